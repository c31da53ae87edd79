import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../model/whole-columns.ts';
import type { Inventory } from '../model/inventory.ts';
import { openSnapshots, superfluous } from './snapshots.ts';

const HOUR = 3_600_000;
const inventoryAt = (at: number) =>
  ({
    provenance: { source: 'https://proxy.example', at },
    length: 1,
    nodeId: Uint32Array.of(7),
  }) as Partial<Inventory> as Inventory;

test('the newest inventory of a grid comes back after a reload, and no other grid’s', async () => {
  const first = openSnapshots('reload');
  await first.keep('main', inventoryAt(HOUR));
  await first.keep('main', inventoryAt(9 * HOUR));
  await first.keep('test', inventoryAt(20 * HOUR));
  const again = openSnapshots('reload');
  expect((await again.latest('main'))?.provenance.at).toBe(9 * HOUR);
  expect((await again.latest('main'))?.nodeId).toEqual(Uint32Array.of(7));
  expect(await again.latest('dev')).toBeUndefined();
  expect(await again.instants('main')).toEqual([HOUR, 9 * HOUR]);
});

test('an inventory that was kept with plain doubles comes back in columns of today', async () => {
  const coded = ['totalCru', 'totalMru', 'usedHru', 'uploadSpeed'] as const;
  const plain = Object.fromEntries(coded.map((name) => [name, Float64Array.of(2 ** 34, 8)]));
  const old = {
    ...inventoryAt(HOUR),
    ...plain,
    features: Uint32Array.of(5, 0xffff),
    bootedAt: Float64Array.of(1_700_000_000, 0),
    createdAt: Float64Array.of(1_600_000_000, 7),
  };
  const snapshots = openSnapshots('plain');
  await snapshots.keep('main', old as unknown as Inventory);
  const kept = (await snapshots.latest('main'))!;
  for (const name of coded) expect(decode(kept[name])).toEqual(plain[name]);
  expect(kept.features).toEqual(Uint16Array.of(5, 0xffff));
  expect(kept.bootedAt).toEqual(Uint32Array.of(1_700_000_000, 0));
  expect(kept.createdAt).toEqual(Uint32Array.of(1_600_000_000, 7));
  expect(kept.nodeId).toEqual(Uint32Array.of(7));
  await snapshots.keep('main', { ...kept, provenance: { source: '', at: 9 * HOUR } });
  expect((await snapshots.latest('main'))?.totalMru).toEqual(kept.totalMru);
});

test('what lies too close together is thinned out, but the newest always stays', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1 }), (hours) => {
      const instants = hours.sort((a, b) => a - b).map((hour) => hour * HOUR);
      const gone = new Set(superfluous(instants));
      const kept = instants.filter((instant) => !gone.has(instant));
      expect(kept.at(-1)).toBe(instants.at(-1));
      expect(kept.length).toBeLessThanOrEqual(40);
      for (let i = 1; i < kept.length - 1; i++)
        expect(kept[i]! - kept[i - 1]!).toBeGreaterThanOrEqual(6 * HOUR);
    }),
  );
});

test('a browser that refuses a database keeps in memory', async () => {
  const { indexedDB } = globalThis;
  Object.defineProperty(globalThis, 'indexedDB', {
    configurable: true,
    value: {
      open: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    },
  });
  try {
    const snapshots = openSnapshots('refused');
    await snapshots.keep('main', inventoryAt(1));
    expect((await snapshots.latest('main'))?.provenance.at).toBe(1);
  } finally {
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: indexedDB });
  }
});
