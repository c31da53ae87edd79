import { Area } from './area.ts';
import { statistics as english } from './en/statistics.ts';

/** Words of the statistics. */
export const statistics = new Area(english, {
  de: async () => (await import('./de/statistics.ts')).statistics,
});
