import { http, passthrough } from 'msw';
import { setupWorker } from 'msw/browser';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Exploration } from '../../src/explore/exploration.ts';
import type { NodeFilter } from '../../src/explore/node-filter.ts';
import { openLiveGrid } from '../../src/live/live-grid.ts';
import { nodeId as asNode } from '../../src/model/ids.ts';
import type { Grid } from '../../src/ports/grid.ts';
import { serveGridProxy } from '../../src/serve/grid-proxy/serve-grid-proxy.ts';
import { withLimit } from '../../src/serve/grid-proxy/with-limit.ts';
import { MemoryStore } from '../../src/sim/ledger/memory-store.ts';
import { openSimGrid } from '../../src/sim/sim-grid.ts';
import { ManualWall } from '../../src/sim/testing/manual-wall.ts';
import { testKey } from '../../src/sim/testing/test-key.ts';

/**
 * The whole way in a page: the real adapter with the browser's own fetch, a service worker that
 * catches what it asks, and the proxy that speaks for a simulation.
 */
const PROXY = 'https://proxy.example';

const worker = setupWorker();
let sim: Grid;
let live: Grid;
let serve: ReturnType<typeof serveGridProxy>;
const asked: string[] = [];

beforeAll(async () => {
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  sim = await openSimGrid({
    seed: 'in a page',
    nodes: 300,
    store: new MemoryStore(),
    wall: new ManualWall(),
    makeKey: testKey(),
  });
  serve = serveGridProxy({ proxy: sim.proxy, now: () => sim.clock.now(), version: 'sim' });
});

// What one test was told the next does not know.
beforeEach(async () => {
  live = await openLiveGrid({ network: 'custom', proxy: PROXY, freshFor: 0 });
});

afterEach(async () => {
  await live.close();
  worker.resetHandlers();
  asked.length = 0;
});

afterAll(async () => {
  worker.stop();
  await sim.close();
});

/** From now on the proxy answers like this. */
function answerWith(answer: (request: Request) => Promise<Response>): void {
  worker.use(
    http.get(`${PROXY}/*`, ({ request }) => {
      asked.push(new URL(request.url).pathname);
      return answer(request);
    }),
    http.all('*', () => passthrough()),
  );
}

test('all nodes come over the wire as the simulation has them, and filters leave the same ones', async () => {
  answerWith(serve);
  const inventory = await live.proxy.inventory();
  const own = await sim.proxy.inventory();
  expect(inventory.length).toBe(300);
  expect(inventory.provenance.source).toContain('proxy.example');
  expect(asked).toContain('/nodes');
  expect(asked).toContain('/farms');

  const passing = (of: typeof own, filter: NodeFilter): readonly number[] => {
    const exploration = new Exploration(of);
    exploration.setFilter(filter);
    exploration.sort({ by: 'node', descending: false });
    return Array.from(exploration.rows(0, of.length), (row) => of.nodeId[row]!);
  };
  const filters: readonly NodeFilter[] = [
    { status: ['up'], ranges: { freeCru: { min: 8 } } },
    { regions: ['europe'], traits: { certified: true } },
    { text: 'belgium', ranges: { price: { max: 200 } } },
    { traits: { gpu: true } },
  ];
  for (const filter of filters) {
    const expected = passing(own, filter);
    expect(expected.length, JSON.stringify(filter)).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(300);
    expect(passing(inventory, filter)).toEqual(expected);
  }
});

test('a node is looked up alone, and one that nobody knows is none', async () => {
  answerWith(serve);
  const { nodeId } = await sim.proxy.inventory();
  const id = asNode(nodeId[7]!);
  expect(await live.proxy.node(id)).toMatchObject({ nodeId: id });
  expect(asked).toContain(`/nodes/${id}`);
  expect(await live.proxy.node(asNode(99_999))).toBeUndefined();
});

test('429 is waited out as long as it asks for, and the answer comes after it', async () => {
  const start = performance.now();
  let refused = 0;
  const limited = withLimit(serve, {
    questions: 1,
    seconds: 1,
    now: () => performance.now(),
    clientOf: () => 'this page',
  });
  answerWith(async (request) => {
    const answer = await limited(request);
    refused += Number(answer.status === 429);
    return answer;
  });
  const inventory = await live.proxy.inventory();
  expect(inventory.length).toBe(300);
  expect(refused).toBeGreaterThan(0);
  expect(performance.now() - start).toBeGreaterThan(1000);
});

test('half an answer is an error of its own, and the next whole one is taken', async () => {
  answerWith(async (request) => {
    const answer = await serve(request);
    const text = await answer.text();
    return new Response(text.slice(0, text.length / 2), answer);
  });
  await expect(live.proxy.inventory()).rejects.toMatchObject({
    code: 'proxy.half',
    params: { host: 'proxy.example' },
  });
  worker.resetHandlers();
  answerWith(serve);
  expect((await live.proxy.inventory()).length).toBe(300);
});
