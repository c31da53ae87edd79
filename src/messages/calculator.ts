import { Area } from './area.ts';
import { calculator as english } from './en/calculator.ts';

/** Words of the pricing calculator. */
export const calculator = new Area(english, {
  de: async () => (await import('./de/calculator.ts')).calculator,
});
