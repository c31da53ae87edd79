import { Area } from './area.ts';
import { mapNear as english } from './en/map-near.ts';

/** Words of what is seen where one looks closely at the map, which come with it. */
export const mapNear = new Area(english, {
  de: async () => (await import('./de/map-near.ts')).mapNear,
});
