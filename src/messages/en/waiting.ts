import type { Catalogue } from '../message.ts';

/** Words for what a page waits for. */
export const waiting = {
  waiting: 'Asking the grid…',
  slow: 'The grid has not answered for {n} s.',
  byItself: 'What belongs here appears by itself as soon as it does.',
  askAgain: 'Ask again',
} as const satisfies Catalogue;
