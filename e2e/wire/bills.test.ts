import { afterEach, describe, expect, test } from 'vitest';
import { openLiveGrid } from '../../src/live/live-grid.ts';
import { pageAround } from '../../src/live/grid-proxy/read-bills.ts';
import { contractId } from '../../src/model/ids.ts';
import type { BillWire } from '../../src/ports/wire/answers.ts';
import type { Grid } from '../../src/ports/grid.ts';
import { quietSurroundings } from './served-sim.ts';

/**
 * Bills as a released proxy pages them (protocol F.2): by timestamp, newest first, several of one
 * timestamp in any order, which differs from question to question; the count only on the first page.
 */

const opened: Grid[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((grid) => grid.close()));
});

interface Habits {
  /** Rows it gives at most. */
  readonly most?: number;
  /** Writes the header `count`, given what is counted before LIMIT. */
  readonly count?: (all: number, page: number) => string | undefined;
  /** Called before each answer. */
  readonly before?: (bills: BillWire[]) => void;
  /** Which page is given for which is asked. */
  readonly page?: (asked: number) => number;
}

const released = (all: number, page: number): string => String(page === 1 ? all : 0);

async function over(bills: BillWire[], habits: Habits = {}) {
  const {
    most = Infinity,
    count = released,
    before,
    page: given = (asked: number) => asked,
  } = habits;
  let asked = 0;
  const grid = await openLiveGrid({
    network: 'custom',
    proxy: 'https://proxy.example',
    around: quietSurroundings(async (request) => {
      before?.(bills);
      const { searchParams } = new URL(request.url);
      const size = Math.min(most, Number(searchParams.get('size')));
      const page = given(Number(searchParams.get('page')));
      // Each question has its own order of what has one timestamp.
      asked++;
      const turn = (index: number): number => (index * 7919 + asked * 104_729) % 10_007;
      const order = bills
        .map((bill, index) => ({ bill, place: turn(index) }))
        .sort((a, b) => b.bill.timestamp - a.bill.timestamp || a.place - b.place);
      const rows = order.slice((page - 1) * size, page * size).map(({ bill }) => bill);
      const header = count(bills.length, page);
      return new Response(JSON.stringify(rows), { headers: header ? { count: header } : {} });
    }),
  });
  opened.push(grid);
  const read = async () => {
    const runs = await grid.proxy.bills(contractId(7));
    return {
      count: runs.reduce((sum, run) => sum + run.count, 0),
      amount: runs.reduce((sum, run) => sum + BigInt(run.count) * run.amountBilled, 0n),
      runs,
    };
  };
  return { read, asked: () => asked };
}

/** So many bills, `alike` of each timestamp, all of different amounts. */
const billsOf = (number: number, alike = 1): BillWire[] =>
  Array.from({ length: number }, (_, i) => ({
    amountBilled: 1_000 + i,
    discountReceived: 'None',
    timestamp: 1_700_000_000 + 3600 * Math.floor(i / alike),
  }));
const sumOf = (bills: readonly BillWire[]) => ({
  count: bills.length,
  amount: bills.reduce((sum, { amountBilled }) => sum + BigInt(amountBilled), 0n),
});

describe.each<[string, Habits]>([
  ['counted after LIMIT', {}],
  [
    'counted page by page',
    { count: (all, page) => String(Math.max(0, Math.min(500, all - (page - 1) * 500))) },
  ],
  ['counted truly on every page', { count: (all) => String(all) }],
  ['not counted at all', { count: () => undefined }],
])('bills that are %s', (_, habits) => {
  test.each([0, 1, 499, 500, 501, 1000, 1234, 2600])('%i of them are all read', async (number) => {
    const bills = billsOf(number);
    const { read } = await over(bills, habits);
    expect(await read()).toMatchObject(sumOf(bills));
  });

  test.each([2, 3, 7, 499, 500, 700])(
    'none of %i with one timestamp is lost or doubled at the edge of a page',
    async (alike) => {
      const bills = billsOf(1750, alike);
      const { read } = await over(bills, habits);
      expect(await read()).toMatchObject(sumOf(bills));
    },
  );
});

test('equal bills of one timestamp are as many as they are', async () => {
  const twice = billsOf(600).flatMap((bill) => [bill, bill]);
  const { read } = await over(twice);
  const { runs, ...sums } = await read();
  expect(sums).toEqual(sumOf(twice));
  for (const { first, last, every, count } of runs) expect(last).toBe(first + every * (count - 1));
});

test('smaller pages than were asked for are read to the end', async () => {
  const bills = billsOf(330, 4);
  const { read } = await over(bills, { most: 50, count: (all) => String(all) });
  expect(await read()).toMatchObject(sumOf(bills));
});

test('a bill that comes while they are read is among them, and no other twice', async () => {
  const bills = billsOf(1200, 2);
  let answers = 0;
  const { read } = await over(bills, {
    before(all) {
      if (++answers === 2) all.push({ ...all[0]!, timestamp: 1_800_000_000 });
    },
  });
  expect(await read()).toMatchObject(sumOf([...bills]));
  expect(bills).toHaveLength(1201);
});

test('a list that never holds still is told of', async () => {
  const { read } = await over(billsOf(1200), {
    before: (all) => void all.push({ ...all[0]!, timestamp: 1_800_000_000 + all.length }),
  });
  await expect(read()).rejects.toMatchObject({ code: 'proxy.moving' });
});

test('a proxy that knows no pages, and one that speaks of too many, are stopped', async () => {
  const again = await over(billsOf(600), { page: () => 1 });
  await expect(again.read()).rejects.toMatchObject({
    code: 'proxy.repeating',
    params: { page: 2, host: 'proxy.example' },
  });
  expect(again.asked()).toBeLessThan(6);
  const many = await over(billsOf(600), { count: () => '1000000000' });
  await expect(many.read()).rejects.toMatchObject({ code: 'proxy.too-many' });
  expect(many.asked()).toBe(1);
});

test('nanoseconds, which the proxy’s own test data has, are read as the second they are in', async () => {
  const { read } = await over([
    { amountBilled: 5, discountReceived: 'Default', timestamp: Number('1795284411092902257') },
  ]);
  expect((await read()).runs).toMatchObject([{ first: 1_795_284_411, amountBilled: 5n }]);
});

test.each([
  [499, 500, 500],
  [0, 3, 500],
  [999, 1001, 500],
  [400, 1100, 500],
  [49, 50, 50],
])('places %i to %i stand on one page', (from, to, longest) => {
  const { page, size } = pageAround(from, to, longest);
  expect((page - 1) * size).toBeLessThanOrEqual(from);
  expect(page * size).toBeGreaterThan(to);
});
