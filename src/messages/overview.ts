import { Area } from './area.ts';
import { overview as english } from './en/overview.ts';

/** Words of the first page. */
export const overview = new Area(english, {
  de: async () => (await import('./de/overview.ts')).overview,
});
