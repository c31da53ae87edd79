import type { Words } from '../../elements/words.ts';
import type { nodePage } from '../../messages/node-page.ts';

/** Words and formats of the page of one node. */
export type NodeWords = Words<[typeof nodePage]>;
