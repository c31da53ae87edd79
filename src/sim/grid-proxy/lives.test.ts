import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeId } from '../../model/ids.ts';
import { DOWN, STANDBY, UP } from '../../model/inventory.ts';
import type { Outage } from '../../ports/history.ts';
import { outagesBetween } from '../history/node-outages.ts';
import { MemoryStore } from '../ledger/memory-store.ts';
import type { FaultRecord } from '../runtime/state.ts';
import { openSimGrid } from '../sim-grid.ts';
import { ManualWall } from '../testing/manual-wall.ts';
import { bootSeconds } from '../world/faults.ts';
import { makeGenesis, type Genesis } from '../world/genesis.ts';
import { outages } from '../world/history.ts';
import { agedLives, livesAt } from './lives.ts';
import { toldAt } from './told-at.ts';

const AT = Date.UTC(2026, 0, 1) / 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Outages of the seed and those that power faults on single nodes made, milliseconds. */
function naiveOutages(genesis: Genesis, faults: readonly FaultRecord[], row: number): Outage[] {
  const isGone = genesis.inventory.status[row] === DOWN;
  const list = outages(genesis, row).map(({ from, to }) => ({ from: from * 1000, to: to * 1000 }));
  if (isGone) return [...list.slice(0, -1), { from: list.at(-1)!.from, to: Infinity }];
  let gone: { from: number; to: number } | undefined;
  for (const { at, fault } of faults) {
    if (fault.fault !== 'power' || fault.target.kind !== 'node') continue;
    if (fault.target.node !== row + 1) continue;
    const isBack = gone === undefined || gone.to <= at;
    // Who loses power while it still boots begins anew when power returns.
    if (!fault.on && isBack) list.push((gone = { from: at, to: Infinity }));
    else if (!fault.on) gone!.to = Infinity;
    else if (gone?.to === Infinity) gone.to = at + bootSeconds(genesis.key, row) * 1000;
  }
  return list;
}

/** Share of a window that outages leave, minute by minute of arithmetic as one does it on paper. */
function naivePermille(list: readonly Outage[], from: number, to: number): number {
  let lost = 0;
  for (const outage of list)
    lost += Math.max(0, Math.min(outage.to, to) - Math.max(outage.from, from));
  return 1000 - Math.ceil((1000 * lost) / (to - from));
}

const faultsOn = (nodes: number) =>
  fc
    .array(
      fc.record({
        at: fc.oneof(fc.integer({ min: 0, max: HOUR }), fc.integer({ min: 0, max: 200 * DAY })),
        node: fc.integer({ min: 1, max: nodes }),
        on: fc.boolean(),
      }),
      { maxLength: 60 },
    )
    .map((list): FaultRecord[] =>
      list
        .toSorted((a, b) => a.at - b.at)
        .map(({ at, node, on }) => ({
          at: AT * 1000 + at,
          fault: { fault: 'power', target: { kind: 'node', node: nodeId(node) }, on },
        })),
    );

describe('the life of nodes since genesis', () => {
  it('tells the share of uptime that outages and faults leave of the last 90 days', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string(),
        fc.integer({ min: 1, max: 40 }),
        faultsOn(40),
        fc.integer({ min: 0, max: 250 * DAY }),
        async (seed, nodes, faults, after) => {
          const genesis = makeGenesis({ seed, nodes, at: AT });
          const at = AT * 1000 + after;
          const past = faults.filter((fault) => fault.at <= at);
          const told = toldAt(genesis, at);
          const lives = livesAt(await agedLives(genesis, told), past, at);
          for (let row = 0; row < nodes; row++) {
            const from = Math.max(told * 1000 - 90 * DAY, genesis.inventory.createdAt[row]! * 1000);
            const list = naiveOutages(genesis, past, row);
            const uptime = naivePermille(list, from, told * 1000);
            expect(lives.uptimePermille[row]).toBe(uptime);
            const parts = outagesBetween(genesis, past, row, from, told * 1000);
            expect(naivePermille(parts, from, told * 1000)).toBe(uptime);
            expect(lives.bootedAt[row]! * 1000).toBeLessThanOrEqual(at);
            expect(lives.bootedAt[row]).toBeGreaterThanOrEqual(genesis.inventory.bootedAt[row]!);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is that of genesis at genesis', async () => {
    const genesis = makeGenesis({ seed: 'life', nodes: 50, at: AT });
    const { lives } = await agedLives(genesis, toldAt(genesis, AT * 1000 + HOUR - 1));
    expect(lives).toBe(genesis.inventory);
  });

  it('wakes a sleeping node once a day and wakes nobody else', async () => {
    const genesis = makeGenesis({ seed: 'threefold', nodes: 400, at: AT });
    const { status, bootedAt } = genesis.inventory;
    expect([UP, STANDBY].map((each) => status.includes(each))).toEqual([true, true]);
    for (const hours of [7, 24, 31, 24 * 40 + 5]) {
      const told = AT + hours * 3600;
      const { lives } = await agedLives(genesis, told);
      for (let row = 0; row < 400; row++) {
        const later = lives.bootedAt[row]! - bootedAt[row]!;
        if (status[row] !== STANDBY) expect(later).toBe(0);
        else {
          expect(later % 86_400).toBe(0);
          expect(told - lives.bootedAt[row]!).toBeLessThan(86_400);
        }
      }
    }
  });

  it('is told alike by a grid nobody touched, by one that is folded, and by its history', async () => {
    const wall = new ManualWall(AT * 1000);
    const open = () =>
      openSimGrid({ seed: 'alike', nodes: 120, store: new MemoryStore(), wall, from: AT });
    const [untouched, folded] = [await open(), await open()];
    await folded.world!.setTftPrice(20);
    let before = '';
    for (const days of [0, 0.3, 1, 20, 80]) {
      await wall.advance(days * DAY);
      const one = await untouched.proxy.inventory();
      const two = await folded.proxy.inventory();
      const three = await folded.history!.inventoryAt(folded.clock.now());
      for (const column of ['status', 'bootedAt', 'uptimePermille'] as const) {
        expect(two[column], column).toEqual(one[column]);
        expect(three[column], column).toEqual(one[column]);
      }
      const text = one.uptimePermille.join();
      expect(text === before).toBe(false);
      before = text;
      const asleep = one.status.indexOf(STANDBY);
      const record = await untouched.proxy.node(nodeId(asleep + 1));
      expect(await folded.proxy.node(nodeId(asleep + 1))).toMatchObject({
        statusReason: record!.statusReason,
        uptime: record!.uptime,
      });
      const silence = untouched.clock.now() / 1000 - (record?.statusReason.lastReport ?? 0);
      expect(silence).toBeGreaterThanOrEqual(0);
      expect(silence).toBeLessThan(86_400);
    }
  });
});
