import type { Catalogue } from '../message.ts';

/** Words for nodes side by side. */
export const candidates = {
  onNode: 'Node {node}',
  take: 'Take this one',
  takeNode: 'Take node {node}',
  sameForAll: 'The same for all of them: {facts}.',
  'candidate.price': '{price} / month',
  'candidate.certified': '{price} / month, certified',
  'candidate.farm': 'farm {name}',
  'candidate.ips': { one: '{n} IPv4 address free', other: '{n} IPv4 addresses free' },
} as const satisfies Catalogue;
