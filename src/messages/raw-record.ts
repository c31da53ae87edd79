import { Area } from './area.ts';
import { rawRecord as english } from './en/raw-record.ts';

/** Words around a record as its source gave it. */
export const rawRecord = new Area(english, {
  de: async () => (await import('./de/raw-record.ts')).rawRecord,
});
