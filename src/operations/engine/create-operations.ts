import { hex } from '../../model/hex.ts';
import type { Grid } from '../../ports/grid.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Journal } from '../../profile/journal.ts';
import { byLease, byWebLock, type Exclusive } from './exclusive.ts';
import type { Kind } from './kind.ts';
import { isOpen, type Intent, type Operation, type OperationError } from './operation.ts';
import type { Operations, Request } from './operations.ts';
import { waitingPhases } from './phases.ts';
import { Runner } from './runner.ts';
import { wallClock, type WallClock } from './wall-clock.ts';

export interface OperationsOptions {
  readonly grid: Grid;
  readonly profile: Profile;
  readonly kinds: readonly Kind[];
  /** For tests: another wall clock, lock and source of chance than the browser's. */
  readonly wall?: WallClock;
  readonly exclusive?: Exclusive;
  readonly random?: (bytes: number) => Uint8Array;
}

/** How long after a change in another tab its new operations are looked for, in wall ms. */
const ADOPTION = 1000;

const randomBytes = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

/** The engine for one grid and profile. Nothing runs before `start` or `resumeAll`. */
export function createOperations(options: OperationsOptions): Operations {
  const { grid, profile, kinds, wall = wallClock, random = randomBytes } = options;
  const journal = profile.journal<Operation>();
  const exclusive = options.exclusive ?? defaultExclusive(journal, wall);
  const listeners = new Set<() => void>();
  const stalled = new Map<string, OperationError>();
  const closing = new AbortController();
  let adopting = false;
  let resumed = false;

  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const kindOf = (name: string) => kinds.find(({ kind }) => kind === name);
  const runner = new Runner({
    grid,
    journal,
    sealer: () => profile.sealer(),
    exclusive,
    wall,
    random,
    kindOf,
    stalled(id, error) {
      stalled.set(id, error);
      tell();
    },
  });

  /** What the record says, and above it why this tab cannot write any further. */
  const seen = (operation: Operation): Operation => {
    const error = isOpen(operation) ? stalled.get(operation.id) : undefined;
    return error ? { ...operation, state: 'waiting-for-user', error } : operation;
  };
  const get = async (id: string) => {
    const operation = await journal.get(id);
    return operation && seen(operation);
  };
  const take = (id: string) => {
    stalled.delete(id);
    runner.take(id);
  };

  /** A tab that dies leaves its operations to the others: each open one has all tabs in its queue. */
  async function takeAll(): Promise<void> {
    for (const operation of await journal.list(grid.name))
      if (isOpen(operation) && !stalled.has(operation.id)) runner.take(operation.id);
  }
  async function adopt(): Promise<void> {
    if (adopting || !resumed) return;
    adopting = true;
    await wall.wait(ADOPTION, closing.signal);
    adopting = false;
    if (!closing.signal.aborted) await takeAll().catch(() => undefined);
  }

  const stopProfile = profile.watch((topic) => {
    if (topic !== 'operations') return;
    runner.ring(true);
    void adopt();
    tell();
  });
  const stopGrid = grid.watch(() => runner.ring(false));

  async function intend(id: string, intent: Intent): Promise<boolean> {
    const operation = await journal.get(id);
    if (!operation || !isOpen(operation)) return false;
    const kind = kindOf(operation.kind);
    const written = await journal.change(id, (record) =>
      isOpen(record) && kind?.heeds(record, intent) ? { ...record, intent } : record,
    );
    if (written.intent !== intent) return false;
    take(id);
    return true;
  }

  async function start<Spec>(request: Request<Spec>): Promise<Operation<Spec>> {
    const kind = kindOf(request.kind);
    if (!kind) throw new TypeError(`No kind of operation is called ${request.kind}`);
    const id = hex(random(8));
    const operation: Operation = {
      id,
      grid: grid.name,
      kind: request.kind,
      title: request.title,
      createdAt: grid.clock.now(),
      spec: kind.withoutSecrets(request.spec),
      sealedSpec: await (await profile.sealer()).seal(request.spec, id),
      state: 'running',
      attempt: 1,
      phases: waitingPhases(kind.phases),
      candidates: [],
      spent: { fees: 0n, bills: 0n },
    };
    await journal.add(operation);
    take(id);
    return operation as Operation<Spec>;
  }

  const operations: Operations = {
    start,
    get,
    list: async () => (await journal.list(grid.name)).map(seen).sort(newestFirst),
    cancel: (id) => intend(id, 'cancel'),
    tryNext: (id) => intend(id, 'next-node'),
    sendNow: (id) => intend(id, 'send-now'),
    async resume(id) {
      take(id);
      tell();
    },
    async again(id) {
      const operation = await journal.get(id);
      const spec = operation && (await (await profile.sealer()).open(operation.sealedSpec, id));
      if (!operation || spec === undefined) return undefined;
      return start({ kind: operation.kind, title: operation.title, spec });
    },
    async resumeAll() {
      resumed = true;
      await takeAll();
    },
    async settled(id) {
      for (;;) {
        let heard: () => void = () => undefined;
        const change = new Promise<void>((resolve) => (heard = resolve));
        listeners.add(heard);
        try {
          const operation = await get(id);
          if (!operation) throw new Error(`No operation ${id}`);
          if (!isOpen(operation)) return operation;
          await change;
        } finally {
          listeners.delete(heard);
        }
      }
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async forget(id) {
      const operation = await journal.get(id);
      if (operation && !isOpen(operation)) await journal.remove(id);
    },
    async close() {
      closing.abort();
      stopProfile();
      stopGrid();
      await runner.close();
      listeners.clear();
    },
  };
  return operations;
}

function defaultExclusive(journal: Journal<Operation>, wall: WallClock): Exclusive {
  // The types do not know pages without a secure context.
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  return locks ? byWebLock(journal, locks) : byLease(journal, wall);
}

function newestFirst(a: Operation, b: Operation): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1);
}
