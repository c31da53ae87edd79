import { beforeEach, expect, test } from 'vitest';
import { nodeId } from '../../src/model/ids.ts';
import { openFromLink, type Opening } from '../../src/portal/wiring/open-from-link.ts';
import {
  DEFAULT_WORLD,
  momentNamed,
  worldNamed,
  worldQueryString,
} from '../../src/portal/wiring/world-link.ts';
import type { Grid } from '../../src/ports/grid.ts';
import { Memory, MemoryStore } from '../../src/sim/ledger/memory-store.ts';
import { openSimGrid } from '../../src/sim/sim-grid.ts';
import { ManualWall } from '../../src/sim/testing/manual-wall.ts';

const DAY = 86_400_000;
const world = { seed: 'linked', nodes: 60 };

let wall: ManualWall;
let mine: Memory;

const opening =
  (memory: Memory) =>
  (wanted: Opening): Promise<Grid> =>
    openSimGrid({ ...wanted, store: new MemoryStore(memory), wall });

/** A world that has seen something, and what its link says. */
async function elsewhere(): Promise<URLSearchParams> {
  const grid = await opening(new Memory())(world);
  await grid.world!.jump(40 * DAY);
  await grid.world!.setTftPrice(77);
  await grid.world!.inject({
    fault: 'power',
    target: { kind: 'node', node: nodeId(3) },
    on: false,
  });
  await grid.world!.setRate(60);
  const link = await grid.world!.link();
  await grid.close();
  return new URLSearchParams(link);
}

beforeEach(() => {
  wall = new ManualWall();
  mine = new Memory();
});

test('a link opens a world that is new here at its moment, with its price, faults and speed', async () => {
  const query = await elsewhere();
  // Days pass before somebody follows it.
  await wall.advance(3 * DAY);
  const named = worldNamed(query, DEFAULT_WORLD)!;
  const moment = momentNamed(query)!;
  const { grid, asLinked } = await openFromLink(opening(mine), named, moment);
  expect(asLinked).toBe(true);
  const state = await grid.world!.state();
  expect(state).toMatchObject({ ...world, now: moment.at, rate: 60, tftPrice: 77 });
  expect(state.startedAt).toBe(moment.from * 1000);
  expect(state.faults).toMatchObject([{ fault: 'power', target: { node: 3 }, on: false }]);
  await wall.advance(1000);
  expect(grid.clock.now()).toBe(moment.at + 60_000);
});

test('the same world opens the same, so a link of it says the same again', async () => {
  const query = await elsewhere();
  const { grid } = await openFromLink(opening(mine), world, momentNamed(query)!);
  const again = new URLSearchParams(worldQueryString(await grid.world!.state()));
  query.sort();
  again.sort();
  expect(again.toString()).toBe(query.toString());
  expect(new URLSearchParams(await grid.world!.link()).get('at')).toBe(query.get('at'));
});

test('a world that is here already is left alone until a person wants it begun anew', async () => {
  const moment = momentNamed(await elsewhere())!;
  const before = await opening(mine)(world);
  await before.world!.setTftPrice(33);
  await before.close();

  const kept = await openFromLink(opening(mine), world, moment);
  expect(kept.asLinked).toBe(false);
  expect(await kept.grid.world!.state()).toMatchObject({ tftPrice: 33, rate: 1, faults: [] });
  expect(kept.grid.clock.now()).toBeLessThan(moment.at);
  await kept.grid.close();

  const anew = await openFromLink(opening(mine), world, moment, true);
  expect(anew.asLinked).toBe(true);
  expect(await anew.grid.world!.state()).toMatchObject({ tftPrice: 77, now: moment.at });
});

test('a fault on something this grid does not have is left out', async () => {
  const moment = momentNamed(await elsewhere())!;
  const target = { kind: 'node', node: nodeId(999_999) } as const;
  const edited = { ...moment, faults: [{ fault: 'power', target, on: false } as const] };
  const { grid } = await openFromLink(opening(mine), world, edited);
  expect((await grid.world!.state()).faults).toEqual([]);
});

test('what a link opened is there again after a reload', async () => {
  const moment = momentNamed(await elsewhere())!;
  const { grid } = await openFromLink(opening(mine), world, { ...moment, rate: 1 });
  await grid.close();
  await wall.advance(5000);
  const again = await opening(mine)(world);
  expect(again.clock.now()).toBe(moment.at + 5000);
});
