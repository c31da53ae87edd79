import type { Inventory } from '../../src/model/inventory.ts';
import { SUPPLIED, supplyAt, type Supplied } from '../../src/model/supply.ts';

/** What the area on the map can stand for. */
export const MEASURES = SUPPLIED;
export type Measure = Supplied;

/** What the colour can stand for. */
export const COLOURS = ['free', 'price'] as const;
export type ColourBy = (typeof COLOURS)[number];

/** How much there is and how much of it can be had now; one number per row each. */
export interface Amounts {
  readonly total: Float32Array;
  readonly free: Float32Array;
}

const known = new WeakMap<Inventory, Map<Measure, Amounts>>();

/**
 * The amounts of a measure, by the rule of `Supply`: cores, bytes, GPUs or public IPv4 addresses.
 * Nothing is free on a node that is not up or that somebody rents.
 */
export function amountsOf(inventory: Inventory, measure: Measure): Amounts {
  const remembered = known.get(inventory) ?? new Map<Measure, Amounts>();
  known.set(inventory, remembered);
  const before = remembered.get(measure);
  if (before) return before;
  const amounts = makeAmounts(inventory, measure);
  remembered.set(measure, amounts);
  return amounts;
}

function makeAmounts(inventory: Inventory, measure: Measure): Amounts {
  const { length } = inventory;
  const at = supplyAt(inventory, measure);
  const total = new Float32Array(length);
  const free = new Float32Array(length);
  for (let row = 0; row < length; row++) {
    total[row] = at.total(row);
    free[row] = at.free(row);
  }
  return { total, free };
}
