import { Area } from './area.ts';
import { farming as english } from './en/farming.ts';

/** Words of the farming simulator. */
export const farming = new Area(english, {
  de: async () => (await import('./de/farming.ts')).farming,
});
