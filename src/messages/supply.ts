import { Area } from './area.ts';
import { supply as english } from './en/supply.ts';

/** Words for what some nodes have, and what of it can be taken. */
export const supply = new Area(english, {
  de: async () => (await import('./de/supply.ts')).supply,
});
