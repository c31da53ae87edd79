import type { Words } from '../../elements/words.ts';
import type { Formats } from '../../messages/format.ts';
import type { statistics } from '../../messages/statistics.ts';
import type { Resource } from './tally.ts';

/** Words and formats of the statistics. */
export type StatisticsWords = Words<[typeof statistics]>;

/** Cores as a number, everything else as bytes. */
export const sayAmount = (resource: Resource, value: number, format: Formats): string =>
  resource === 'cru' ? format.number(Math.round(value)) : format.bytes(value);
