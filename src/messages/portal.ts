import { Area } from './area.ts';
import { portal as english } from './en/portal.ts';

/** Words of the portal's shell. */
export const portal = new Area(english, {
  de: async () => (await import('./de/portal.ts')).portal,
});
