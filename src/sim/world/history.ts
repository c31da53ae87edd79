import { DOWN, UP } from '../../model/inventory.ts';
import type { Genesis } from './genesis.ts';
import { mix, seedKey } from './random.ts';
import { genesisPrice } from './tft-price.ts';
import { downtime, uptimeWindow } from './uptime.ts';

const DAY = 86_400;
const OUTAGE = 0x0f;

/** Seconds since 1970; `to` is the first second the node was back, or the genesis. */
export interface Outage {
  readonly from: number;
  readonly to: number;
}

/** Outages of 5 minutes to 9 hours, 12 to 90 days apart, from `start` to `end`. */
function olderOutages(word: (i: number) => number, start: number, end: number): Outage[] {
  const list: Outage[] = [];
  let from = start;
  for (let i = 0; ; i += 2) {
    from += 12 * DAY + (word(i) % (78 * DAY));
    const draw = word(i + 1);
    const to = from + 300 + (draw % (draw & 1024 ? 1200 : 9 * 3600));
    if (to >= end) return list;
    list.push({ from, to });
    from = to;
  }
}

/**
 * Spreads `total` seconds of downtime between `start` and `end` and tells each piece, newest first:
 * one outage in each of a few equal slots, the last one ending at `end` if a `boot` ended it. Needs
 * total ≤ (end − start) ÷ 4.
 */
function spread(
  key: number,
  row: number,
  start: number,
  end: number,
  total: number,
  boot: boolean,
  tell: (from: number, to: number) => void,
): void {
  const count = 1 + Math.min(5, Math.floor(total / 3600), mix(key, OUTAGE, row, 0) % 6);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weight(key, row, i);
  const slot = Math.floor((end - start) / count);
  let left = total;
  for (let i = count - 1; i >= 0; i--) {
    const length = i === 0 ? left : Math.floor((total * weight(key, row, i)) / sum);
    left -= length;
    const slotEnd = end - (count - 1 - i) * slot;
    const slack = boot && i === count - 1 ? 0 : mix(key, OUTAGE, row, i + 9) % (slot - length);
    tell(slotEnd - slack - length, slotEnd - slack);
  }
}

const weight = (key: number, row: number, i: number): number =>
  1 + (mix(key, OUTAGE, row, i + 1) % 3);

/**
 * Tells the outages of node `row` within the window of `uptimeWindow` at genesis, newest first.
 * They add up exactly to what `uptimePermille` says; that of a node that is down lasts to the
 * genesis. No object is made: a million nodes can be asked.
 */
export function recentOutages(
  { at, inventory, key }: Genesis,
  row: number,
  tell: (from: number, to: number) => void,
): void {
  const window = uptimeWindow(at, inventory.createdAt[row]!);
  const lost = downtime(window, inventory.uptimePermille[row]!);
  const status = inventory.status[row]!;
  if (status === DOWN) tell(at - lost, at);
  else if (lost > 0)
    spread(key, row, at - window, inventory.bootedAt[row]!, lost, status === UP, tell);
}

/**
 * When node `row` was not reachable in the 365 days before genesis (or since its registration),
 * oldest first, never touching. Within the window of `uptimeWindow` they are those of
 * `recentOutages`. A node that is up has none after `bootedAt`, where its last one ends. Standby is
 * no outage: a farmerbot wakes the node.
 */
export function outages(genesis: Genesis, row: number): readonly Outage[] {
  const { at, inventory, key } = genesis;
  const createdAt = inventory.createdAt[row]!;
  const bootedAt = inventory.bootedAt[row]!;
  const since = at - uptimeWindow(at, createdAt);
  const start = Math.max(at - 365 * DAY, createdAt);
  const word = (i: number) => mix(key, OUTAGE, row, i);

  const booted = bootedAt > start && bootedAt <= since && bootedAt > createdAt;
  const reboot = booted ? Math.max(start, bootedAt - 120 - (word(99) % 900)) : bootedAt;
  // A machine that never booted again had no outage before the last one either.
  const list = olderOutages((i) => word(i + 100), start, Math.min(since, reboot));
  if (booted) list.push({ from: reboot, to: bootedAt });
  const older = list.length;
  recentOutages(genesis, row, (from, to) => list.splice(older, 0, { from, to }));
  return list;
}

/** Seconds since 1970 when a node that is down was last seen; undefined for the others. */
export function downSince(genesis: Genesis, row: number): number | undefined {
  const { at, inventory } = genesis;
  if (inventory.status[row] !== DOWN) return undefined;
  const window = uptimeWindow(at, inventory.createdAt[row]!);
  return at - downtime(window, inventory.uptimePermille[row]!);
}

export interface PricePoint {
  /** Seconds since 1970. */
  readonly at: number;
  /** mUSD for one TFT. */
  readonly price: number;
}

/**
 * Price of TFT on each of the 365 days that end at genesis, oldest first: a walk backwards from the
 * genesis price, kept between 10 and 40 mUSD by a pull towards the middle.
 */
export function priceHistory(seed: string, at: number): readonly PricePoint[] {
  const key = seedKey(seed);
  const points: PricePoint[] = [];
  // Thousandths of a mUSD, so that small steps add up.
  let price = genesisPrice(key).average * 1000;
  for (let day = 0; day < 365; day++) {
    points.unshift({ at: at - day * DAY, price: Math.floor((price + 500) / 1000) });
    const step = (mix(key, 0x9c, day) % 1601) - 800;
    const pull = Math.floor((22_000 - price) / 60);
    price = Math.min(40_000, Math.max(10_000, price + step + pull));
  }
  return points;
}
