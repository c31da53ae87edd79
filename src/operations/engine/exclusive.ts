import type { Journal } from '../../profile/journal.ts';
import type { Operation } from './operation.ts';
import type { WallClock } from './wall-clock.ts';

/**
 * Makes sure that one runner works on a record: calls `work` with a token that the journal takes
 * for the record's own, once no other tab holds it. Resolves when `work` has, or when `signal`
 * aborted before its turn came.
 */
export type Exclusive = (
  id: string,
  signal: AbortSignal,
  work: (token: string) => Promise<void>,
) => Promise<void>;

/** How long a lease is good for without renewal, in wall milliseconds. */
export const LEASE = 15_000;

const newToken = () => crypto.getRandomValues(new Uint32Array(3)).join('-');

/** By Web Lock: the browser gives it free the moment a tab dies. The token fences off all others. */
export function byWebLock(journal: Journal<Operation>, locks: LockManager): Exclusive {
  return async (id, signal, work) => {
    const held = async () => {
      const token = newToken();
      const fence = { token, until: Number.MAX_SAFE_INTEGER };
      if (!(await journal.claim(id, fence, 0, true))) return;
      await work(token);
      await journal.release(id, token).catch(() => undefined);
    };
    await locks.request(`tf-operation-${id}`, { signal }, held).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  };
}

/** By a lease in the journal, renewed while the work lasts, for pages without Web Locks. */
export function byLease(journal: Journal<Operation>, wall: WallClock): Exclusive {
  return async (id, signal, work) => {
    const token = newToken();
    const claim = () => {
      const now = wall.now();
      return journal.claim(id, { token, until: now + LEASE }, now, false);
    };
    while (!(await claim())) {
      if (!(await journal.get(id))) return;
      await wall.wait(LEASE / 3, signal);
      if (signal.aborted) return;
    }
    const working = new AbortController();
    const renewing = (async () => {
      for (;;) {
        await wall.wait(LEASE / 3, working.signal);
        // A lease lost is noticed by the next write, which the journal refuses.
        if (working.signal.aborted || !(await claim().catch(() => true))) return;
      }
    })();
    await work(token);
    working.abort();
    await renewing;
    await journal.release(id, token).catch(() => undefined);
  };
}
