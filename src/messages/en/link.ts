import type { Catalogue } from '../message.ts';

/** Words about addresses: what a link said in vain, and ways on from what it led to in vain. */
export const link = {
  ignored: {
    one: 'One part of this link was ignored',
    other: '{n} parts of this link were ignored',
  },
  'ignored.unknown': '{part}: there is no such filter',
  'ignored.invalid': '{part}: not a value it can have',
  'ignored.repeated': '{part}: given twice',
  'ignored.too-many': '{part}: too many filters at once',
  'ignored.missing': '{part}: this grid has no such thing',
  'ignored.unused': '{part}: does not go with the rest of the link',
  more: { one: 'and one more', other: 'and {n} more' },
  dismiss: 'All right',

  fromList: 'Drawn from the list of all nodes, as of {time}',
  fromListWhy: 'Why it cannot be read',
} as const satisfies Catalogue;
