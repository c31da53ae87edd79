import type { Genesis } from './genesis.ts';

/** First octets of European and American address space without reserved blocks. */
const FIRST_OCTETS = [185, 193, 194, 195, 212, 213, 217, 62, 77, 81, 82, 83, 87, 89, 91, 94];

/**
 * The first three octets of a farm's own /24, with a dot behind: no two of a million farms share
 * one. An odd multiplier shuffles 65,536 rows without a collision; after so many rows the same two
 * middle octets come again behind another first one.
 */
export function farmNetwork(genesis: Genesis, farm: number): string {
  const shuffled = (Math.imul(farm, 40_503) + genesis.key) & 0xffff;
  const first = FIRST_OCTETS[(shuffled + (farm >>> 16)) & 15]!;
  return `${first}.${shuffled >>> 8}.${shuffled & 255}.`;
}
