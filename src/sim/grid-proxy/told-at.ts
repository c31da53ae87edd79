import type { Genesis } from '../world/genesis.ts';

const HOUR = 3600;

/**
 * The instant of which uptime and daily boots are told at `at` (milliseconds since 1970): the last
 * full hour since genesis, in seconds since 1970. Told to the second they would make other columns
 * of a large grid at every look.
 */
export const toldAt = ({ at: genesis }: Genesis, at: number): number =>
  Math.max(genesis, Math.floor(at / 1000 / HOUR) * HOUR);

/** How often that has been told anew: revisions of columns begin there. */
export const hoursSince = (genesis: Genesis, at: number): number =>
  Math.ceil((toldAt(genesis, at) - genesis.at) / HOUR);
