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

/** How many codes there are. */
export const TRAIT_CODES = 1 << (STATUS_SHIFT + 2);

export const traitBit = (trait: Trait): number => 1 << TRAITS.indexOf(trait);
export const statusIn = (code: number): number => code >>> STATUS_SHIFT;

/**
 * All yes-or-no facts and the status of a node as one small number, so that one count serves all of
 * their facets.
 */
export function traitCodes(inventory: Inventory): Uint16Array {
  const { flags, status, gpuCount, usedCru, rentedBy } = inventory;
  const ofFlags = Uint16Array.from({ length: FLAGS }, (_, bits) =>
    TRAITS.reduce(
      (code, trait, index) => code | (bits & (FLAG_OF[trait] ?? 0) ? 1 << index : 0),
      0,
    ),
  );
  const codes = new Uint16Array(inventory.length);
  for (let row = 0; row < codes.length; row++) {
    const bits = flags[row]!;
    // No renter, and either a dedicated farm or no contract on it (protocol F.3).
    const isRented = (bits & RENTED) !== 0 || rentedBy[row] !== 0;
    const rentable = !isRented && ((bits & FARM_DEDICATED) !== 0 || usedCru[row] === 0);
    codes[row] =
      ofFlags[bits & (FLAGS - 1)]! |
      (rentable ? RENTABLE : 0) |
      (gpuCount[row]! > 0 ? GPU : 0) |
      (status[row]! << STATUS_SHIFT);
  }
  return codes;
}
