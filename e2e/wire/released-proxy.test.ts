import { afterEach, describe, expect, test } from 'vitest';
import { Exploration } from '../../src/explore/exploration.ts';
import { openLiveGrid } from '../../src/live/live-grid.ts';
import type { Surroundings } from '../../src/live/surroundings.ts';
import { totalOf, usedOf } from '../../src/model/capacity-of.ts';
import { gpusOf } from '../../src/model/gpu-models.ts';
import { contractId, nodeId } from '../../src/model/ids.ts';
import { rowOf, type Inventory } from '../../src/model/inventory.ts';
import { isTakeable, supplyOf } from '../../src/model/supply.ts';
import type { Grid } from '../../src/ports/grid.ts';
import type { Answering } from '../../src/serve/grid-proxy/serve-grid-proxy.ts';
import { quietSurroundings, servedSim } from './served-sim.ts';

/** What released proxies do otherwise than documented (protocol F.2), and what the adapter makes of it. */

const PROXY = 'https://proxy.example';
const opened: Grid[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((grid) => grid.close()));
});

async function gridOver(serve: Answering, around?: Partial<Surroundings>): Promise<Grid> {
  const grid = await openLiveGrid({
    network: 'custom',
    proxy: PROXY,
    around: { ...quietSurroundings(serve), ...around },
    freshFor: 0,
  });
  opened.push(grid);
  return grid;
}

type Row = Record<string, unknown>;

/** The same answers with the rows of a list changed. */
const withRows =
  (serve: Answering, path: string, change: (row: Row) => Row): Answering =>
  async (request) => {
    const answer = await serve(request);
    if (new URL(request.url).pathname !== path || !answer.ok) return answer;
    const rows = (await answer.json()) as Row[];
    return new Response(JSON.stringify(rows.map(change)), answer);
  };

describe('select', () => {
  async function counting(newer: boolean) {
    const { serve } = await servedSim('select', 120, newer);
    const asked = { with: 0, without: 0 };
    const counted: Answering = (request) => {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname === '/nodes') asked[searchParams.has('select') ? 'with' : 'without']++;
      return serve(request);
    };
    return { asked, counted };
  }

  test('is refused once, and from then on not asked for: by this visit and by later ones', async () => {
    const { asked, counted } = await counting(false);
    let now = Date.UTC(2026, 0, 1);
    const { notes } = quietSurroundings(counted);
    const visit = () => gridOver(counted, { notes, now: () => now });
    const first = await visit();
    expect((await first.proxy.inventory()).length).toBe(120);
    expect(asked).toEqual({ with: 1, without: 1 });
    await first.proxy.inventory();
    expect(asked).toEqual({ with: 1, without: 2 });
    await (await visit()).proxy.inventory();
    expect(asked).toEqual({ with: 1, without: 3 });
    // A proxy may have been replaced by a newer one.
    now += 8 * 86_400_000;
    await (await visit()).proxy.inventory();
    expect(asked).toEqual({ with: 2, without: 4 });
  });

  test('is kept where the proxy knows it', async () => {
    const { asked, counted } = await counting(true);
    const grid = await gridOver(counted);
    await grid.proxy.inventory();
    await grid.proxy.inventory();
    expect(asked).toEqual({ with: 2, without: 0 });
  });

  test('is not given up because of another refusal', async () => {
    const notes = new Map<string, string>();
    const grid = await gridOver(async () => new Response('{"error":"go away"}', { status: 400 }), {
      notes: { read: (name) => notes.get(name), write: (name, text) => notes.set(name, text) },
    });
    await expect(grid.proxy.inventory()).rejects.toMatchObject({
      code: 'proxy.failed',
      params: { status: 400, message: 'go away' },
    });
    expect(notes.size).toBe(0);
  });
});

test('a contract that never was is none, although the proxy calls it a failure of its own', async () => {
  const { serve } = await servedSim('missing', 50);
  let asked = 0;
  const grid = await gridOver((request) => {
    asked++;
    return serve(request);
  });
  expect(await grid.proxy.contract(contractId(4_000_000))).toBeUndefined();
  // Nothing is asked again: another attempt would find it no more.
  expect(asked).toBe(1);
  expect(await grid.proxy.bills(contractId(4_000_000))).toEqual([]);
});

describe('GPUs', () => {
  const gpu = (vendor: string, contract: number) => ({
    id: `0000:01:00.0/${vendor}`,
    vendor,
    device: 'Model',
    contract,
    updated_at: 0,
  });
  async function withGpus(): Promise<Inventory> {
    const { serve } = await servedSim('gpus', 60);
    const gpus = [gpu('NVIDIA', 5), gpu('AMD', 0), gpu('NVIDIA', 0)];
    const changed = withRows(serve, '/nodes', (row) =>
      row['nodeId'] === 3
        ? { ...row, gpus, num_gpu: 3, status: 'up', rented: false, rentedByTwinId: 0 }
        : { ...row, gpus: [], num_gpu: 0 },
    );
    return (await gridOver(changed)).proxy.inventory();
  }

  test('of a node count all, and one with a contract is taken', async () => {
    const inventory = await withGpus();
    const row = rowOf(inventory, nodeId(3));
    expect(isTakeable(inventory, row)).toBe(true);
    expect(inventory.gpuCount[row]).toBe(3);
    expect(supplyOf(inventory, 'gpu')).toEqual({ total: 3, free: 2, offline: 0 });
    expect(gpusOf(inventory, row).map(({ model, count }) => [model.vendor, count])).toEqual([
      ['NVIDIA', 2],
      ['AMD', 1],
    ]);
    expect(new Exploration(inventory).sums().gpu).toEqual({ total: 3, free: 2, offline: 0 });
  });

  test('are found by each of their models, and each is counted', async () => {
    const inventory = await withGpus();
    const exploration = new Exploration(inventory);
    const models = inventory.gpuModels.flatMap(({ vendor }, row) =>
      vendor ? [[vendor, exploration.facet('gpuModels')[row]!] as const] : [],
    );
    expect(Object.fromEntries(models)).toEqual({ NVIDIA: 1, AMD: 1 });
    for (const name of ['NVIDIA Model', 'AMD Model']) {
      exploration.setFilter({ gpuModels: [name] });
      expect(exploration.passing, name).toBe(1);
    }
    exploration.setFilter({ gpuName: 'amd' });
    expect(exploration.passing).toBe(1);
    exploration.setFilter({ gpuName: 'intel' });
    expect(exploration.passing).toBe(0);
  });
});

test('use above the total comes over the wire as it is', async () => {
  const { serve } = await servedSim('overuse', 60);
  const changed = withRows(serve, '/nodes', (row) => ({
    ...row,
    total_resources: { ...(row['total_resources'] as Row), cru: 8 },
    used_resources: { ...(row['used_resources'] as Row), cru: 18 },
  }));
  const inventory = await (await gridOver(changed)).proxy.inventory();
  expect(totalOf(inventory, 7).cru).toBe(8);
  expect(usedOf(inventory, 7).cru).toBe(18);
});

test('farms and nodes are asked for side by side, and pages beside each other', async () => {
  const { serve } = await servedSim('slow', 3200);
  // Each answer takes one round, in which whatever was asked before is answered.
  let rounds = 0;
  let waiting: (() => void)[] = [];
  const turn = (): void => {
    const due = waiting;
    waiting = [];
    if (due.length === 0) return;
    rounds++;
    for (const answer of due) answer();
  };
  const grid = await gridOver(async (request) => {
    await new Promise<void>((resolve) => {
      if (waiting.push(resolve) === 1) setTimeout(turn, 0);
    });
    return serve(request);
  });
  expect((await grid.proxy.inventory()).length).toBe(3200);
  // Refused with `select`, the first page without, six more; of farms nothing is waited for.
  expect(rounds).toBeLessThanOrEqual(4);
});

describe('a list without an end', () => {
  const endless = (
    change: (request: Request, answer: Response) => Promise<Response>,
  ): Answering => {
    const served = servedSim('endless', 1200);
    return async (request) => {
      const answer = await (await served).serve(request);
      return new URL(request.url).pathname === '/nodes' && answer.ok
        ? change(request, answer)
        : answer;
    };
  };
  const counting = (serve: Answering) => {
    const counted = { asked: 0 };
    return {
      counted,
      serve: (request: Request) => {
        counted.asked++;
        return serve(request);
      },
    };
  };

  test('a thousand million nodes are not asked for', async () => {
    const { serve, counted } = counting(
      endless(async (_, answer) => {
        answer.headers.set('count', '1000000000');
        return answer;
      }),
    );
    const grid = await gridOver(serve);
    await expect(grid.proxy.inventory()).rejects.toMatchObject({
      code: 'proxy.too-many',
      params: { host: 'proxy.example', rows: 1_000_000_000 },
    });
    expect(counted.asked).toBeLessThan(20);
  });

  test('a proxy that gives its first page for every page is stopped', async () => {
    const { sim, serve: honest } = await servedSim('endless', 1200);
    const { serve, counted } = counting(async (request) => {
      const url = new URL(request.url);
      if (url.pathname === '/nodes') url.searchParams.set('page', '1');
      const answer = await honest(new Request(url));
      if (url.pathname === '/nodes' && answer.ok) answer.headers.set('count', '900000');
      return answer;
    });
    const grid = await gridOver(serve);
    await expect(grid.proxy.inventory()).rejects.toMatchObject({ code: 'proxy.repeating' });
    expect(counted.asked).toBeLessThan(20);
    await sim.close();
  });

  test('empty pages are the end of a list, whatever it claims', async () => {
    const { serve, counted } = counting(
      endless(async (_, answer) => {
        answer.headers.set('count', '900000');
        return answer;
      }),
    );
    const grid = await gridOver(serve);
    await expect(grid.proxy.inventory()).rejects.toMatchObject({ code: 'proxy.moving' });
    expect(counted.asked).toBeLessThan(60);
  });
});
