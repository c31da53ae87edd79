import { beforeAll, describe, expect, it } from 'vitest';
import { nodeId } from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';
import { DOWN, UP } from '../../model/inventory.ts';
import type { Grid } from '../../ports/grid.ts';
import { MemoryStore } from '../ledger/memory-store.ts';
import { openSimGrid } from '../sim-grid.ts';
import { ManualWall } from '../testing/manual-wall.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let grid: Grid;
let before: Inventory;

const power = async (row: number, on: boolean): Promise<number> => {
  const node = nodeId(before.nodeId[row]!);
  await grid.world!.inject({ fault: 'power', target: { kind: 'node', node }, on });
  return grid.clock.now();
};

beforeAll(async () => {
  const wall = new ManualWall(Date.UTC(2026, 0, 1));
  grid = await openSimGrid({ seed: 'power', nodes: 200, store: new MemoryStore(), wall });
  await grid.world!.state();
  before = await grid.proxy.inventory();
});

describe('a node that loses power', () => {
  it('loses its share of uptime while it is gone and has booted anew when it is back', async () => {
    const row = before.status.indexOf(UP);
    const gone = await power(row, false);
    await grid.world!.jump(9 * DAY);
    const meanwhile = await grid.proxy.inventory();
    expect(meanwhile.status[row]).toBe(DOWN);
    expect(meanwhile.bootedAt[row]).toBe(before.bootedAt[row]);
    // 9 of 90 days, and of what was lost before only what has not left the window yet.
    expect(meanwhile.uptimePermille[row]).toBeLessThanOrEqual(900);
    expect(meanwhile.uptimePermille[row]).toBeGreaterThanOrEqual(before.uptimePermille[row]! - 100);

    const back = await power(row, true);
    await grid.world!.jump(HOUR);
    const after = await grid.proxy.inventory();
    expect(after.status[row]).toBe(UP);
    expect(after.bootedAt[row]! * 1000).toBeGreaterThanOrEqual(back + 59_000);
    expect(after.bootedAt[row]! * 1000).toBeLessThanOrEqual(back + 180_000);
    expect(back - gone).toBe(9 * DAY);

    await grid.world!.jump(91 * DAY);
    const later = await grid.proxy.inventory();
    expect(later.uptimePermille[row]).toBe(1000);
    expect(later.bootedAt[row]).toBe(after.bootedAt[row]);
  });

  it('was none that was gone already, nor any other', async () => {
    const gone = before.status.indexOf(DOWN);
    await power(gone, false);
    await grid.world!.jump(2 * DAY);
    const after = await grid.proxy.inventory();
    for (const row of [gone, before.status.lastIndexOf(UP)]) {
      expect(after.status[row]).toBe(before.status[row]);
      expect(after.bootedAt[row]).toBe(before.bootedAt[row]);
    }
    // More than 90 days on, one has been gone for all of them and the other for none.
    expect(after.uptimePermille[gone]).toBe(0);
    expect(after.uptimePermille[before.status.lastIndexOf(UP)]).toBe(1000);
  });

  it('gives the same inventory until something differs', async () => {
    const one = await grid.proxy.inventory();
    await grid.world!.jump(60_000);
    expect(await grid.proxy.inventory()).toBe(one);
  });
});
