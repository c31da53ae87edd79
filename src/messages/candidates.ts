import { Area } from './area.ts';
import { candidates as english } from './en/candidates.ts';

/** Nodes that fit, side by side. */
export const candidates = new Area(english, {
  de: async () => (await import('./de/candidates.ts')).candidates,
});
