import type { Formats } from '../messages/format.ts';
import type { Supplied } from '../model/supply.ts';

/** An amount of what nodes have: a number, or bytes with their unit. */
export const saySupplied = (what: Supplied, amount: number, format: Formats): string =>
  what === 'cru' || what === 'gpu' || what === 'ips'
    ? format.number(Math.round(amount))
    : format.bytes(amount);
