import { freeOf, usedOf } from '../../model/capacity-of.ts';
import { decode, isCoded } from '../../model/whole-columns.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Inventory } from '../../model/inventory.ts';
import { nodeId } from '../../model/ids.ts';
import { DOWN, RENTED, UP } from '../../model/inventory.ts';
import type { Grid } from '../../ports/grid.ts';
import type { History } from '../../ports/history.ts';
import { MemoryStore } from '../ledger/memory-store.ts';
import { openSimGrid } from '../sim-grid.ts';
import { playScript } from '../testing/scripted-world.ts';
import { ManualWall } from '../testing/manual-wall.ts';
import { makeGenesis } from '../world/genesis.ts';
import { outages } from '../world/history.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Every column by name, those of farms too; how figures are coded does not matter. */
const columns = (inventory: Inventory): Record<string, unknown> => {
  const { provenance: _, revision: __, ...rest } = inventory;
  return Object.fromEntries(
    Object.entries(rest).map(([name, column]: [string, unknown]) => [
      name,
      isCoded(column) ? decode(column) : column,
    ]),
  );
};

const share = fc.double({ min: 0, max: 1, noNaN: true });

let grid: Grid;
let history: History;
beforeAll(async () => {
  grid = await playScript(new MemoryStore());
  history = grid.history!;
});

describe('the history of a simulated grid', () => {
  it('says now what the inventory says, column by column', async () => {
    const { to } = await history.span();
    expect(columns(await history.inventoryAt(to))).toEqual(columns(await grid.proxy.inventory()));
  });

  it('says at every instant what the inventory said then', async () => {
    const wall = new ManualWall(Date.UTC(2026, 0, 1));
    const own = await openSimGrid({ seed: 'past', nodes: 200, store: new MemoryStore(), wall });
    const said: { at: number; inventory: Inventory }[] = [];
    const note = async () =>
      said.push({ at: own.clock.now(), inventory: await own.proxy.inventory() });
    await own.world!.state();
    await own.world!.setTftPrice(20);
    await note();
    for (const [node, on] of [
      [3, false],
      [9, false],
      [3, true],
    ] as const) {
      await own.world!.jump(5 * HOUR + node);
      await own.world!.inject({
        fault: 'power',
        target: { kind: 'node', node: nodeId(node) },
        on,
      });
      await own.world!.jump(2 * HOUR);
      await note();
    }
    await own.world!.jump(DAY);
    for (const { at, inventory } of said.reverse())
      expect(columns(await own.history!.inventoryAt(at))).toEqual(columns(inventory));
    expect(said.some(({ inventory }) => inventory.status[8] === DOWN)).toBe(true);
  });

  it('gives the same object for the same instant, and another revision where columns differ', async () => {
    const { from, to } = await history.span();
    for (const at of [from, from + 3 * DAY, (from + to) / 2, to - DAY, to]) {
      const instant = Math.floor(at);
      expect(await history.inventoryAt(instant)).toBe(await history.inventoryAt(instant));
    }
    const early = await history.inventoryAt(from);
    expect((await history.inventoryAt(to)).revision).not.toBe(early.revision);
  });

  it('refuses instants that it knows nothing of', async () => {
    const { from, to } = await history.span();
    for (const instant of [from - 1, to + DAY, Number.NaN])
      await expect(history.inventoryAt(instant)).rejects.toMatchObject({ code: 'world.invalid' });
  });

  it('is the same in whatever order it is asked', async () => {
    const { from, to } = await history.span();
    const other = (await playScript(new MemoryStore())).history!;
    await fc.assert(
      fc.asyncProperty(fc.array(share, { maxLength: 5 }), async (shares) => {
        for (const share of shares) {
          const at = Math.floor(from + share * (to - from));
          const [one, two] = [await history.inventoryAt(at), await other.inventoryAt(at)];
          expect(columns(one)).toEqual(columns(two));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('never has fewer nodes later, nor more in use than they have', async () => {
    const { from, to } = await history.span();
    let before = 0;
    for (let at = from; at <= to; at += 9 * DAY) {
      const inventory = await history.inventoryAt(at);
      expect(inventory.length).toBeGreaterThanOrEqual(before);
      before = inventory.length;
      for (let row = 0; row < inventory.length; row++) {
        expect(inventory.createdAt[row]! * 1000).toBeLessThanOrEqual(at);
        expect(inventory.bootedAt[row]! * 1000).toBeLessThanOrEqual(at);
        expect(freeOf(inventory, row).mru).toBeGreaterThanOrEqual(0);
        expect(usedOf(inventory, row).cru).toBeGreaterThanOrEqual(0);
        expect((inventory.rentedBy[row] ?? 0) > 0).toBe((inventory.flags[row]! & RENTED) > 0);
      }
    }
  });
});

describe('the time before genesis', () => {
  it('runs into genesis without a step', async () => {
    const genesis = makeGenesis({
      seed: 'script',
      nodes: 300,
      at: Date.UTC(2026, 0, 1) / 1000,
    }).inventory;
    const last = await history.inventoryAt(Date.UTC(2026, 0, 1) - 1000);
    for (const column of ['flags', 'rentedBy', 'status', 'bootedAt'] as const)
      expect(last[column], column).toEqual(genesis[column]);
    for (const column of ['usedCru', 'usedMru', 'usedSru', 'usedHru'] as const)
      expect(decode(last[column]), column).toEqual(decode(genesis[column]));
    expect(last.farms.freeIps).toEqual(genesis.farms.freeIps);
    for (let row = 0; row < 300; row++)
      expect(Math.abs(last.uptimePermille[row]! - genesis.uptimePermille[row]!)).toBeLessThan(2);
  });

  it('has each node down in its outages and at no other time', async () => {
    const at = Date.UTC(2026, 0, 1) / 1000;
    const genesis = makeGenesis({ seed: 'script', nodes: 300, at });
    const { from } = await history.span();
    for (let day = 3; day < 270; day += 12) {
      const instant = from + day * DAY + 7777;
      const inventory = await history.inventoryAt(instant);
      const seconds = Math.floor(instant / 1000);
      for (let row = 0; row < inventory.length; row++) {
        const isOut = outages(genesis, row).some((out) => out.from <= seconds && seconds < out.to);
        expect(inventory.status[row] === DOWN).toBe(isOut);
      }
      expect(inventory.status.includes(UP)).toBe(true);
    }
  });
});

describe('the price of TFT', () => {
  it('is asked for at any distance and ends at the price of now', async () => {
    const { from, to } = await history.span();
    const days = await history.tftPrices(from, to, DAY);
    expect(days).toHaveLength(Math.floor((to - from) / DAY) + 1);
    expect(await history.tftPrices(to, to, 1)).toEqual([40]);
    expect(new Set(days).size).toBeGreaterThan(4);
    expect(days).toContain(12);
    await expect(history.tftPrices(from, to, 0)).rejects.toMatchObject({ code: 'world.invalid' });
  });
});
