import { Area } from './area.ts';
import { settings as english } from './en/settings.ts';

/** Words of the page of settings. */
export const settings = new Area(english, {
  de: async () => (await import('./de/settings.ts')).settings,
});
