import { afterEach, expect, test } from 'vitest';
import { openLiveGrid } from '../../src/live/live-grid.ts';
import type { Surroundings } from '../../src/live/surroundings.ts';
import type { RealNetwork } from '../../src/model/network.ts';
import type { Grid } from '../../src/ports/grid.ts';
import type { Answering } from '../../src/serve/grid-proxy/serve-grid-proxy.ts';
import { quietSurroundings, servedSim } from './served-sim.ts';

/** A proxy that does not answer for a while: what is done meanwhile, and that it goes on by itself. */

const opened: Grid[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((grid) => grid.close()));
});

/** Time that a test moves: what is due is done in its order. */
class Hand {
  now = Date.UTC(2026, 0, 1);
  readonly #due = new Set<{ readonly at: number; readonly run: () => void }>();

  readonly after = (milliseconds: number, run: () => void): (() => void) => {
    const one = { at: this.now + milliseconds, run };
    this.#due.add(one);
    return () => this.#due.delete(one);
  };

  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      await settled();
      const [next] = [...this.#due].sort((a, b) => a.at - b.at);
      if (!next || next.at > end) break;
      this.#due.delete(next);
      this.now = Math.max(this.now, next.at);
      next.run();
    }
    this.now = end;
    await settled();
  }
}

/** What has been answered is read, which takes a few turns. */
const settled = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setTimeout(resolve, 0));
};

async function gridOver(serve: Answering, hand: Hand, network: RealNetwork = 'custom') {
  const around: Surroundings = {
    ...quietSurroundings(serve),
    now: () => hand.now,
    after: hand.after,
  };
  const grid = await openLiveGrid({
    network,
    ...(network === 'custom' && { proxy: 'https://proxy.example' }),
    around,
  });
  opened.push(grid);
  return grid;
}

const never = (): Promise<Response> => new Promise(() => undefined);

test('after a failure it is asked again by itself, and whoever looks is told', async () => {
  const { serve } = await servedSim('patience', 60);
  const hand = new Hand();
  let isThere = false;
  let asked = 0;
  const grid = await gridOver(async (request) => {
    asked++;
    if (!isThere) throw new TypeError('Failed to fetch');
    return serve(request);
  }, hand);
  let told = 0;
  grid.watch(() => told++);
  const first = grid.proxy.inventory().catch((error: unknown) => error);
  await hand.pass(10_000);
  expect(await first).toMatchObject({ code: 'proxy.unreachable' });
  expect(told).toBe(1);
  isThere = true;
  await hand.pass(25_000);
  await expect.poll(() => told).toBe(2);
  expect(grid.reach).toMatchObject({ failure: undefined });
  expect((await grid.proxy.inventory()).length).toBe(60);
  const before = asked;
  await hand.pass(200_000);
  expect(asked).toBe(before);
});

test('a grid that was closed is not asked any more', async () => {
  const hand = new Hand();
  let asked = 0;
  const grid = await gridOver(async () => {
    asked++;
    throw new TypeError('Failed to fetch');
  }, hand);
  const first = grid.proxy.inventory().catch(() => undefined);
  await hand.pass(10_000);
  await first;
  await grid.close();
  const before = asked;
  await hand.pass(3_600_000);
  expect(asked).toBe(before);
});

test('asked again by somebody, what hangs is given up, and those who waited have the new answer', async () => {
  const { serve } = await servedSim('patience', 60);
  const hand = new Hand();
  let hangs = true;
  const grid = await gridOver((request) => (hangs ? never() : serve(request)), hand);
  const waited = grid.proxy.inventory();
  await hand.pass(12_000);
  hangs = false;
  await grid.reach!.refresh();
  expect((await waited).length).toBe(60);
  expect(grid.reach).toMatchObject({ failure: undefined, asking: false });
});

test('a mirror that says nothing for long has the next one asked beside it', async () => {
  const { serve } = await servedSim('patience', 60);
  const hand = new Hand();
  const silent = 'https://gridproxy.qa.grid.tf';
  const grid = await gridOver(
    (request) => {
      const { origin, pathname } = new URL(request.url);
      return origin === silent && pathname !== '/ping' ? never() : serve(request);
    },
    hand,
    'qa',
  );
  const asked = grid.proxy.inventory();
  await hand.pass(7_000);
  expect(grid.reach?.asking).toBe(true);
  await hand.pass(2_000);
  expect((await asked).provenance.source).toBe('https://gridproxy.qa.threefold.me');
});
