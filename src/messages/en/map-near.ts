import type { Catalogue } from '../message.ts';

/** Words of what is seen where one looks closely at the map. */
export const mapNear = {
  'map.across': 'In the middle the map shows {n} km from west to east.',
  'map.named': 'Places named on it: {places}.',
  'map.credit': 'Place names',
} as const satisfies Catalogue;
