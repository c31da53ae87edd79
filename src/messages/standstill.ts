import { Area } from './area.ts';
import { standstill as english } from './en/standstill.ts';

/** What keeps machines from running, and the ways out. */
export const standstill = new Area(english, {
  de: async () => (await import('./de/standstill.ts')).standstill,
});
