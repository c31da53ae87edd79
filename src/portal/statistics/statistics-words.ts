import type { Words } from '../../elements/words.ts';
import type { statistics } from '../../messages/statistics.ts';
import type { supply } from '../../messages/supply.ts';

/** Words and formats of the statistics. */
export type StatisticsWords = Words<[typeof statistics, typeof supply]>;
