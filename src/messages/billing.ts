import { Area } from './area.ts';
import { billing as english } from './en/billing.ts';

/** Words of contracts, bills and statements. */
export const billing = new Area(english, {
  de: async () => (await import('./de/billing.ts')).billing,
});
