import { Area } from './area.ts';
import { waiting as english } from './en/waiting.ts';

/** Words for what a page waits for. */
export const waiting = new Area(english, {
  de: async () => (await import('./de/waiting.ts')).waiting,
});
