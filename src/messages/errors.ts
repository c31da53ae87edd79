import { Area } from './area.ts';

/** What went wrong, why, and what to do. Fetched when the first error is drawn. */
export const errors = new Area(async () => (await import('./en/errors.ts')).errors, {
  de: async () => (await import('./de/errors.ts')).errors,
});
