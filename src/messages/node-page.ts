import { Area } from './area.ts';
import { nodePage as english } from './en/node-page.ts';

/** Words of the page of one node. */
export const nodePage = new Area(english, {
  de: async () => (await import('./de/node-page.ts')).nodePage,
});
