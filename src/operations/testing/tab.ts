import type { Profile } from '../../profile/profile.ts';
import type { Grid } from '../../ports/grid.ts';
import { createOperations } from '../engine/create-operations.ts';
import type { Exclusive } from '../engine/exclusive.ts';
import type { Kind } from '../engine/kind.ts';
import type { Operation } from '../engine/operation.ts';
import type { Operations } from '../engine/operations.ts';
import type { WallClock } from '../engine/wall-clock.ts';

/** A tab was killed: nothing it does from now on has any effect. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** Where a tab may be killed: around each call of a port and each write of the journal. */
export interface Doom {
  /** Throws Crash when the time has come, and always afterwards. */
  step(what: string): void;
}

/** A tab that lives. */
export const NO_DOOM: Doom = { step() {} };

/** A tab that is killed at its `count`-th step. */
export function doomAfter(count: number): Doom & { readonly dead: boolean; readonly at: string } {
  let left = count;
  let at = '';
  return {
    step(what) {
      if (left === 0) at ||= what;
      if (left-- <= 0) throw new Crash(at);
    },
    get dead() {
      return left < 0;
    },
    get at() {
      return at;
    },
  };
}

/** `target` with its asynchronous methods around which `doom` is asked. */
function doomed<T extends object>(name: string, target: T, doom: Doom): T {
  return new Proxy(target, {
    get(object, key) {
      const value: unknown = Reflect.get(object, key);
      if (typeof value !== 'function' || typeof key !== 'string') return value;
      return async (...args: unknown[]) => {
        doom.step(`before ${name}.${key}`);
        const result: unknown = await (value as (...all: unknown[]) => unknown).apply(object, args);
        doom.step(`after ${name}.${key}`);
        return result;
      };
    },
  });
}

/** Wall time that passes only while somebody waits, and then at once; an hour never passes. */
export function quickWall(): WallClock {
  let time = 1_000_000;
  return {
    now: () => time,
    async wait(milliseconds, signal) {
      if (milliseconds >= 3_600_000)
        await new Promise((resolve) => {
          if (signal?.aborted) resolve(undefined);
          signal?.addEventListener('abort', resolve);
        });
      await new Promise((resolve) => setImmediate(resolve));
      time += milliseconds;
    },
  };
}

/** Locks of one browser: a queue per name; `release` is what happens when a tab dies. */
export function fakeLocks(): Exclusive {
  const queues = new Map<string, Promise<void>>();
  let tokens = 0;
  return async (id, signal, work) => {
    const before = queues.get(id) ?? Promise.resolve();
    const turn = before.then(() => (signal.aborted ? undefined : work(`token-${++tokens}`)));
    queues.set(
      id,
      turn.catch(() => undefined),
    );
    await turn;
  };
}

export interface TabOptions {
  readonly grid: Grid;
  readonly profile: Profile;
  readonly kinds: readonly Kind[];
  readonly exclusive: Exclusive;
  readonly wall?: WallClock;
  readonly doom?: Doom;
  readonly random?: (bytes: number) => Uint8Array;
}

/** One tab: the engine over a grid and a profile that fail when the tab is killed. */
export function openTab(options: TabOptions): Operations {
  const { doom = NO_DOOM, profile, grid, kinds, wall = quickWall() } = options;
  const { exclusive } = options;
  const mortalGrid: Grid = {
    ...grid,
    chain: doomed('chain', grid.chain, doom),
    zos: doomed('zos', grid.zos, doom),
    proxy: doomed('proxy', grid.proxy, doom),
    accounts: doomed('accounts', grid.accounts, doom),
    ...(grid.activation && {
      activation: {
        amount: grid.activation.amount,
        activate: doomed('activation', grid.activation, doom).activate,
      },
    }),
  };
  const journal = doomed('journal', profile.journal<Operation>(), doom);
  const mortalProfile: Profile = Object.create(profile, {
    journal: { value: () => journal },
  }) as Profile;
  // Claims are made with the real journal: taking the lock is the browser's doing.
  const claiming: Exclusive = (id, signal, work) =>
    exclusive(id, signal, async (token) => {
      const fence = { token, until: Number.MAX_SAFE_INTEGER };
      if (await profile.journal<Operation>().claim(id, fence, 0, true)) await work(token);
    });
  return createOperations({
    grid: mortalGrid,
    profile: mortalProfile,
    kinds,
    wall,
    exclusive: claiming,
    ...(options.random && { random: options.random }),
  });
}
