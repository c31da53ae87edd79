import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ContractId } from '../../model/ids.ts';
import { nodeId } from '../../model/ids.ts';
import { GridError } from '../../ports/errors.ts';
import { openProfile, type Profile } from '../../profile/profile.ts';
import { cancelKind } from '../kinds/cancel.ts';
import { deployKind } from '../kinds/deploy.ts';
import { fakeDeployer, PASSWORD } from '../testing/fake-deployer.ts';
import { FakeGrid, type Conduct } from '../testing/fake-grid.ts';
import { doomAfter, fakeLocks, openTab } from '../testing/tab.ts';
import { byLease, byWebLock, LEASE } from './exclusive.ts';
import type { Operation } from './operation.ts';
import type { Operations } from './operations.ts';

const KINDS = [deployKind({ kind: 'deploy-fake', deployer: fakeDeployer }), cancelKind] as const;
const DEPLOY = { kind: 'deploy-fake', title: 'disks', spec: { disks: 1, password: PASSWORD } };

let profile: Profile;
let opened = 0;

// Every step of every phase is a run of its own.

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  profile = await openProfile(`crash-${++opened}`);
});
afterEach(() => {
  profile.close();
  vi.unstubAllGlobals();
});

/** Everything the journal holds, as text in which plain secrets would be found. */
async function journalText(): Promise<string> {
  const records = await profile.journal<Operation>().list('fake');
  return JSON.stringify(records, (_key, value: unknown) => {
    if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value);
    return typeof value === 'bigint' ? String(value) : value;
  });
}

/** What must hold at any moment, however many tabs were killed. */
async function check(fake: FakeGrid): Promise<void> {
  const living = fake.living();
  const attempts = new Set(
    living.map(({ nodeId, deploymentHash }) => `${nodeId} ${deploymentHash}`),
  );
  expect(attempts.size).toBe(living.length);
  const text = await journalText();
  expect(text).not.toContain(PASSWORD);
  expect(text).not.toContain('secret-seed');
  for (const { deploymentHash } of living) expect(text).toContain(deploymentHash);
}

/** At the end: a done deployment has its one contract, all others have none. */
function checkEnd(fake: FakeGrid, operation: Operation): void {
  expect(['done', 'failed', 'canceled']).toContain(operation.state);
  if (operation.state === 'failed') expect(operation.error?.code).toBeTruthy();
  expect(fake.living().map(({ contractId }) => contractId)).toEqual(
    operation.state === 'done' ? [operation.contractId] : [],
  );
  expect(operation.phases.filter(({ state }) => state === 'running')).toEqual([]);
}

/**
 * Runs the deployment in one tab after the other; each but the last is killed after so many
 * steps. Resolves with how the operation ended and how many tabs were killed.
 */
async function runThrough(
  fake: FakeGrid,
  lives: readonly number[],
  during: (operations: Operations, id: string) => Promise<unknown> = async () => {},
): Promise<{ operation: Operation; killed: number; ats: string[] }> {
  const exclusive = fakeLocks();
  let id: string | undefined;
  let killed = 0;
  const ats: string[] = [];
  for (const life of [...lives, Infinity]) {
    const doom = doomAfter(life);
    const tab = openTab({ grid: fake.open(), profile, kinds: KINDS, exclusive, doom });
    try {
      if (id === undefined) {
        const [known] = await profile.journal<Operation>().list('fake');
        id = known?.id ?? (await tab.start(DEPLOY)).id;
      }
      void tab.resumeAll().catch(() => undefined);
      void during(tab, id).catch(() => undefined);
    } catch {
      // Killed before there was an operation.
    }
    const ended = await endOf(id, doom);
    await tab.close().catch(() => undefined);
    await check(fake);
    if (ended) return { operation: ended, killed, ats };
    killed++;
    ats.push(doom.at);
  }
  throw new Error('never ended');
}

/** The ended operation, or undefined as soon as the tab is dead. */
async function endOf(
  id: string | undefined,
  doom: { readonly dead: boolean },
): Promise<Operation | undefined> {
  for (let turn = 0; turn < 20_000; turn++) {
    const operation = id === undefined ? undefined : await profile.journal<Operation>().get(id);
    if (operation && operation.state !== 'running' && operation.state !== 'waiting-for-user')
      return operation;
    if (doom.dead) return undefined;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('stands still');
}

describe('a tab killed at any step', () => {
  beforeEach(async () => {
    // The same profile without its database: the same manners, ten times as fast.
    vi.stubGlobal('indexedDB', undefined);
    profile.close();
    profile = await openProfile(`crash-${opened}`);
    expect(profile.storage).toBe('memory');
  });

  it('of a plain deployment leaves one that another tab brings to its end', async () => {
    const seen = new Set<string>();
    for (let life = 0; ; life++) {
      const fake = new FakeGrid();
      const { operation, killed, ats } = await runThrough(fake, [life]);
      expect(operation).toMatchObject({ state: 'done', attempt: 1 });
      checkEnd(fake, operation);
      expect(fake.created).toBe(1);
      expect(operation.spent.fees).toBe(3000n);
      await profile.journal<Operation>().forget('fake');
      for (const at of ats) seen.add(at);
      if (killed === 0) break;
    }
    // Killed around every effect there is.
    for (const call of ['chain.submit', 'zos.deploy', 'activation.activate', 'journal.change'])
      expect([...seen]).toEqual(expect.arrayContaining([`before ${call}`, `after ${call}`]));
    expect(seen.size).toBeGreaterThan(20);
  });

  it.each<[string, Conduct]>([
    ['refuses', { refuses: 'no room' }],
    ['fails', { fails: 'disk broke' }],
    ['is not available', { unavailable: true }],
  ])('while the first node %s leaves no orphan', async (_title, conduct) => {
    for (let life = 1; ; life++) {
      const fake = new FakeGrid();
      fake.conduct.set(nodeId(1), conduct);
      const { operation, killed } = await runThrough(fake, [life]);
      expect(operation).toMatchObject({ state: 'done', attempt: 2, nodeId: 2 });
      checkEnd(fake, operation);
      await profile.journal<Operation>().forget('fake');
      if (killed === 0) break;
    }
  });

  it('of a cancellation leaves no orphan', async () => {
    for (let life = 20; ; life++) {
      const fake = new FakeGrid();
      const { operation, killed } = await runThrough(fake, [life], async (tab, id) => {
        while (fake.created === 0) await new Promise((resolve) => setImmediate(resolve));
        await tab.cancel(id);
      });
      checkEnd(fake, operation);
      await profile.journal<Operation>().forget('fake');
      if (killed === 0) break;
    }
  });

  it('again and again, with nodes and answers that fail, keeps every promise', async () => {
    const conduct = fc.constantFrom<Conduct>(
      {},
      {},
      { refuses: 'no room' },
      { fails: 'disk broke' },
      { unavailable: true },
    );
    const moment = fc.constantFrom<'before' | 'after'>('before', 'after');
    const lost = fc.record({
      call: fc.constantFrom('zos.deploy', 'zos.get', 'chain.submit', 'chain.contractByHash'),
      moment,
      times: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(conduct, { minLength: 5, maxLength: 5 }),
        fc.array(lost, { maxLength: 3 }),
        fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 5 }),
        fc.option(fc.constantFrom('cancel', 'tryNext'), { nil: undefined }),
        fc.nat(40),
        async (conducts, losses, lives, intent, when) => {
          const fake = new FakeGrid();
          conducts.forEach((each, i) => fake.conduct.set(nodeId(i + 1), each));
          for (const { call, moment, times } of losses) {
            const code = call.startsWith('zos') ? 'zos.timeout' : 'chain.unreachable';
            fake.failNext(call, new GridError(code), moment, times);
          }
          const { operation } = await runThrough(fake, lives, async (tab, id) => {
            for (let turn = 0; turn < when; turn++)
              await new Promise((resolve) => setImmediate(resolve));
            if (intent) await tab[intent as 'cancel'](id);
          });
          checkEnd(fake, operation);
          await profile.journal<Operation>().forget('fake');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('while deleting: the deletion is sent once, or undone', async () => {
    const exclusive = fakeLocks();
    for (let life = 0; ; life++) {
      const fake = new FakeGrid();
      const { operation } = await runThrough(fake, []);
      const contracts: ContractId[] = [operation.contractId!];
      const doom = doomAfter(life);
      const request = { kind: 'cancel', title: 'delete', spec: { contracts, undoSeconds: 1 } };
      const first = openTab({ grid: fake.open(), profile, kinds: KINDS, exclusive, doom });
      const started = await first.start(request).catch(() => undefined);
      const ended = started && (await endOf(started.id, doom));
      await first.close();
      if (started) {
        const second = openTab({ grid: fake.open(), profile, kinds: KINDS, exclusive });
        await second.resumeAll();
        const deleted = await second.settled(started.id);
        await second.close();
        expect(deleted).toMatchObject({ state: 'done', spent: { fees: 1000n, bills: 50n } });
        expect(fake.living()).toEqual([]);
      }
      await profile.journal<Operation>().forget('fake');
      if (ended) break;
    }
  });
});

describe('two tabs', () => {
  const manualLocks = () => {
    const queues = new Map<string, Promise<unknown>>();
    const request = (name: string, _options: unknown, work: () => Promise<unknown>) => {
      const turn = (queues.get(name) ?? Promise.resolve()).then(work);
      queues.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    };
    return { request } as unknown as LockManager;
  };

  it.each(['web lock', 'lease'])(
    'that resume one operation make one contract, by %s',
    async (way) => {
      const other = await openProfile(`crash-${opened}`);
      const locks = manualLocks();
      const fake = new FakeGrid();
      const clock = { time: 0 };
      const wall = {
        now: () => clock.time,
        wait: async (milliseconds: number, signal?: AbortSignal) => {
          await new Promise((resolve) => setImmediate(resolve));
          if (!signal?.aborted) clock.time += milliseconds;
        },
      };
      const exclusiveOf = (of: Profile) => {
        const journal = of.journal<Operation>();
        return way === 'lease' ? byLease(journal, wall) : byWebLock(journal, locks);
      };
      const doom = doomAfter(12);
      const { createOperations } = await import('./create-operations.ts');
      const dying = openTab({
        grid: fake.open(),
        profile,
        kinds: KINDS,
        exclusive: fakeLocks(),
        doom,
      });
      const { id } = await dying.start(DEPLOY);
      await endOf(id, doom);
      await dying.close();

      const tabs = [profile, other].map((of) =>
        createOperations({
          grid: fake.open(),
          profile: of,
          kinds: KINDS,
          wall,
          exclusive: exclusiveOf(of),
        }),
      );
      clock.time = Number.MAX_SAFE_INTEGER - 100 * LEASE;
      await profile.journal<Operation>().claim(id, { token: 'gone', until: 0 }, 0, true);
      await Promise.all(tabs.map((tab) => tab.resumeAll()));
      const ended = await Promise.all(tabs.map((tab) => tab.settled(id)));
      expect(ended.map(({ state }) => state)).toEqual(['done', 'done']);
      expect(fake.created).toBe(1);
      await Promise.all(tabs.map((tab) => tab.close()));
      other.close();
    },
  );

  it('of which one froze in the middle of signing leave no contract that nobody knows', async () => {
    const fake = new FakeGrid();
    const exclusive = fakeLocks();
    const frozen = openTab({ grid: fake.open(), profile, kinds: KINDS, exclusive });
    await frozen.settled((await frozen.start(DEPLOY)).id);
    const gate = fake.hold('chain.submit');
    const { id } = await frozen.start(DEPLOY);
    await gate.reached;

    // The other tab's lock manager has given up on the frozen one.
    const other = openTab({ grid: fake.open(), profile, kinds: KINDS, exclusive: fakeLocks() });
    fake.hook = () => {};
    await profile
      .journal<Operation>()
      .change(id, (record) => ({ ...record, intent: 'cancel' as const }));
    await other.resumeAll();
    await other.settled(id);
    gate.open();
    await vi.waitFor(() => expect(fake.created).toBe(2));
    await vi.waitFor(() => expect(fake.living()).toHaveLength(1));
    await frozen.close();
    await other.close();
  });

  it('of which one dies hand its operation on without being told', async () => {
    const fake = new FakeGrid();
    const exclusive = fakeLocks();
    const doom = doomAfter(25);
    const dying = openTab({ grid: fake.open(), profile, kinds: KINDS, exclusive, doom });
    const bystander = openTab({ grid: fake.open(), profile, kinds: KINDS, exclusive });
    await bystander.resumeAll();
    const { id } = await dying.start(DEPLOY);
    expect((await bystander.settled(id)).state).toBe('done');
    expect(doom.dead).toBe(true);
    expect(fake.created).toBe(1);
    await bystander.close();
    await dying.close();
  });
});
