import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ContractId, NodeId } from '../../model/ids.ts';
import { nodeId } from '../../model/ids.ts';
import { dispatchError, GridError } from '../../ports/errors.ts';
import { openProfile, type Profile } from '../../profile/profile.ts';
import type { Kind } from '../engine/kind.ts';
import type { Operation } from '../engine/operation.ts';
import type { Operations } from '../engine/operations.ts';
import { fakeDeployer, PASSWORD, type FakeSpec } from '../testing/fake-deployer.ts';
import { FakeGrid } from '../testing/fake-grid.ts';
import { fakeLocks, openTab } from '../testing/tab.ts';
import { cancelKind } from './cancel.ts';
import type { CancelSpec } from './cancel-spec.ts';
import { deployKind } from './deploy.ts';

const KINDS = [deployKind({ kind: 'deploy-fake', deployer: fakeDeployer }), cancelKind] as const;
const SPEC: FakeSpec = { disks: 2, password: PASSWORD };
const node = (id: number): NodeId => nodeId(id);

let fake: FakeGrid;
let profile: Profile;
let exclusive: ReturnType<typeof fakeLocks>;
let operations: Operations;

const tab = (kinds: readonly Kind[] = KINDS) =>
  openTab({ grid: fake.open(), profile, kinds, exclusive });
const start = () => operations.start({ kind: 'deploy-fake', title: 'disks', spec: SPEC });
const phasesOf = (operation: Operation) =>
  operation.phases.map(({ phase, state }) => `${phase} ${state}`);

async function deployed(): Promise<Operation> {
  return operations.settled((await start()).id);
}
/** Starts, and stops before this port call of the phase; `go` lets it continue. */
async function stoppedAt(call: string): Promise<{ id: string; go: () => void }> {
  const gate = fake.hold(call);
  const { id } = await start();
  await gate.reached;
  return { id, go: () => gate.open() };
}

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  fake = new FakeGrid();
  profile = await openProfile('operations-under-test');
  exclusive = fakeLocks();
  operations = tab();
});
afterEach(async () => {
  await operations.close();
  profile.close();
  vi.unstubAllGlobals();
});

describe('a first deployment', () => {
  it('makes and funds the account, registers it, and runs to ready on the first candidate', async () => {
    const operation = await deployed();
    expect(operation).toMatchObject({ state: 'done', attempt: 1, nodeId: 1, account: 'alice' });
    expect(phasesOf(operation)).toEqual([
      'plan done',
      'contract done',
      'send done',
      'provision done',
      'ready done',
    ]);
    expect(operation.outcome?.map(({ name }) => name)).toEqual(['disk0', 'disk1', 'store']);
    expect(fake.living()).toHaveLength(1);
    expect(fake.living()[0]).toMatchObject({
      contractId: operation.contractId!,
      deploymentHash: operation.deploymentHash!,
    });
    expect(operation.spent).toEqual({ fees: 3000n, bills: 0n });
  });

  it('does not register the account a second time', async () => {
    await deployed();
    const second = await deployed();
    expect(second.state).toBe('done');
    expect(fake.twins.size).toBe(1);
    expect(fake.countOf('activation.activate')).toBe(1);
    expect(second.spent.fees).toBe(1000n);
  });

  it('shares the new account between operations that start at once', async () => {
    const started = await Promise.all([start(), start(), start()]);
    const ended = await Promise.all(started.map(({ id }) => operations.settled(id)));
    expect(ended.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    expect(fake.twins.size).toBe(1);
    expect(fake.living()).toHaveLength(3);
  });

  it('names the operation and the attempt in the hashed metadata', async () => {
    const operation = await deployed();
    const [held] = fake.held.get(node(1))!.values();
    expect(JSON.parse(held!.deployment.metadata)).toMatchObject({
      operation: operation.id,
      attempt: 1,
    });
  });

  it('keeps no secret in the clear', async () => {
    const operation = await deployed();
    const text = JSON.stringify(await operations.list(), (_key, value: unknown) => {
      if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value);
      return typeof value === 'bigint' ? String(value) : value;
    });
    expect(text).toContain(operation.deploymentHash);
    expect(text).not.toContain(PASSWORD);
    expect(text).not.toContain('secret-seed');
  });
});

describe('a node that fails', () => {
  it.each([
    ['is not available', { unavailable: true }, 'chain.dispatch', 0],
    ['refuses the deployment', { refuses: 'no disks' }, 'zos.refused', 1],
    ['ends a workload in an error', { fails: 'disk broke' }, 'operation.workload-failed', 1],
    ['does not even answer before anything was asked of it', { silent: true }, 'zos.timeout', 0],
  ] as const)('and %s is left for the next', async (_title, conduct, code, contracts) => {
    fake.conduct.set(node(1), conduct);
    const operation = await deployed();
    expect(operation).toMatchObject({ state: 'done', attempt: 2, nodeId: 2 });
    expect(operation.candidates[0]?.failed?.code).toBe(code);
    expect(fake.created).toBe(1 + contracts);
    expect(fake.living().map(({ nodeId }) => nodeId)).toEqual([2]);
    expect(operation.spent).toEqual({
      fees: 3000n + 2000n * BigInt(contracts),
      bills: 50n * BigInt(contracts),
    });
  });

  it('uses new keys and a new hash for each attempt', async () => {
    fake.conduct.set(node(1), { fails: 'disk broke' });
    const operation = await deployed();
    const [first, second] = operation.candidates;
    expect(first?.deploymentHash).toHaveLength(32);
    expect(first?.deploymentHash).not.toBe(second?.deploymentHash);
  });

  it('is the last of its kind after five, and then it says what was tried and what it cost', async () => {
    for (const id of fake.nodes) fake.conduct.set(id, { fails: 'disk broke' });
    const operation = await deployed();
    expect(operation).toMatchObject({
      state: 'failed',
      error: { code: 'operation.candidates-exhausted', params: { tried: 5 } },
      spent: { fees: 12_000n, bills: 250n },
    });
    expect(operation.candidates.map(({ failed }) => failed?.params['message'])).toEqual(
      Array(5).fill('disk broke'),
    );
    expect(fake.living()).toEqual([]);
  });
});

describe('silence', () => {
  it.each([
    ['send', 'before'],
    ['provision', 'after'],
  ] as const)(
    'in the phase %s never leads to another node, only to asking again',
    async (phase, from) => {
      fake.hook = (call, moment) => {
        if (call === 'zos.deploy' && moment === from) fake.conduct.set(node(1), { silent: true });
      };
      const { id } = await start();
      await vi.waitFor(async () =>
        expect(await operations.get(id)).toMatchObject({
          state: 'waiting-for-user',
          error: { code: 'operation.slow' },
        }),
      );
      const stuck = (await operations.get(id))!;
      expect(stuck.phases.find(({ state }) => state === 'running')?.phase).toBe(phase);
      expect(fake.created).toBe(1);
      fake.hook = () => {};
      fake.conduct.delete(node(1));
      const operation = await operations.settled(id);
      expect(operation).toMatchObject({ state: 'done', attempt: 1, nodeId: 1, error: undefined });
      expect(fake.created).toBe(1);
    },
  );

  it('after the node has acted hands nothing over twice', async () => {
    fake.failNext('zos.deploy', new GridError('zos.timeout'), 'after');
    expect(await deployed()).toMatchObject({ state: 'done', attempt: 1 });
    expect(fake.countOf('zos.deploy')).toBe(1);
    expect(fake.created).toBe(1);
  });

  it('before the node has acted hands the same deployment over again', async () => {
    fake.failNext('zos.deploy', new GridError('zos.timeout'), 'before', 3);
    expect(await deployed()).toMatchObject({ state: 'done', attempt: 1 });
    expect(fake.countOf('zos.deploy')).toBe(4);
    expect(fake.created).toBe(1);
  });

  it('of the chain is waited out, and the submission that stood is found by its hash', async () => {
    await deployed();
    fake.failNext('chain.submit', new GridError('chain.unreachable'), 'after');
    fake.failNext('chain.contractByHash', new GridError('chain.unreachable'), 'before', 2);
    const operation = await deployed();
    expect(operation).toMatchObject({ state: 'done', attempt: 1, spent: { fees: 1000n } });
    expect(fake.created).toBe(2);
  });

  it('of a node can be ended by a person, who takes the next node', async () => {
    const { id, go } = await stoppedAt('zos.deploy');
    fake.conduct.set(node(1), { silent: true });
    go();
    expect(await operations.tryNext(id)).toBe(true);
    const operation = await operations.settled(id);
    expect(operation).toMatchObject({ state: 'done', attempt: 2, nodeId: 2 });
    expect(operation.candidates[0]?.failed?.code).toBe('operation.left');
    expect(fake.living()).toHaveLength(1);
  });
});

describe('cancel', () => {
  it.each([
    ['plan', 'proxy.inventory', 0],
    ['contract', 'zos.wireguardPorts', 0],
    ['contract', 'chain.submit', 1],
    ['send', 'zos.deploy', 1],
    ['provision', 'zos.get', 1],
  ] as const)(
    'in the phase %s before %s leaves no contract and says what it cost',
    async (phase, call, contracts) => {
      if (call === 'chain.submit') await deployed();
      const before = fake.living().length;
      const { id, go } = await stoppedAt(call);
      const { phases } = (await operations.get(id))!;
      if (call !== 'zos.get')
        expect(phases.find(({ state }) => state === 'running')?.phase).toBe(phase);
      expect(await operations.cancel(id)).toBe(true);
      go();
      const operation = await operations.settled(id);
      expect(operation.state).toBe('canceled');
      expect(fake.living()).toHaveLength(before);
      expect(operation.spent.bills).toBe(50n * BigInt(contracts));
      expect(operation.phases.every(({ state }) => state !== 'running')).toBe(true);
    },
  );

  it('comes too late for what has ended', async () => {
    const { id } = await deployed();
    expect(await operations.cancel(id)).toBe(false);
    expect(await operations.cancel('nothing')).toBe(false);
  });
});

describe('a failure that is nobody’s node', () => {
  it('ends the operation with the words of the chain', async () => {
    fake.failNext('chain.submit', dispatchError('InsufficientBalance'));
    expect(await deployed()).toMatchObject({
      state: 'failed',
      error: { code: 'chain.dispatch', params: { pallet: 'InsufficientBalance' } },
      spent: { fees: 0n, bills: 0n },
    });
  });

  it('says how many nodes do not fit when none does', async () => {
    const nowhere = {
      ...fakeDeployer,
      candidates: () => ({ nodes: [], excluded: 7 }),
    };
    await operations.close();
    operations = tab([deployKind({ kind: 'deploy-fake', deployer: nowhere })]);
    expect(await deployed()).toMatchObject({
      state: 'failed',
      error: { code: 'operation.no-candidate', params: { excluded: 7 } },
    });
  });

  it('waits for the person when the wallet says no, and goes on when told to', async () => {
    fake.failNext('accounts.ensure', new GridError('signer.rejected'));
    const { id } = await start();
    await vi.waitFor(async () =>
      expect(await operations.get(id)).toMatchObject({
        state: 'waiting-for-user',
        error: { code: 'signer.rejected' },
      }),
    );
    await operations.resume(id);
    expect(await operations.settled(id)).toMatchObject({ state: 'done', error: undefined });
  });

  it.each(['zos.deploy', 'zos.get'])(
    'ends the operation when its contract was canceled elsewhere, before %s',
    async (call) => {
      const { id, go } = await stoppedAt(call);
      fake.remove(fake.living()[0]!.contractId);
      go();
      expect(await operations.settled(id)).toMatchObject({
        state: 'failed',
        error: { code: 'operation.contract-gone' },
        attempt: 1,
      });
      expect(fake.created).toBe(1);
    },
  );

  it('starts over with the same spec as a new operation', async () => {
    fake.failNext('chain.submit', dispatchError('InsufficientBalance'));
    const failed = await deployed();
    const again = await operations.again(failed.id);
    const operation = await operations.settled(again!.id);
    expect(operation).toMatchObject({ state: 'done', title: 'disks' });
    expect(operation.id).not.toBe(failed.id);
    const [held] = fake.held.get(node(1))!.values();
    expect(JSON.stringify(held!.deployment.workloads)).toContain(PASSWORD);
  });

  it('stands still when the journal is full, and goes on when there is room', async () => {
    const journal = profile.journal<Operation>();
    const { id } = await start();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await vi.waitFor(async () =>
      expect(await operations.get(id)).toMatchObject({
        state: 'waiting-for-user',
        error: { code: 'storage.full' },
      }),
    );
    put.mockRestore();
    expect((await journal.get(id))?.state).toBe('running');
    await operations.resume(id);
    expect((await operations.settled(id)).state).toBe('done');
    expect(fake.living()).toHaveLength(1);
  });
});

describe('deleting', () => {
  const remove = (contracts: ContractId[], undoSeconds = 1) =>
    operations.start<CancelSpec>({
      kind: 'cancel',
      title: 'delete disks',
      spec: { contracts, undoSeconds },
    });

  it('cancels the contract after the undo window and hands a receipt', async () => {
    const { contractId } = await deployed();
    const { id } = await remove([contractId!]);
    const operation = await operations.settled(id);
    expect(operation).toMatchObject({ state: 'done', spent: { fees: 1000n, bills: 50n } });
    expect(phasesOf(operation)).toEqual(['undo done', 'cancel done', 'receipt done']);
    expect(fake.living()).toEqual([]);
  });

  it('can be undone until it is sent, and not after', async () => {
    const { contractId } = await deployed();
    const { id } = await remove([contractId!], 3600);
    expect(await operations.cancel(id)).toBe(true);
    expect((await operations.settled(id)).state).toBe('canceled');
    expect(fake.living()).toHaveLength(1);
    fake.failNext('proxy.contract', new GridError('proxy.unreachable'), 'before', 3);
    const sent = await remove([contractId!], 3600);
    expect(await operations.sendNow(sent.id)).toBe(true);
    expect((await operations.settled(sent.id)).state).toBe('done');
    expect(await operations.cancel(sent.id)).toBe(false);
  });

  it('finds contracts that are gone already in order', async () => {
    const { contractId } = await deployed();
    fake.remove(contractId!);
    const { id } = await remove([contractId!]);
    expect(await operations.settled(id)).toMatchObject({
      state: 'done',
      spent: { fees: 0n, bills: 50n },
    });
  });
});
