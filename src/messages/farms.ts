import { Area } from './area.ts';
import { farms as english } from './en/farms.ts';

/** Words of the list of farms and of the page of one. */
export const farms = new Area(english, {
  de: async () => (await import('./de/farms.ts')).farms,
});
