import type { Words } from '../../elements/words.ts';
import type { farms } from '../../messages/farms.ts';
import type { supply } from '../../messages/supply.ts';

/** Words and formats of the pages of farms. */
export type FarmWords = Words<[typeof farms, typeof supply]>;
