import { keyFromSeed } from '../../src/crypto/ed25519.ts';
import type { LiveOptions } from '../../src/live/live-grid.ts';
import { openLiveGrid } from '../../src/live/live-grid.ts';
import type { Surroundings } from '../../src/live/surroundings.ts';
import type { Bench } from '../../src/ports/conformance/harness.ts';
import type { Grid } from '../../src/ports/grid.ts';
import type { Answering } from '../../src/serve/grid-proxy/serve-grid-proxy.ts';
import { serveGridProxy } from '../../src/serve/grid-proxy/serve-grid-proxy.ts';
import { signerOf } from '../../src/sim/accounts/sim-accounts.ts';
import { MemoryStore } from '../../src/sim/ledger/memory-store.ts';
import { openSimGrid } from '../../src/sim/sim-grid.ts';
import { ManualWall } from '../../src/sim/testing/manual-wall.ts';
import { testKey } from '../../src/sim/testing/test-key.ts';

/** A simulation whose time stands still until a test moves it, and the proxy that speaks for it. */
export interface ServedSim {
  readonly sim: Grid;
  readonly wall: ManualWall;
  readonly serve: Answering;
}

/** @param newer the proxy answers as the newest source does, instead of as released ones do */
export async function servedSim(
  seed = 'conformance',
  nodes = 400,
  newer = false,
): Promise<ServedSim> {
  const wall = new ManualWall();
  const store = new MemoryStore();
  const sim = await openSimGrid({ seed, nodes, store, wall, makeKey: testKey() });
  const now = (): number => sim.clock.now();
  const serve = serveGridProxy({ proxy: sim.proxy, now, version: 'sim', newer });
  return { sim, wall, serve };
}

/** Limits of time are real ones; shorter waits are pauses, and pass in a moment. */
const LIMIT_MS = 8_000;

/** Surroundings in which `answer` is the network and a pause takes no time. */
export function quietSurroundings(
  answer: (request: Request) => Promise<Response>,
  now: () => number = () => Date.UTC(2026, 0, 1),
): Surroundings {
  const notes = new Map<string, string>();
  return {
    notes: { read: (name) => notes.get(name), write: (name, text) => void notes.set(name, text) },
    fetch: async (input, init) => {
      const { signal } = init;
      const aborted = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      });
      return Promise.race([answer(new Request(input, { method: 'GET' })), aborted]);
    },
    now,
    after(milliseconds, run) {
      const timer = setTimeout(run, milliseconds < LIMIT_MS ? 0 : milliseconds);
      return () => clearTimeout(timer);
    },
    random: () => 0.5,
    online: () => true,
  };
}

/** The real adapter over this network, with chain and nodes of the simulation behind it. */
export async function liveBench(
  { sim, wall }: ServedSim,
  options: Omit<LiveOptions, 'network'>,
): Promise<Bench> {
  const live = await openLiveGrid({ network: 'custom', freshFor: 0, ...options });
  const { world } = sim;
  const grid: Grid = { ...sim, proxy: live.proxy };
  return {
    grid,
    withoutEvents: true,
    newSigner: async (number) => signerOf(await keyFromSeed(new Uint8Array(32).fill(100 + number))),
    pass: async (milliseconds) => {
      if (milliseconds > 120_000) await world?.jump(milliseconds - 120_000);
      await wall.advance(Math.min(milliseconds, 120_000));
    },
    power: async (node, on) =>
      world?.inject({ fault: 'power', target: { kind: 'node', node }, on }),
    lose: async (node, lostPermille) =>
      world?.inject({ fault: 'messages', target: { kind: 'node', node }, lostPermille, delay: 0 }),
    close: async () => {
      await live.close();
      await sim.close();
    },
  };
}
