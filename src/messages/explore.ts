import { Area } from './area.ts';
import { explore as english } from './en/explore.ts';

/** Words of the node finder. */
export const explore = new Area(english, {
  de: async () => (await import('./de/explore.ts')).explore,
});
