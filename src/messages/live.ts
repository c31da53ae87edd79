import { Area } from './area.ts';

/** Words about which grid is looked at, and how far a real one answers. Fetched when first needed. */
export const live = new Area(async () => (await import('./en/live.ts')).live, {
  de: async () => (await import('./de/live.ts')).live,
});
