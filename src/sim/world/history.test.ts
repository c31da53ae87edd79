import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOWN, UP } from '../../model/inventory.ts';
import { makeGenesis } from './genesis.ts';
import type { Genesis } from './genesis.ts';
import { downSince, outages, priceHistory } from './history.ts';
import { uptimeWindow } from './uptime.ts';

const AT = 1_794_000_000;
const DAY = 86_400;

/** What is wrong with the history of a node. */
function historyFaults(genesis: Genesis, row: number): string[] {
  const { at, inventory } = genesis;
  const createdAt = inventory.createdAt[row]!;
  const bootedAt = inventory.bootedAt[row]!;
  const status = inventory.status[row]!;
  const window = uptimeWindow(at, createdAt);
  const list = outages(genesis, row);
  const last = list.at(-1);
  const lost = list.reduce(
    (total, { from, to }) => total + Math.max(0, to - Math.max(from, at - window)),
    0,
  );
  const start = Math.max(createdAt, at - 365 * DAY);
  const rules: Record<string, boolean> = {
    'outages last and do not touch': list.every(
      ({ from, to }, i) => from < to && from > (list[i - 1]?.to ?? -1),
    ),
    'they lie in the year and in the node’s life': list.every(
      ({ from, to }) => from >= start && to <= at,
    ),
    'they are whole seconds': list.every(({ from, to }) => Number.isInteger(from + to)),
    'they add up to the uptime':
      1000 - Math.ceil((1000 * lost) / window) <= inventory.uptimePermille[row]! &&
      1000 - Math.floor((1000 * lost) / window) >= inventory.uptimePermille[row]!,
    'a running node had none since its boot':
      status !== UP || last === undefined || last.to <= bootedAt,
    'its boot ended one': status !== UP || bootedAt <= start || last?.to === bootedAt,
    'a node that is down is in one':
      status !== DOWN || (last?.to === at && last.from === downSince(genesis, row)),
    'no other node is': status === DOWN || downSince(genesis, row) === undefined,
  };
  return Object.entries(rules).flatMap(([rule, kept]) => (kept ? [] : [`${row}: ${rule}`]));
}

describe('the uptime of nodes before genesis', () => {
  it('agrees with the columns, for any seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 2000 }), (seed, nodes) => {
        const genesis = makeGenesis({ seed, nodes, at: AT });
        const faults = Array.from({ length: nodes }, (_, row) => historyFaults(genesis, row));
        expect(faults.flat()).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is a handful of outages a year for most nodes', () => {
    const genesis = makeGenesis({ seed: 'threefold', nodes: 1800, at: AT });
    const counts = Array.from({ length: 1800 }, (_, row) => outages(genesis, row).length);
    counts.sort((a, b) => a - b);
    expect(counts[900]).toBeGreaterThanOrEqual(4);
    expect(counts[1799]).toBeLessThan(30);
  });
});

describe('the price of TFT before genesis', () => {
  it('is 365 days of whole mUSD between 10 and 40 that end at the genesis price', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const history = priceHistory(seed, AT);
        const genesis = makeGenesis({ seed, nodes: 1, at: AT });
        expect(history).toHaveLength(365);
        expect(history.at(-1)).toEqual({ at: AT, price: genesis.tftPrice.average });
        expect(history[0]!.at).toBe(AT - 364 * DAY);
        history.forEach(({ price }, day) => {
          expect(Number.isInteger(price) && price >= 10 && price <= 40).toBe(true);
          expect(Math.abs(price - (history[day - 1]?.price ?? price))).toBeLessThanOrEqual(3);
        });
        expect(new Set(history.map(({ price }) => price)).size).toBeGreaterThan(2);
      }),
    );
  });
});
