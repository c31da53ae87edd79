/** One machine has one price, on every face that shows it and on its bill. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { formats } from '../../src/messages/format.ts';
import { effectiveTftPrice } from '../../src/model/pricing.ts';
import { TFT } from '../../src/model/units.ts';
import { createOperations } from '../../src/operations/engine/create-operations.ts';
import { isOpen, type Operation } from '../../src/operations/engine/operation.ts';
import type { Operations } from '../../src/operations/engine/operations.ts';
import { cancelKind } from '../../src/operations/kinds/cancel.ts';
import { deployVmKind } from '../../src/operations/kinds/deploy-vm.ts';
import { estimateOf, USUAL } from '../../src/portal/calculator/calculator-state.ts';
import type { Grid } from '../../src/ports/grid.ts';
import { openProfile, type Profile } from '../../src/profile/profile.ts';
import { payerOn } from '../../src/queries/payer.ts';
import { spendingOn } from '../../src/queries/spending.ts';
import { MemoryStore } from '../../src/sim/ledger/memory-store.ts';
import { openSimGrid } from '../../src/sim/sim-grid.ts';
import { ManualWall } from '../../src/sim/testing/manual-wall.ts';
import { testKey } from '../../src/sim/testing/test-key.ts';
import { defaultVm } from '../../src/specs/vm/vm-spec.ts';
import { fitTo } from '../../weblets/node-map/fit.ts';
import { priceColumn } from '../../weblets/node-map/price-column.ts';
import { listNodes } from '../../weblets/vm/nodes/node-list.ts';
import { quoteVm, type Market } from '../../weblets/vm/quote.ts';

const START = 1_767_225_600;
const HOUR = 3_600_000;

vi.setConfig({ testTimeout: 60_000 });

let wall: ManualWall;
let profile: Profile;
let grid: Grid;
let operations: Operations;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  wall = new ManualWall(START * 1000);
  profile = await openProfile('one-price');
  grid = await openSimGrid({
    seed: 'one-price',
    nodes: 400,
    from: START,
    store: new MemoryStore(),
    wall,
    makeKey: testKey(),
  });
  operations = createOperations({ grid, profile, kinds: [deployVmKind, cancelKind], wall });
});
afterEach(async () => {
  await operations.close();
  await grid.close();
  profile.close();
  vi.unstubAllGlobals();
});

const spec = { ...defaultVm(), name: 'web', sshKeys: ['ssh-ed25519 AAAA me'] };

async function marketOf(): Promise<Market> {
  const [inventory, prices] = await Promise.all([grid.proxy.inventory(), grid.chain.prices()]);
  return { inventory, prices, ...(await payerOn(grid, inventory, prices)), mine: [] };
}

/** The price of the machine on each face, before it is deployed: TFT an hour, dollars a month. */
async function faces() {
  const market = await marketOf();
  const { inventory, prices, balance, charges } = market;
  const { placement, price } = quoteVm(spec, market)!;
  const { row } = placement.candidates[0]!;
  const listed = listNodes(spec, market, formats('en')).find((node) => node.row === row)!;
  const { shape } = await fitTo(spec, inventory, grid);
  const onMap = priceColumn(inventory, prices, shape, market)[row]!;
  const calculated = estimateOf(USUAL, prices.policy, effectiveTftPrice(prices.tft), {
    held: balance,
    charges,
  });
  expect(listed.price).toBe(price.usdPerMonth);
  expect(onMap).toBeCloseTo(Number(price.usdPerMonth) / 1e7, 5);
  expect(calculated.price).toEqual({ ...price, parts: calculated.price.parts });
  return price;
}

async function deployed(): Promise<Operation> {
  const { id } = await operations.start({ kind: 'deploy-vm', title: 'web', spec });
  for (let step = 0; step < 300; step++) {
    const operation = await operations.get(id);
    if (operation && !isOpen(operation)) return operation;
    await wall.advance(1000);
  }
  throw new Error('it was not deployed');
}

it('what a first visitor reads is what form, list, map and calculator say, and what is billed', async () => {
  const before = await marketOf();
  expect(before).toMatchObject({ balanceOf: 'first-funds', balance: 5_000n * TFT - 500n });
  const quoted = await faces();
  expect(quoted.level).not.toBe('None');

  const { contractId } = await deployed();
  await grid.world!.jump(3 * HOUR);
  const bills = await grid.proxy.bills(contractId!);
  expect(bills.at(-1)!.amountBilled).toBe(quoted.tftPerHour);

  // Its row in the list says the same, and so does each face for another like it.
  const { inventory, prices, contracts, balance } = await marketOf();
  const { byContract } = spendingOn(contracts, inventory, prices, balance);
  expect(byContract.get(contractId!)!.tftPerHour).toBe(quoted.tftPerHour);
  const another = await faces();
  expect(another.tftPerHour).toBe(quoted.tftPerHour);
  expect(another.hold!.hours).toBeLessThan(quoted.hold!.hours);
});
