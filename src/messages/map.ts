import { Area } from './area.ts';
import { map as english } from './en/map.ts';

/** Words of the map of nodes. */
export const map = new Area(english, { de: async () => (await import('./de/map.ts')).map });
