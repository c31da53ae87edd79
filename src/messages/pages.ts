import { Area } from './area.ts';
import { pages as english } from './en/pages.ts';

/** Words of the portal's pages. */
export const pages = new Area(english, { de: async () => (await import('./de/pages.ts')).pages });
