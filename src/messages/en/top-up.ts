import type { Catalogue } from '../message.ts';

/** Words for filling an account. */
export const topUp = {
  topUp: 'Get {amount}, simulated',
} as const satisfies Catalogue;
