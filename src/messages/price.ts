import { Area } from './area.ts';
import { price as english } from './en/price.ts';

/** What a price is reckoned with. */
export const price = new Area(english, {
  de: async () => (await import('./de/price.ts')).price,
});
