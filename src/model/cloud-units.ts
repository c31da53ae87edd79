import type { Fixed } from './fixed-point.ts';
import { fixed } from './fixed-point.ts';
import type { Capacity } from './units.ts';

const GIB = 1n << 30n;

/** What is priced of a capacity: compute and storage units in 64.64 fixed point. */
export interface CloudUnits {
  readonly cu: Fixed;
  readonly su: Fixed;
}

const larger = (a: Fixed, b: Fixed): Fixed => (a > b ? a : b);
const smaller = (a: Fixed, b: Fixed): Fixed => (a < b ? a : b);

/**
 * Cloud units of a capacity in logical cores and bytes (protocol B.2). These are the units of
 * bills; what farmers are rewarded for is counted otherwise.
 */
export function cloudUnits(capacity: Capacity): CloudUnits {
  const cru = fixed(capacity.cru);
  const mru = fixed(capacity.mru) / GIB;
  const sru = fixed(capacity.sru) / GIB;
  const hru = fixed(capacity.hru) / GIB;
  return {
    cu: smaller(
      smaller(larger(mru / 4n, cru / 2n), larger(mru / 8n, cru)),
      larger(mru / 2n, cru / 4n),
    ),
    su: hru / 1200n + sru / 200n,
  };
}
