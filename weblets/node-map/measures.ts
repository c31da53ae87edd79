import { figureAt, type CodedColumn } from '../../src/model/coded-column.ts';
import { UP, type Inventory } from '../../src/model/inventory.ts';

/** What the area on the map can stand for. */
export const MEASURES = ['cru', 'mru', 'sru', 'hru', 'gpu', 'ips'] as const;
export type Measure = (typeof MEASURES)[number];

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
 * The amounts of a measure: cores, bytes, GPUs or public IPv4 addresses. Nothing is free on a node
 * that is not up; the GPUs of a rented node are taken; a farm's addresses are spread over its nodes.
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
  const { length, status } = inventory;
  const [totalAt, freeAt] = readersOf(inventory, measure);
  const total = new Float32Array(length);
  const free = new Float32Array(length);
  for (let row = 0; row < length; row++) {
    total[row] = totalAt(row);
    free[row] = status[row] === UP ? Math.max(0, freeAt(row)) : 0;
  }
  return { total, free };
}

type At = (row: number) => number;

function readersOf(inventory: Inventory, measure: Measure): readonly [total: At, free: At] {
  switch (measure) {
    case 'cru':
      return columns(inventory.totalCru, inventory.usedCru);
    case 'mru':
      return columns(inventory.totalMru, inventory.usedMru);
    case 'sru':
      return columns(inventory.totalSru, inventory.usedSru);
    case 'hru':
      return columns(inventory.totalHru, inventory.usedHru);
    case 'gpu':
      return [
        (row) => inventory.gpuCount[row]!,
        (row) => (inventory.rentedBy[row] === 0 ? inventory.gpuCount[row]! : 0),
      ];
    case 'ips': {
      const { farm, farms } = inventory;
      const nodes = new Uint32Array(farms.length);
      for (let row = 0; row < inventory.length; row++) nodes[farm[row]!]!++;
      return [
        (row) => farms.totalIps[farm[row]!]! / nodes[farm[row]!]!,
        (row) => farms.freeIps[farm[row]!]! / nodes[farm[row]!]!,
      ];
    }
  }
}

const columns = (total: CodedColumn, used: CodedColumn): readonly [At, At] => [
  (row) => figureAt(total, row),
  (row) => figureAt(total, row) - figureAt(used, row),
];
