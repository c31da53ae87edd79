import { freeOf } from '../../../src/model/capacity-of.ts';
import { CERTIFIED, UNKNOWN_UPTIME, type Inventory } from '../../../src/model/inventory.ts';
import type { UsdUnits } from '../../../src/model/units.ts';
import type { Formats } from '../../../src/messages/format.ts';
import { reasonMasks } from '../../../src/planning/matcher.ts';
import { requirementsOf } from '../../../src/planning/vm-requirements.ts';
import type { VmSpec } from '../../../src/specs/vm/vm-spec.ts';
import { placeName } from '../places.ts';
import { priceAt, type Market } from '../quote.ts';

export const COLUMNS = ['node', 'place', 'farm', 'price', 'uptime', 'free'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly by: Column;
  readonly descending: boolean;
}

/** A node as the list draws and sorts it. */
export interface ListedNode {
  readonly row: number;
  readonly node: number;
  readonly place: string;
  readonly farm: string;
  /** For the machine that is asked for, a month. */
  readonly price: UsdUnits;
  /** 0 to 1; undefined where nobody measured. */
  readonly uptime: number | undefined;
  /** Free memory, which is what runs out first; bytes. */
  readonly free: number;
  readonly certified: boolean;
  readonly fits: boolean;
}

/** All nodes as far as `spec` goes, a choice of node or farm left aside. */
export function listNodes(spec: VmSpec, market: Market, format: Formats): readonly ListedNode[] {
  const { inventory } = market;
  const { farm: _farm, node: _node, ...placement } = spec.placement;
  const wish = { ...spec, placement };
  const requirements = requirementsOf(wish, market.twin);
  const masks = reasonMasks(inventory, requirements);
  const priceOn = pricing(wish, market);
  return Array.from({ length: inventory.length }, (_, row) => ({
    row,
    node: inventory.nodeId[row]!,
    place: placeName(inventory, row, format),
    farm: inventory.farms.name[inventory.farm[row]!] ?? '',
    price: priceOn(row),
    uptime: uptimeOf(inventory, row),
    free: freeOf(inventory, row).mru,
    certified: isCertified(market, row),
    fits: masks[row] === 0,
  }));
}

function uptimeOf({ uptimePermille }: Inventory, row: number): number | undefined {
  const permille = uptimePermille[row]!;
  return permille === UNKNOWN_UPTIME ? undefined : permille / 1000;
}

const isCertified = ({ inventory }: Market, row: number): boolean =>
  (inventory.flags[row]! & CERTIFIED) !== 0;

/** Shared nodes have one price, or a quarter more; only whole nodes are priced one by one. */
function pricing(spec: VmSpec, market: Market): (row: number) => UsdUnits {
  const known = new Map<boolean, UsdUnits>();
  const exact = (row: number) => priceAt(spec, [row], market).usdPerMonth;
  if (spec.dedicated) return exact;
  return (row) => {
    const certified = isCertified(market, row);
    const price = known.get(certified) ?? exact(row);
    known.set(certified, price);
    return price;
  };
}

/** The nodes that have every word of `search` somewhere, in the order asked for; unknown last. */
export function selectNodes(
  nodes: readonly ListedNode[],
  search: string,
  withMisfits: boolean,
  { by, descending }: Sorting,
): readonly ListedNode[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const sign = descending ? -1 : 1;
  return nodes
    .filter(({ fits }) => fits || withMisfits)
    .filter(({ node, place, farm }) => {
      const text = `${node} ${place} ${farm}`.toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => inOrder(a[by], b[by], sign) || a.row - b.row);
}

type Value = string | number | bigint;

function inOrder(a: Value | undefined, b: Value | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return sign * compare(a, b);
}

function compare<T extends Value>(a: T, b: T): number {
  if (typeof a === 'string') return a.localeCompare(String(b));
  return a < b ? -1 : a > b ? 1 : 0;
}
