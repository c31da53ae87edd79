import { Area } from './area.ts';
import { priceParts as english } from './en/price-parts.ts';

/** What a price is made of. */
export const priceParts = new Area(english, {
  de: async () => (await import('./de/price-parts.ts')).priceParts,
});
