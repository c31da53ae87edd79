import { DOWN, NODE_STATUS, STANDBY, type Inventory } from '../../src/model/inventory.ts';
import type { Formats } from '../../src/messages/format.ts';
import { amountsOf, type Measure } from './measures.ts';

/** What there is of some nodes. */
export interface Summary {
  readonly nodes: number;
  readonly total: number;
  readonly free: number;
  readonly standby: number;
  readonly down: number;
  /** Lowest and highest price of those that have one. */
  readonly cheapest: number;
}

/** Sums over rows; those in `out` are left aside. */
export function summarize(
  inventory: Inventory,
  measure: Measure,
  rows: Iterable<number>,
  out?: ArrayLike<number>,
  prices?: ArrayLike<number>,
): Summary {
  const { total, free } = amountsOf(inventory, measure);
  const sum = { nodes: 0, total: 0, free: 0, standby: 0, down: 0, cheapest: Infinity };
  for (const row of rows) {
    // In the past some of those that stand together were not there yet.
    if (out?.[row] || row >= inventory.length) continue;
    sum.nodes++;
    sum.total += total[row]!;
    sum.free += free[row]!;
    if (inventory.status[row] === STANDBY) sum.standby++;
    if (inventory.status[row] === DOWN) sum.down++;
    const price = prices?.[row] ?? 0;
    if (price > 0 && price < sum.cheapest) sum.cheapest = price;
  }
  return sum;
}

/** "1,234 cores", "3.2 TB": an amount of a measure with its unit. */
export type SayAmount = (measure: Measure, amount: number) => string;

/** ISO 3166-1 alpha-2 code of a row, or ''. */
export const codeAt = (inventory: Inventory, row: number): string =>
  inventory.countries[inventory.country[row]!]?.code ?? '';

/** The place all rows share: a city with its country, a country, or ''. */
export function sharedPlace(
  inventory: Inventory,
  rows: ArrayLike<number>,
  format: Formats,
): { readonly name: string; readonly isShared: boolean; readonly country: string } {
  let start = 0;
  while (start < rows.length - 1 && rows[start]! >= inventory.length) start++;
  const first = rows[start]!;
  const step = Math.max(1, Math.floor(rows.length / 500));
  let sameCity = true;
  let sameCountry = true;
  const counts = new Map<number, number>();
  for (let i = start; i < rows.length; i += step) {
    const row = rows[i]!;
    if (row >= inventory.length) continue;
    if (inventory.city[row] !== inventory.city[first]) sameCity = false;
    if (inventory.country[row] !== inventory.country[first]) sameCountry = false;
    const city = inventory.city[row]!;
    counts.set(city, (counts.get(city) ?? 0) + 1);
  }
  const code = codeAt(inventory, first);
  const country = code ? format.country(code) : '';
  const join = (city: string | undefined, country: string) =>
    [city, country].filter(Boolean).join(', ');
  if (sameCity)
    return {
      name: join(inventory.cities[inventory.city[first]!], country),
      isShared: true,
      country: code,
    };
  if (sameCountry) return { name: country, isShared: true, country: code };
  const [most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  return { name: inventory.cities[most] ?? '', isShared: false, country: '' };
}

export const stateAt = ({ status }: Inventory, row: number) => NODE_STATUS[status[row]!] ?? 'down';
