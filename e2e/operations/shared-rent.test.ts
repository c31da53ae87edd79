/** Rented nodes that several deployments stand on: whichever of them leaves last ends the rent. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ContractId, NodeId } from '../../src/model/ids.ts';
import { createOperations } from '../../src/operations/engine/create-operations.ts';
import { isOpen, type Operation } from '../../src/operations/engine/operation.ts';
import type { Operations } from '../../src/operations/engine/operations.ts';
import { cancelKind } from '../../src/operations/kinds/cancel.ts';
import type { CancelSpec } from '../../src/operations/kinds/cancel-spec.ts';
import { deployVmKind, type DeployVm } from '../../src/operations/kinds/deploy-vm.ts';
import type { Grid } from '../../src/ports/grid.ts';
import { MiB } from '../../src/model/units.ts';
import { openProfile, type Profile } from '../../src/profile/profile.ts';
import { MemoryStore } from '../../src/sim/ledger/memory-store.ts';
import { openSimGrid } from '../../src/sim/sim-grid.ts';
import { ManualWall } from '../../src/sim/testing/manual-wall.ts';
import { testKey } from '../../src/sim/testing/test-key.ts';
import { defaultVm } from '../../src/specs/vm/vm-spec.ts';

const START = 1_767_225_600;

let wall: ManualWall;
let profile: Profile;
let grid: Grid;
let operations: Operations;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  wall = new ManualWall(START * 1000);
  profile = await openProfile('shared-rent');
  const store = new MemoryStore();
  grid = await openSimGrid({
    seed: 'rent',
    nodes: 400,
    from: START,
    store,
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

async function until(id: string, met = (op: Operation) => !isOpen(op)): Promise<Operation> {
  for (let i = 0; i < 200; i++) {
    const operation = await operations.get(id);
    if (operation && met(operation)) return operation;
    await wall.advance(2_000);
  }
  throw new Error(`operation ${id} did not come there`);
}

const deploy = (name: string, change: Partial<DeployVm> = {}): Promise<Operation> =>
  operations.start({
    kind: 'deploy-vm',
    title: name,
    spec: { ...defaultVm(), name, memory: 512 * MiB, ...change },
  });

const remove = (...contracts: ContractId[]): Promise<Operation> =>
  operations.start<CancelSpec>({
    kind: 'cancel',
    title: 'machines',
    spec: { contracts, undoSeconds: 1 },
  });

/** What the account still pays for: "rent on 7". */
async function standing(): Promise<readonly string[]> {
  const { account } = await grid.accounts.ensure();
  const twin = await grid.chain.twinOf(account);
  const own = twin ? await grid.chain.contractsOf(twin.twinId) : [];
  return own.map((contract) =>
    contract.type === 'name' ? 'name' : `${contract.type} on ${contract.nodeId}`,
  );
}

/** A machine that rented a node of its own, and another one beside it. */
async function renterAndGuest(): Promise<{ renter: Operation; guest: Operation; node: NodeId }> {
  const renter = await until((await deploy('renter', { dedicated: true })).id);
  const node = renter.nodeId!;
  const guest = await until((await deploy('guest', { attempts: [node] })).id);
  expect([renter.rents, guest.rents, guest.nodeId]).toEqual([true, false, node]);
  expect(await standing()).toEqual([`rent on ${node}`, `node on ${node}`, `node on ${node}`]);
  return { renter, guest, node };
}

it('a rent ends with the guest when the machine it came with was deleted before', async () => {
  const { renter, guest, node } = await renterAndGuest();
  expect((await until((await remove(renter.contractId!)).id)).state).toBe('done');
  expect(await standing()).toEqual([`rent on ${node}`, `node on ${node}`]);
  const receipt = await until((await remove(guest.contractId!)).id);
  expect(receipt.state).toBe('done');
  expect(await standing()).toEqual([]);
  // What the rent cost stands in the receipt of what ended it.
  expect((receipt.spec as CancelSpec).contracts).toEqual([guest.contractId, renter.rentContractId]);
});

it('a rent ends with a guest that is given up after the machine it came with has left', async () => {
  const renter = await until((await deploy('renter', { dedicated: true })).id);
  const node = renter.nodeId!;
  const { id } = await deploy('guest', { attempts: [node] });
  await until(id, ({ contractId }) => contractId !== undefined);
  expect(await standing()).toEqual([`rent on ${node}`, `node on ${node}`, `node on ${node}`]);
  const target = { kind: 'node', node } as const;
  await grid.world!.inject({ fault: 'power', target, on: false });
  await until((await remove(renter.contractId!)).id);
  expect(await standing()).toEqual([`rent on ${node}`, `node on ${node}`]);
  await operations.cancel(id);
  expect((await until(id)).state).toBe('canceled');
  expect(await standing()).toEqual([]);
});

it('a rent ends when its machines are deleted at the same moment', async () => {
  const { renter, guest } = await renterAndGuest();
  const deletions = [await remove(renter.contractId!), await remove(guest.contractId!)];
  for (const { id } of deletions) expect((await until(id)).state).toBe('done');
  expect(await standing()).toEqual([]);
});

it('a rent stays with whoever made it alone, and with another deployment that comes', async () => {
  const { node, guest, renter } = await renterAndGuest();
  await until((await remove(renter.contractId!, guest.contractId!)).id);
  expect(await standing()).toEqual([]);
  const signer = await grid.accounts.ensure();
  const rent = { call: 'createRentContract', nodeId: node, solutionProviderId: null } as const;
  await grid.chain.submit([rent], signer);
  const { contractId, nodeId } = await until((await deploy('own', { attempts: [node] })).id);
  expect(nodeId).toBe(node);
  await until((await remove(contractId!)).id);
  expect(await standing()).toEqual([`rent on ${node}`]);
});
