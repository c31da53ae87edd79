/**
 * A machine's whole life by the engine on the simulated grid: the rooms that must not meet in the
 * product meet here.
 */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeId, twinId, type NodeId } from '../../src/model/ids.ts';
import { createOperations } from '../../src/operations/engine/create-operations.ts';
import { isOpen, type Operation } from '../../src/operations/engine/operation.ts';
import type { Operations } from '../../src/operations/engine/operations.ts';
import { cancelKind } from '../../src/operations/kinds/cancel.ts';
import type { CancelSpec } from '../../src/operations/kinds/cancel-spec.ts';
import { deployVmKind, vmDeployer, type DeployVm } from '../../src/operations/kinds/deploy-vm.ts';
import type { Grid } from '../../src/ports/grid.ts';
import { openProfile, type Profile } from '../../src/profile/profile.ts';
import { statusesQuery } from '../../src/queries/deployment-queries.ts';
import { runwayQuery, spendingQuery } from '../../src/queries/money-queries.ts';
import type { Query } from '../../src/queries/query-controller.ts';
import { Memory, MemoryStore } from '../../src/sim/ledger/memory-store.ts';
import { openSimGrid } from '../../src/sim/sim-grid.ts';
import { ManualWall } from '../../src/sim/testing/manual-wall.ts';
import { testKey } from '../../src/sim/testing/test-key.ts';
import { defaultVm } from '../../src/specs/vm/vm-spec.ts';

const START = 1_767_225_600;
const SECRET = 'correct horse battery staple';
const HOUR = 3_600_000;

vi.setConfig({ testTimeout: 30_000 });

let memory: Memory;
let wall: ManualWall;
let profile: Profile;
let grid: Grid;
let operations: Operations;

async function openTab(): Promise<void> {
  grid = await openSimGrid({
    seed: 'machine',
    nodes: 400,
    from: START,
    store: new MemoryStore(memory),
    wall,
    makeKey: testKey(),
  });
  operations = createOperations({ grid, profile, kinds: [deployVmKind, cancelKind], wall });
}

const vm = (change: Partial<DeployVm> = {}): DeployVm => ({
  ...defaultVm(),
  name: 'web',
  sshKeys: ['ssh-ed25519 AAAA me'],
  env: [{ key: 'TOKEN', value: SECRET }],
  ...change,
});

async function start(spec: DeployVm): Promise<Operation> {
  return operations.start({ kind: 'deploy-vm', title: spec.name, spec });
}

/** Lets time pass until the operation has ended, or until `enough`. */
async function until(
  id: string,
  enough: (operation: Operation) => boolean = (operation) => !isOpen(operation),
): Promise<Operation> {
  for (let step = 0; step < 400; step++) {
    const operation = await operations.get(id);
    if (operation && enough(operation)) return operation;
    await wall.advance(step < 60 ? 1000 : 10_000);
  }
  throw new Error(
    `took an hour: ${JSON.stringify((await operations.get(id))?.phases)} ${(await operations.get(id))?.state}`,
  );
}

/** Where the machine would go, best first. */
async function bestNodes(): Promise<readonly NodeId[]> {
  const inventory = await grid.proxy.inventory();
  return vmDeployer.candidates(vm(), inventory, twinId(0)).nodes;
}

const answer = <T>(query: Query<T>): Promise<T> => query.client.query(query.options as never);

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  memory = new Memory();
  wall = new ManualWall(START * 1000);
  profile = await openProfile('machine');
  await openTab();
});
afterEach(async () => {
  await operations.close();
  await grid.close();
  profile.close();
  vi.unstubAllGlobals();
});

describe('a machine', () => {
  it('comes up by one request, with account, twin and contract, and keeps its secrets', async () => {
    const { id } = await start(vm());
    const operation = await until(id);
    expect(operation).toMatchObject({ state: 'done', attempt: 1 });
    expect(operation.phases.every(({ state }) => state === 'done')).toBe(true);
    const machine = operation.outcome?.find(({ type }) => type.startsWith('zmachine'));
    expect(machine?.data['mycelium_ip']).toMatch(/^[45][0-9a-f]{2}:/);
    expect(operation.spec).toMatchObject({ env: [{ key: 'TOKEN', value: '' }] });

    const text = JSON.stringify(await operations.list(), (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(text).not.toContain(SECRET);
    const contract = await grid.chain.contract(operation.contractId!);
    expect(JSON.parse(contract?.type === 'node' ? contract.deploymentData : '')).toMatchObject({
      type: 'vm',
      name: 'web',
      operation: id,
      attempt: 1,
    });
    const statuses = await answer(statusesQuery(grid));
    const status = statuses.get(operation.contractId!);
    expect(JSON.stringify(status)).toContain(SECRET);
  });

  it('goes to the nodes that the plan showed, as far as they fit', async () => {
    const nodes = await bestNodes();
    const attempts = [nodes[3]!, nodeId(4_000_000), nodes[1]!];
    const operation = await until((await start(vm({ attempts }))).id);
    expect(operation.nodeId).toBe(nodes[3]);
    expect(operation.candidates[1]?.nodeId).toBe(nodes[1]);
  });

  it('is taken up by the next tab when this one is closed in the middle', async () => {
    const { id } = await start(vm());
    await until(id, ({ contractId }) => contractId !== undefined);
    await operations.close();
    await grid.close();
    await openTab();
    await operations.resumeAll();
    const operation = await until(id);
    expect(operation).toMatchObject({ state: 'done', attempt: 1 });
    const twin = await grid.chain.twinOf(operation.account!);
    expect(await grid.chain.contractsOf(twin!.twinId)).toHaveLength(1);
  });

  it('goes to another node when the first refuses, and waits for one that is silent', async () => {
    const nodes = await bestNodes();
    const target = { kind: 'node' as const, node: nodes[0]! };
    await grid.world!.inject({ fault: 'refuse', target, message: 'not today' });
    const refused = await until((await start(vm())).id);
    expect(refused).toMatchObject({ state: 'done', attempt: 2 });
    expect(refused.candidates[0]?.failed?.params['message']).toBe('not today');
    expect(refused.spent.bills >= 0n).toBe(true);

    const { id } = await start(vm({ name: 'db', attempts: [nodes[1]!] }));
    const going = await until(id, ({ contractId }) => contractId !== undefined);
    const silent = { kind: 'node' as const, node: going.nodeId! };
    await grid.world!.inject({ fault: 'power', target: silent, on: false });
    const stuck = await until(id, ({ state }) => state === 'waiting-for-user');
    expect(stuck.error?.code).toBe('operation.slow');
    await grid.world!.inject({ fault: 'power', target: silent, on: true });
    expect(await until(id)).toMatchObject({ state: 'done', attempt: 1, nodeId: nodes[1] });
  });

  it('on a node of its own rents that, and is deleted with it', async () => {
    const { id } = await start(vm({ dedicated: true }));
    const operation = await until(id);
    expect(operation).toMatchObject({ state: 'done', rents: true });
    const { twinId: twin } = (await grid.chain.twinOf(operation.account!))!;
    const own = await grid.chain.contractsOf(twin);
    expect(own.map(({ type }) => type).sort()).toEqual(['node', 'rent']);
    const spec = {
      contracts: [operation.contractId!, operation.rentContractId!],
      undoSeconds: 8,
    };
    const deletion = await operations.start<CancelSpec>({ kind: 'cancel', title: 'web', spec });
    const receipt = await until(deletion.id);
    expect(receipt.state).toBe('done');
    expect(await grid.chain.contractsOf(twin)).toEqual([]);

    const second = await start(vm({ dedicated: true }));
    await until(second.id, ({ contractId }) => contractId !== undefined);
    await operations.cancel(second.id);
    expect((await until(second.id)).state).toBe('canceled');
    expect(await grid.chain.contractsOf(twin)).toEqual([]);
  });

  it('costs what is spent, and its money ends in the very hour that the runway tells', async () => {
    const ended = await until((await start(vm({ cpu: 8, memory: 32 * 2 ** 30 }))).id);
    await grid.world!.jump(HOUR);
    const before = await grid.chain.balance(ended.account!);
    const spending = (await answer(spendingQuery(grid)))!;
    await grid.world!.jump(HOUR);
    const after = await grid.chain.balance(ended.account!);
    expect(before.usable - after.usable).toBe(spending.perHour);

    const runway = (await answer(runwayQuery(grid)))!;
    const contractId = ended.contractId!;
    const at = runway.grace!.at * 1000;
    expect(runway.grace!.contract).toBe(contractId);
    await grid.world!.jump(at - grid.clock.now() - 6000);
    expect((await grid.chain.contract(contractId))?.state.kind).toBe('Created');
    await grid.world!.jump(6000);
    expect((await grid.chain.contract(contractId))?.state.kind).toBe('GracePeriod');
    const again = (await answer(runwayQuery(grid)))!;
    expect(again.deletion).toEqual(runway.deletion);
    await grid.world!.jump(runway.deletion!.at * 1000 - grid.clock.now() - 6000);
    expect(await grid.chain.contract(contractId)).toBeDefined();
    await grid.world!.jump(6000);
    expect(await grid.chain.contract(contractId)).toBeUndefined();
  });
});
