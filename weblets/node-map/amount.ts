import type { Words } from '../../src/elements/words.ts';
import type { map } from '../../src/messages/map.ts';
import type { SayAmount } from './describe.ts';

export type MapWords = Words<[typeof map]>;

/** Amounts with their unit, in the words of an element. */
export const sayAmount =
  (words: () => Pick<MapWords, 't' | 'format'>): SayAmount =>
  (measure, amount) => {
    const { t, format } = words();
    const n = Math.round(amount);
    if (measure === 'cru') return t('map.crus', { n });
    if (measure === 'gpu') return t('map.gpus', { n });
    if (measure === 'ips') return t('map.ipCount', { n });
    return format.bytes(amount);
  };
