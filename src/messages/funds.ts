import { Area } from './area.ts';
import { funds as english } from './en/funds.ts';

/** What an order does to the money that is there. */
export const funds = new Area(english, {
  de: async () => (await import('./de/funds.ts')).funds,
});
