import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { usedOf, freeOf } from '../../model/capacity-of.ts';
import { challengeHash } from '../../model/challenge.ts';
import type { Deployment, WorkloadState } from '../../model/deployment.ts';
import type { ContractId, NodeId } from '../../model/ids.ts';
import { rowOf } from '../../model/inventory.ts';
import { GiB } from '../../model/units.ts';
import type { Workload } from '../../model/workloads/workload.ts';
import type { User } from '../../ports/conformance/actions.ts';
import {
  contractFor,
  deploy,
  deploymentOf,
  newUser,
  openNodes,
  signed,
  zmount,
} from '../../ports/conformance/actions.ts';
import { machineDeployment } from '../../ports/conformance/machine.ts';
import { GridError } from '../../ports/errors.ts';
import type { Grid } from '../../ports/grid.ts';
import { MemoryStore } from '../ledger/memory-store.ts';
import { verifyEntries } from '../ledger/verify.ts';
import { readWorld } from '../ledger/world-file.ts';
import { openSimGrid } from '../sim-grid.ts';
import { ManualWall } from '../testing/manual-wall.ts';
import { testKey } from '../testing/test-key.ts';
import { makeGenesis } from '../world/genesis.ts';
import { advance } from './bill-fold.ts';

const START = 1_767_225_600;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const HUGE = 9_000;

let grid: Grid;
let user: User;
let node: NodeId;

async function open(): Promise<void> {
  const wall = new ManualWall(START * 1000);
  const store = new MemoryStore();
  const from = START;
  grid = await openSimGrid({ seed: 'reports', nodes: 60, from, store, wall, makeKey: testKey() });
  user = await newUser(grid);
  node = openNodes(await grid.proxy.inventory())[0]!;
}
beforeEach(open);

const pass = (milliseconds: number): Promise<void> => grid.world!.jump(milliseconds);

const volume = (name: string, gigabytes: number): Workload => ({
  version: 0,
  name,
  metadata: '',
  description: '',
  type: 'volume',
  data: { size: gigabytes * GiB },
});

const disks = (sizes: Readonly<Record<string, number>>, version = 0): Deployment =>
  deploymentOf(
    user.twin,
    Object.entries(sizes).map(([name, size]) => zmount(name, size, version)),
    version,
  );

async function update(id: ContractId, next: Deployment): Promise<void> {
  const call = {
    call: 'updateNodeContract',
    contractId: id,
    deploymentHash: challengeHash(next),
    deploymentData: `{"v":${next.version}}`,
  } as const;
  await grid.chain.submit([call], user.signer);
  await grid.zos.update(user, node, await signed(next, id, user.signer));
}

/** GiB of SSD the contract is billed for. */
async function billedSsd(id: ContractId): Promise<number> {
  const contract = await grid.chain.contract(id);
  return contract?.type === 'node' ? contract.resources.sru / GiB : NaN;
}

async function freeSsd(): Promise<number> {
  const inventory = await grid.proxy.inventory();
  return freeOf(inventory, rowOf(inventory, node)).sru / GiB;
}

async function usedSsd(): Promise<number> {
  const inventory = await grid.proxy.inventory();
  return usedOf(inventory, rowOf(inventory, node)).sru / GiB;
}

async function statesOf(id: ContractId): Promise<Readonly<Record<string, WorkloadState>>> {
  const { workloads } = await grid.zos.get(user, node, id);
  return Object.fromEntries(workloads.map(({ name, result }) => [name, result.state]));
}

const power = (on: boolean): Promise<void> =>
  grid.world!.inject({ fault: 'power', target: { kind: 'node', node }, on });
const refuse = (message: string): Promise<void> =>
  grid.world!.inject({ fault: 'refuse', target: { kind: 'all' }, message });

describe('a workload that failed', () => {
  it('takes no capacity and costs nothing', async () => {
    const free = await freeSsd();
    const id = await deploy(grid, user, node, deploymentOf(user.twin, [volume('big', HUGE)]));
    await pass(MINUTE);
    expect(await statesOf(id)).toEqual({ big: 'error' });
    await pass(48 * HOUR);
    expect(await billedSsd(id)).toBe(0);
    expect(await freeSsd()).toBe(free);
    expect(await grid.proxy.bills(id)).toEqual([]);
    expect((await grid.zos.statistics(user, node)).used.sru / GiB).toBe(await usedSsd());
  });

  it('leaves the others of its deployment to be counted and billed', async () => {
    const free = await freeSsd();
    const id = await deploy(grid, user, node, disks({ big: HUGE, small: 20 }));
    await pass(3 * HOUR);
    expect(await statesOf(id)).toEqual({ big: 'error', small: 'ok' });
    expect(await billedSsd(id)).toBe(20);
    expect(await freeSsd()).toBe(free - 20);
    expect((await grid.proxy.bills(id)).length).toBeGreaterThan(0);
  });

  it('because it was refused is counted as soon as a boot brings it up', async () => {
    await refuse('maintenance');
    const id = await deploy(grid, user, node, disks({ data: 30 }));
    await pass(2 * HOUR);
    expect(await statesOf(id)).toEqual({ data: 'error' });
    expect(await billedSsd(id)).toBe(0);
    await refuse('');
    await power(false);
    await pass(MINUTE);
    await power(true);
    await pass(10 * MINUTE);
    expect(await statesOf(id)).toEqual({ data: 'ok' });
    expect(await billedSsd(id)).toBe(30);
    // And no more when a later boot finds it refused again.
    await refuse('maintenance');
    await power(false);
    await power(true);
    await pass(10 * MINUTE);
    expect(await statesOf(id)).toEqual({ data: 'error' });
    expect(await billedSsd(id)).toBe(0);
  });

  it('gets nothing that another one took meanwhile', async () => {
    const free = await freeSsd();
    const most = Math.floor(free * 0.6);
    await refuse('maintenance');
    const refused = await deploy(grid, user, node, disks({ one: most }));
    await pass(MINUTE);
    await refuse('');
    const taken = await deploy(grid, user, node, disks({ other: most }));
    await pass(MINUTE);
    await power(false);
    await power(true);
    await pass(10 * MINUTE);
    expect(await statesOf(refused)).toEqual({ one: 'error' });
    expect(await statesOf(taken)).toEqual({ other: 'ok' });
    expect(await freeSsd()).toBe(free - most);
  });
});

describe('a workload that comes up', () => {
  it('counts from the moment all of its deployment is done', async () => {
    const used = await usedSsd();
    const id = await deploy(grid, user, node, machineDeployment(user.twin, 1));
    let news = 0;
    grid.watch(() => news++);
    let counted = await billedSsd(id);
    expect(counted).toBe(0);
    for (let second = 0; second < 600 && counted === 0; second++) {
      const all = Object.values(await statesOf(id));
      expect(all.every((state) => state === 'ok')).toBe(false);
      await pass(1_000);
      counted = await billedSsd(id);
    }
    expect(Object.values(await statesOf(id)).every((state) => state === 'ok')).toBe(true);
    expect(counted).toBeGreaterThan(0);
    expect(await usedSsd()).toBe(used + counted);
    expect(news).toBeGreaterThan(0);
  });

  it('is not given the room that one before it is coming up in', async () => {
    const free = await freeSsd();
    const most = Math.floor(free * 0.6);
    const first = await deploy(grid, user, node, disks({ one: most }));
    const second = await deploy(grid, user, node, disks({ two: most }));
    await pass(MINUTE);
    expect([await statesOf(first), await statesOf(second)]).toEqual([
      { one: 'ok' },
      { two: 'error' },
    ]);
    expect(await freeSsd()).toBe(free - most);
  });

  it('on a node without power is counted when the node is back', async () => {
    const id = await contractFor(grid, user, node, disks({ data: 40 }));
    await grid.zos.deploy(user, node, await signed(disks({ data: 40 }), id, user.signer));
    await power(false);
    await pass(HOUR);
    expect(await billedSsd(id)).toBe(0);
    await power(true);
    await pass(10 * MINUTE);
    expect(await billedSsd(id)).toBe(40);
  });
});

describe('an update that fails', () => {
  it('leaves a disk that could not shrink as it is: told, counted and billed with its old size', async () => {
    const id = await deploy(grid, user, node, disks({ data: 20 }));
    await pass(MINUTE);
    await update(id, disks({ data: 5 }, 1));
    await pass(MINUTE);
    const told = await grid.zos.get(user, node, id);
    expect(told.workloads[0]).toMatchObject({
      data: { size: 20 * GiB },
      result: { state: 'unchanged' },
    });
    expect(await billedSsd(id)).toBe(20);
    // Untouched by the next version it stays so; touched, it goes on from what it is.
    const with2 = deploymentOf(user.twin, [zmount('data', 5, 1), zmount('more', 7, 2)], 2);
    await update(id, with2);
    await pass(MINUTE);
    expect(await statesOf(id)).toEqual({ data: 'unchanged', more: 'ok' });
    expect(await billedSsd(id)).toBe(27);
    const with3 = deploymentOf(user.twin, [zmount('data', 15, 3), zmount('more', 7, 2)], 3);
    await update(id, with3);
    await pass(MINUTE);
    expect(await statesOf(id)).toEqual({ data: 'unchanged', more: 'ok' });
    expect(await billedSsd(id)).toBe(27);
    const with4 = deploymentOf(user.twin, [zmount('data', 25, 4), zmount('more', 7, 2)], 4);
    await update(id, with4);
    await pass(MINUTE);
    expect(await statesOf(id)).toEqual({ data: 'ok', more: 'ok' });
    expect(await billedSsd(id)).toBe(32);
  });

  it.each([
    ['there is no room to grow', HUGE, async () => undefined],
    ['the node refuses it', 30, () => refuse('maintenance')],
  ])('leaves a disk as it was when %s, also after a boot', async (_, size, hinder) => {
    const id = await deploy(grid, user, node, disks({ data: 20 }));
    await pass(MINUTE);
    await hinder();
    await update(id, disks({ data: size }, 1));
    expect(await billedSsd(id)).toBe(20);
    await pass(MINUTE);
    expect(await statesOf(id)).toEqual({ data: 'unchanged' });
    expect(await billedSsd(id)).toBe(20);
    await refuse('');
    await power(false);
    await power(true);
    await pass(10 * MINUTE);
    expect(await statesOf(id)).toEqual({ data: 'unchanged' });
    expect(await billedSsd(id)).toBe(20);
  });

  it('counts what it takes away until it is gone, and then no more', async () => {
    const free = await freeSsd();
    const id = await deploy(grid, user, node, disks({ data: 20, more: 30 }));
    await pass(MINUTE);
    await update(id, deploymentOf(user.twin, [zmount('data', 20, 0), zmount('new', 5, 1)], 1));
    expect(await billedSsd(id)).toBe(50);
    await pass(MINUTE);
    expect(await billedSsd(id)).toBe(25);
    await grid.chain.submit([{ call: 'cancelContract', contractId: id }], user.signer);
    expect(await freeSsd()).toBe(free);
  });
});

describe('whatever happens to deployments and nodes', () => {
  const act = fc.oneof(
    fc.record({ act: fc.constant('deploy' as const), percent: fc.integer({ min: 1, max: 90 }) }),
    fc.record({ act: fc.constant('update' as const), percent: fc.integer({ min: 1, max: 90 }) }),
    fc.record({ act: fc.constant('cancel' as const), which: fc.nat(5) }),
    fc.record({ act: fc.constant('power' as const), on: fc.boolean() }),
    fc.record({ act: fc.constant('refuse' as const), on: fc.boolean() }),
    fc.record({
      act: fc.constant('pass' as const),
      time: fc.integer({ min: 1, max: 20 * MINUTE }),
    }),
  );

  it('no node is used beyond what it has, no money is made or lost, and the ledger verifies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
        await open();
        isOn = true;
        const total = await freeSsd();
        const standing: { id: ContractId; version: number }[] = [];
        const size = (percent: number): number => Math.max(1, Math.floor((total * percent) / 100));
        for (const each of acts) {
          await carryOut(each, standing, size).catch((error: unknown) => {
            if (!(error instanceof GridError)) throw error;
          });
          const free = await freeSsd();
          expect(free).toBeGreaterThanOrEqual(0);
          const billed = await Promise.all(standing.map(({ id }) => billedSsd(id)));
          expect(free).toBeCloseTo(total - billed.reduce((sum, one) => sum + one, 0), 6);
        }
        await pass(30 * HOUR);
        expect(await freeSsd()).toBeGreaterThanOrEqual(0);
        expect((await grid.world!.verify()).broken).toBeUndefined();
        // Folded at one go it comes to what it came to step by step.
        const { entries } = await readWorld(await grid.world!.export());
        const { state } = await verifyEntries(entries, makeGenesis);
        advance(state!, grid.clock.now());
        for (const { id } of standing) {
          expect(await grid.chain.contract(id)).toEqual(state!.contracts.get(id));
          expect(await grid.proxy.bills(id)).toEqual(state!.bills.get(id) ?? []);
        }
        const changes = await grid.ledger!.changes(START * 1000, grid.clock.now());
        const moved = changes.accounts.reduce(
          (sum, { before, after }) =>
            sum +
            (after ? after.free + after.reserved : 0n) -
            (before ? before.free + before.reserved : 0n),
          0n,
        );
        expect(moved).toBe(0n);
        await grid.close();
      }),
      { numRuns: 25 },
    );
  });

  let isOn = true;
  type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

  async function carryOut(
    each: Act,
    standing: { id: ContractId; version: number }[],
    size: (percent: number) => number,
  ): Promise<void> {
    if (!isOn && (each.act === 'deploy' || each.act === 'update')) return;
    switch (each.act) {
      case 'deploy': {
        const deployment = disks({ data: size(each.percent), more: 1 });
        const id = await contractFor(grid, user, node, deployment);
        standing.push({ id, version: 0 });
        return grid.zos.deploy(user, node, await signed(deployment, id, user.signer));
      }
      case 'update': {
        const last = standing.at(-1);
        if (!last) return;
        const version = last.version + 1;
        const next = deploymentOf(
          user.twin,
          [zmount('data', size(each.percent), version)],
          version,
        );
        await update(last.id, next);
        last.version = version;
        return;
      }
      case 'cancel': {
        const [gone] = standing.splice(each.which, 1);
        if (gone)
          await grid.chain.submit([{ call: 'cancelContract', contractId: gone.id }], user.signer);
        return;
      }
      case 'power':
        isOn = each.on;
        await power(each.on);
        // Nobody is asked before it has booted.
        return each.on ? pass(5 * MINUTE) : undefined;
      case 'refuse':
        return refuse(each.on ? 'maintenance' : '');
      case 'pass':
        return pass(each.time);
    }
  }
});
