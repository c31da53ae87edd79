import type { candidates as english } from '../en/candidates.ts';
import type { Translation } from '../message.ts';

export const candidates: Translation<typeof english> = {
  onNode: 'Knoten {node}',
  take: 'Diesen nehmen',
  takeNode: 'Knoten {node} nehmen',
  sameForAll: 'Für alle gleich: {facts}.',
  'candidate.price': '{price} / Monat',
  'candidate.certified': '{price} / Monat, zertifiziert',
  'candidate.farm': 'Farm {name}',
  'candidate.ips': { one: '{n} IPv4-Adresse frei', other: '{n} IPv4-Adressen frei' },
};
