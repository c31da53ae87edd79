import type { Words } from '../../elements/words.ts';
import type { farming } from '../../messages/farming.ts';

/** Words and formats of the farming simulator. */
export type FarmingWords = Words<[typeof farming]>;
