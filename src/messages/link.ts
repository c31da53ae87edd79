import { Area } from './area.ts';
import { link as english } from './en/link.ts';

/** Words about addresses. */
export const link = new Area(english, { de: async () => (await import('./de/link.ts')).link });
