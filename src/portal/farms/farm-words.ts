import type { Words } from '../../elements/words.ts';
import type { farms } from '../../messages/farms.ts';

/** Words and formats of the pages of farms. */
export type FarmWords = Words<[typeof farms]>;
