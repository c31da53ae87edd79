import { Area } from './area.ts';
import { mapDetail as english } from './en/map-detail.ts';

/** Words of the map's card, its list and its slider, which come with them. */
export const mapDetail = new Area(english, {
  de: async () => (await import('./de/map-detail.ts')).mapDetail,
});
