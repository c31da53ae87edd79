import { figureAt } from '../model/coded-column.ts';
import {
  ACCESS_IPV4,
  CERTIFIED,
  DEDICATED,
  FARM_DEDICATED,
  GATEWAY,
  IPV6,
  LIGHT,
  POWER_MANAGED,
  RENTED,
  SECURE_BOOT,
  type Inventory,
} from '../model/inventory.ts';
import { TRAITS, type Trait } from './node-filter.ts';

const FLAG_OF: Partial<Record<Trait, number>> = {
  certified: CERTIFIED,
  dedicated: DEDICATED,
  rented: RENTED,
  ipv4: ACCESS_IPV4,
  ipv6: IPV6,
  gateway: GATEWAY,
  managed: POWER_MANAGED,
  light: LIGHT,
  secureBoot: SECURE_BOOT,
  dedicatedFarm: FARM_DEDICATED,
};
const RENTABLE = 1 << TRAITS.indexOf('rentable');
const GPU = 1 << TRAITS.indexOf('gpu');
/** All flags fit below this. */
const FLAGS = 1024;
const STATUS_SHIFT = TRAITS.length;

export const traitBit = (trait: Trait): number => 1 << TRAITS.indexOf(trait);
/** The status in a set of facts. */
export const statusIn = (facts: number): number => facts >>> STATUS_SHIFT;

/** Rows told by the facts they share. */
export interface TraitCodes {
  /** Per row a place in `facts`. */
  readonly codes: Uint16Array;
  /** The sets of facts there are: `traitBit` of each that holds, and the status. */
  readonly facts: readonly number[];
}

/**
 * All yes-or-no facts and the status of a node as one small number, so that one count serves all of
 * their facets.
 */
export function traitCodes(inventory: Inventory): TraitCodes {
  const { flags, status, gpuCount, usedCru, rentedBy } = inventory;
  const ofFlags = Uint16Array.from({ length: FLAGS }, (_, bits) =>
    TRAITS.reduce(
      (code, trait, index) => code | (bits & (FLAG_OF[trait] ?? 0) ? 1 << index : 0),
      0,
    ),
  );
  const codes = new Uint16Array(inventory.length);
  const facts: number[] = [];
  const placeOf = new Int16Array(2 ** 16).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const bits = flags[row]!;
    // No renter, and either a dedicated farm or no contract on it (protocol F.3).
    const isRented = (bits & RENTED) !== 0 || rentedBy[row] !== 0;
    const rentable = !isRented && ((bits & FARM_DEDICATED) !== 0 || figureAt(usedCru, row) === 0);
    const all =
      ofFlags[bits & (FLAGS - 1)]! |
      (rentable ? RENTABLE : 0) |
      (gpuCount[row]! > 0 ? GPU : 0) |
      (status[row]! << STATUS_SHIFT);
    let place = placeOf[all]!;
    if (place < 0) {
      place = facts.push(all) - 1;
      placeOf[all] = place;
    }
    codes[row] = place;
  }
  return { codes, facts };
}
