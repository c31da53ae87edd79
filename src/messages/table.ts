import { Area } from './area.ts';
import { table as english } from './en/table.ts';

/** Words of large tables and of histograms. */
export const table = new Area(english, {
  de: async () => (await import('./de/table.ts')).table,
});
