import {
  CERTIFIED,
  DEDICATED,
  FARM_DEDICATED,
  GATEWAY,
  NODE_STATUS,
  type Inventory,
} from '../../src/model/inventory.ts';

/** Kinds of nodes that can be shown or hidden, each on its own. */
export const KINDS = ['up', 'standby', 'down', 'dedicated', 'certified', 'gateway'] as const;
export type Kind = (typeof KINDS)[number];

/** One number per row: other than 0, the node is left out. Reason masks of the screener are one. */
export type OutColumn = Uint8Array | Int32Array | Uint32Array | readonly number[];

/** Which nodes are left in. */
export interface Filters {
  readonly hidden: ReadonlySet<Kind>;
  /** ISO 3166-1 alpha-2; '' for all, and '-' for nodes of no known country. */
  readonly country: string;
  /** Id of a farm; 0 for all. */
  readonly farm: number;
  /** Whether a country is in the region that is asked for; undefined for all. */
  readonly isInRegion: ((code: string) => boolean) | undefined;
}

export const NO_FILTERS: Filters = {
  hidden: new Set(),
  country: '',
  farm: 0,
  isInRegion: undefined,
};

/** States there can be, and sets of flags: `FARM_DEDICATED` is the highest flag. */
const STATES = 4;
const FLAG_SETS = 2 * FARM_DEDICATED;

const FLAG: Readonly<Partial<Record<Kind, number>>> = {
  dedicated: DEDICATED,
  certified: CERTIFIED,
  gateway: GATEWAY,
};

/**
 * For each row 0 when it passes, else 1; undefined when nothing is asked for. A node is shown when
 * every kind it is of is.
 *
 * @param more others' say, by row: what is not 0 there stays out
 */
export function outOf(
  inventory: Inventory,
  { hidden, country, farm, isInRegion }: Filters,
  more?: ArrayLike<number>,
): Uint8Array | undefined {
  const { length, status, flags, farms, countries } = inventory;
  if (hidden.size === 0 && !country && !farm && !isInRegion && !more) return undefined;
  const states = Uint8Array.from(NODE_STATUS, (name) => Number(hidden.has(name)));
  let mask = 0;
  for (const kind of hidden) mask |= FLAG[kind] ?? 0;
  const foreign = Uint8Array.from(countries, ({ code }) =>
    Number((country !== '' && (code || '-') !== country) || isInRegion?.(code) === false),
  );
  const out = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    const isOut =
      states[status[row]!] !== 0 ||
      (flags[row]! & mask) !== 0 ||
      // A country that the table does not know is no country.
      (foreign[inventory.country[row]!] ??
        Number(country !== '-' && (country !== '' || isInRegion !== undefined))) !== 0 ||
      (farm !== 0 && farms.farmId[inventory.farm[row]!] !== farm) ||
      (more !== undefined && more[row] !== 0);
    out[row] = Number(isOut);
  }
  return out;
}

/** How many nodes are of each kind; those in `out` are left aside. */
export function countKinds(
  { length, status, flags }: Inventory,
  out?: ArrayLike<number>,
): Readonly<Record<Kind, number>> {
  // Each state and set of flags is counted in one walk; what they mean is looked at once for each.
  const met = new Uint32Array(STATES * FLAG_SETS);
  for (let row = 0; row < length; row++)
    if (out === undefined || out[row] === 0)
      met[status[row]! * FLAG_SETS + (flags[row]! & (FLAG_SETS - 1))]!++;
  const counts = { up: 0, standby: 0, down: 0, dedicated: 0, certified: 0, gateway: 0 };
  for (let key = 0; key < met.length; key++) {
    const nodes = met[key]!;
    if (nodes === 0) continue;
    counts[NODE_STATUS[Math.floor(key / FLAG_SETS)] ?? 'down'] += nodes;
    if (key & DEDICATED) counts.dedicated += nodes;
    if (key & CERTIFIED) counts.certified += nodes;
    if (key & GATEWAY) counts.gateway += nodes;
  }
  return counts;
}
