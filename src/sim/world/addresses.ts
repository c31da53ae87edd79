import type { Genesis } from './genesis.ts';

/** First octets of European and American address space without reserved blocks. */
const FIRST_OCTETS = [185, 193, 194, 195, 212, 213, 217, 62, 77, 81, 82, 83, 87, 89, 91, 94];

/**
 * The first three octets of a farm's own /24, with a dot behind: no two farms share one. An odd
 * multiplier shuffles 65,536 rows without a collision; then comes the next first octet.
 */
export function farmNetwork(genesis: Genesis, farm: number): string {
  const shuffled = (Math.imul(farm, 40_503) + genesis.key) & 0xffff;
  const first = FIRST_OCTETS[farm >>> 16] ?? 185;
  return `${first}.${shuffled >>> 8}.${shuffled & 255}.`;
}
