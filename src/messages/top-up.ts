import { Area } from './area.ts';
import { topUp as english } from './en/top-up.ts';

/** Filling an account. */
export const topUp = new Area(english, {
  de: async () => (await import('./de/top-up.ts')).topUp,
});
