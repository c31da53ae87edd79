import { Area } from './area.ts';
import { opening as english } from './en/opening.ts';

/** Words for what may stand between a person and an open grid. */
export const opening = new Area(english, {
  de: async () => (await import('./de/opening.ts')).opening,
});
