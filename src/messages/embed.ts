import { Area } from './area.ts';
import { embed as english } from './en/embed.ts';

/** Words of the page that shows how to embed the weblets. */
export const embed = new Area(english, { de: async () => (await import('./de/embed.ts')).embed });
