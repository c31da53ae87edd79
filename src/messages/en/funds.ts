import type { Catalogue } from '../message.ts';

/** Words for what an order does to the money that is there. */
export const funds = {
  lasts: 'Your balance of {balance} lasts {time} with this machine.',
  shortens: 'Your balance of {balance} lasts {before} now, {after} with this machine.',
  first: 'The {balance} that a new account begins with last {time}.',
  long: 'more than five years',
  tooLittle:
    'Your balance of {balance} does not pay for the first hour: the machine would be paused with its first bill.',
  owed: 'Owed: {usd} ({tft}), taken with the next bill in {time}.',
  topUp: 'Get {amount}, simulated',
  waits: 'The simulated faucet pays once less than {amount} are left.',
} as const satisfies Catalogue;
