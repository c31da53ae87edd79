/** What a price says of the coming month, held against what the simulated chain bills in it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chargesOf, priceOf } from '../../src/model/price-tag.ts';
import { balanceForLevel, DISCOUNT_LEVELS, monthlyOf } from '../../src/model/pricing.ts';
import { HOURS_PER_MONTH, SECONDS_PER_HOUR } from '../../src/model/units.ts';
import { deploy, diskDeployment, newUser, openNodes } from '../../src/ports/conformance/actions.ts';
import type { Grid } from '../../src/ports/grid.ts';
import { spendingOn } from '../../src/queries/spending.ts';
import { MemoryStore } from '../../src/sim/ledger/memory-store.ts';
import { openSimGrid } from '../../src/sim/sim-grid.ts';
import { ManualWall } from '../../src/sim/testing/manual-wall.ts';
import { testKey } from '../../src/sim/testing/test-key.ts';

const START = 1_767_225_600;
const HOUR = 3_600_000;

const open = (seed: string): Promise<Grid> =>
  openSimGrid({
    seed,
    nodes: 300,
    from: START,
    store: new MemoryStore(),
    wall: new ManualWall(START * 1000),
    makeKey: testKey(),
  });

/**
 * A month of disks of these sizes, beginning with a balance that earns the first of them `level`
 * for a few more hours.
 */
async function month(seed: string, sizes: readonly number[], level: number, hours: number) {
  const grid = await open(seed);
  const user = await newUser(grid);
  const nodes = openNodes(await grid.proxy.inventory());
  const ids = [];
  for (const [i, size] of sizes.entries())
    ids.push(await deploy(grid, user, nodes[i]!, diskDeployment(user.twin, `data${i}`, size)));
  // The first bill of each is for less than an hour.
  await grid.world!.jump(2 * HOUR);
  const [contracts, inventory, prices] = await Promise.all([
    grid.chain.contractsOf(user.twin),
    grid.proxy.inventory(),
    grid.chain.prices(),
  ]);
  const [first] = contracts;
  if (first?.type !== 'node') throw new Error('there is no node contract');
  const request = { resources: first.resources, publicIps: 0, certified: false };
  const [charge] = chargesOf(request, prices);
  const floor = balanceForLevel(
    monthlyOf(charge!.amount, SECONDS_PER_HOUR),
    DISCOUNT_LEVELS[level]!,
  );
  const wanted = floor + charge!.amount * BigInt(hours);
  const held = await grid.chain.balance(user.signer.account);
  const { twins } = await grid.proxy.twinPage({ filter: {}, page: 1, size: 1 });
  const recipient = twins[0]!;
  if (held.usable > wanted)
    await grid.chain.submit(
      [{ call: 'transfer', to: recipient.accountId, amount: held.usable - wanted }],
      user.signer,
    );
  const { usable } = await grid.chain.balance(user.signer.account);
  const billedBefore = await billedOf(grid, ids);
  await grid.world!.jump(HOURS_PER_MONTH * HOUR);
  const billedAfter = await billedOf(grid, ids);
  await grid.close();
  return {
    alone: priceOf(request, prices, usable),
    together: spendingOn(contracts, inventory, prices, usable),
    billed: billedAfter.map((sum, i) => sum - billedBefore[i]!),
  };
}

const billedOf = (grid: Grid, ids: readonly Parameters<Grid['proxy']['bills']>[0][]) =>
  Promise.all(
    ids.map(async (id) =>
      (await grid.proxy.bills(id)).reduce(
        (sum, { amountBilled, count }) => sum + amountBilled * BigInt(count),
        0n,
      ),
    ),
  );

it('the month of a machine is what 720 hours are billed, to the unit, also as its discount falls', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(1_000),
      fc.integer({ min: 5, max: 150 }),
      fc.integer({ min: 1, max: 4 }),
      fc.nat(800),
      async (seed, size, level, hours) => {
        const { alone, together, billed } = await month(`month-${seed}`, [size], level, hours);
        expect(billed).toEqual([alone.tftPerMonth]);
        expect(together.perMonth).toBe(alone.tftPerMonth);
      },
    ),
    { numRuns: 8 },
  );
});

it('of machines that share a balance each may lose a discount one bill early or late', async () => {
  const { together, billed } = await month('month-shared', [60, 90, 30], 4, 40);
  const tags = [...together.byContract.values()];
  // A discount is lost within the month.
  expect(together.perMonth).toBeGreaterThan(together.perHour * BigInt(HOURS_PER_MONTH));
  tags.forEach(({ tftPerMonth, tftPerHour }, i) => {
    const off = tftPerMonth - billed[i]!;
    // Four levels can be lost, each with at most the bill of one full hour between.
    expect(off < 0n ? -off : off).toBeLessThanOrEqual(4n * 3n * tftPerHour);
    expect(billed[i]).toBeGreaterThan(0n);
  });
});
