import type { Catalogue } from '../message.ts';

/** Words for what some nodes have, and what of it can be taken. */
export const supply = {
  'supply.cru': 'Cores',
  'supply.mru': 'Memory',
  'supply.sru': 'SSD',
  'supply.hru': 'HDD',
  'supply.gpu': 'GPUs',
  'supply.ips': 'Public IPv4',
  'supply.freeOf': '{free} free of {total}',
  'supply.free': '{free} free',
  'supply.offline': '{amount} asleep or down',
  'supply.rule':
    'Free is what can be taken now: what is unused on nodes that are up and that nobody rents.',
} as const satisfies Catalogue;
