/** What the calculator says, held against what the simulated chain bills. */
import { freeOf, totalOf, usedOf } from '../../src/model/capacity-of.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { estimate, type EstimateRequest } from '../../src/model/estimate.ts';
import { contractId, nodeId, type ContractId, type NodeId } from '../../src/model/ids.ts';
import { CERTIFIED, DEDICATED, LIGHT, RENTED, UP, rowOf } from '../../src/model/inventory.ts';
import { effectiveTftPrice } from '../../src/model/pricing.ts';
import {
  contractFor,
  diskDeployment,
  newUser,
  signed,
  type User,
} from '../../src/ports/conformance/actions.ts';
import type { Grid } from '../../src/ports/grid.ts';
import { MemoryStore } from '../../src/sim/ledger/memory-store.ts';
import { openSimGrid } from '../../src/sim/sim-grid.ts';
import { ManualWall } from '../../src/sim/testing/manual-wall.ts';
import { testKey } from '../../src/sim/testing/test-key.ts';

const START = 1_767_225_600;
const HOUR = 3_600_000;

vi.setConfig({ testTimeout: 30_000 });

let grid: Grid;
let user: User;

beforeEach(async () => {
  grid = await openSimGrid({
    seed: 'estimate',
    nodes: 600,
    from: START,
    store: new MemoryStore(),
    wall: new ManualWall(START * 1000),
    makeKey: testKey(),
  });
  user = await newUser(grid);
});
afterEach(() => grid.close());

/** The first node that is up, has none of these flags and all of those, and has what it takes. */
async function nodeWith(
  has: number,
  hasNot: number,
  more: (row: number, freeIps: number) => boolean = () => true,
): Promise<NodeId> {
  const inventory = await grid.proxy.inventory();
  const row = [...inventory.nodeId.keys()].find((each) => {
    const flags = inventory.flags[each]!;
    const free = freeOf(inventory, each).sru;
    return (
      inventory.status[each] === UP &&
      (flags & has) === has &&
      (flags & hasNot) === 0 &&
      free > 200 * 2 ** 30 &&
      more(each, inventory.farms.freeIps[inventory.farm[each]!]!)
    );
  });
  if (row === undefined) throw new Error('the grid under test has no such node');
  return nodeId(inventory.nodeId[row]!);
}

async function deployOn(node: NodeId, publicIps: number): Promise<ContractId> {
  const deployment = diskDeployment(user.twin, 'data', 120);
  const contract = await contractFor(grid, user, node, deployment, publicIps);
  await grid.zos.deploy(user, node, await signed(deployment, contract, user.signer));
  await grid.world!.jump(60_000);
  return contract;
}

/** What a whole hour of the contract is billed: the second bill, the first one is for less. */
async function hourlyBill(contract: ContractId): Promise<bigint> {
  await grid.world!.jump(HOUR);
  await grid.world!.jump(HOUR);
  await grid.world!.jump(HOUR);
  return (await grid.proxy.bills(contract)).at(-1)!.amountBilled;
}

async function expectEstimate(contract: ContractId, request: EstimateRequest): Promise<void> {
  const billed = await hourlyBill(contract);
  const { policy, tft } = await grid.chain.prices();
  const { usable } = await grid.chain.balance(user.signer.account);
  const { hour } = estimate(request, policy, effectiveTftPrice(tft), usable);
  expect(billed).toBeGreaterThan(0n);
  expect(hour.tft).toBe(billed);
}

const request = {
  dedicated: false,
  certified: false,
  publicIps: 0,
  names: 0,
  traffic: 0,
  extraFee: 0,
};

async function resourcesOf(id: ContractId) {
  const contract = await grid.proxy.contract(id);
  if (contract?.type !== 'node') throw new Error('no node contract');
  return contract.resources;
}

it.each([
  ['a deployment', 0, 0],
  ['a deployment on certified hardware', CERTIFIED, 0],
  ['a deployment with a public address', 0, 1],
])('the estimate of %s is its bill to the unit', async (_, has, publicIps) => {
  const closed = DEDICATED | RENTED | LIGHT | (has ? 0 : CERTIFIED);
  const node = await nodeWith(has, closed, (_, free) => free >= publicIps);
  const id = await deployOn(node, publicIps);
  const resources = await resourcesOf(id);
  expect(resources.sru).toBeGreaterThan(0);
  await expectEstimate(id, { ...request, resources, publicIps, certified: has === CERTIFIED });
});

it('the estimate of a rented node, its extra fee included, is its bill to the unit', async () => {
  const inventory = await grid.proxy.inventory();
  const isEmpty = (row: number): boolean => usedOf(inventory, row).cru === 0;
  const node = await nodeWith(DEDICATED, RENTED | CERTIFIED, isEmpty);
  const { events } = await grid.chain.submit(
    [{ call: 'createRentContract', nodeId: node, solutionProviderId: null }],
    user.signer,
  );
  const id = contractId(Number(events[0]!.data['contract_id']));
  const row = rowOf(inventory, node);
  const resources = totalOf(inventory, row);
  const extraFee = inventory.extraFee[row]!;
  await expectEstimate(id, { ...request, resources, dedicated: true, extraFee });
});
