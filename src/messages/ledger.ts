import { Area } from './area.ts';
import { ledger as english } from './en/ledger.ts';

/** Words of the ledger explorer. */
export const ledger = new Area(english, {
  de: async () => (await import('./de/ledger.ts')).ledger,
});
