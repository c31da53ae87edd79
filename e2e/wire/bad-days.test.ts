import { afterEach, expect, test } from 'vitest';
import { openLiveGrid } from '../../src/live/live-grid.ts';
import type { Inventory } from '../../src/model/inventory.ts';
import { nodeId } from '../../src/model/ids.ts';
import type { RealNetwork } from '../../src/model/network.ts';
import type { Grid } from '../../src/ports/grid.ts';
import type { Snapshots } from '../../src/ports/snapshots.ts';
import type { Answering } from '../../src/serve/grid-proxy/serve-grid-proxy.ts';
import { withLimit } from '../../src/serve/grid-proxy/with-limit.ts';
import { quietSurroundings, servedSim, type ServedSim } from './served-sim.ts';

/** What goes wrong with a real grid: each day has its own error, and what was known stays. */

const PRIMARY = 'https://gridproxy.qa.grid.tf';
const MIRROR = 'https://gridproxy.qa.threefold.me';
const opened: Grid[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((grid) => grid.close()));
});

interface Day {
  readonly network?: RealNetwork;
  readonly online?: () => boolean;
  readonly now?: () => number;
  readonly snapshots?: Snapshots;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response> | undefined;
  readonly limits?: { milliseconds: number; bytes: number; attempts: number };
}

async function gridWith(answer: Answering, day: Day = {}): Promise<Grid> {
  const { network = 'custom', online, snapshots, limits, fetch } = day;
  const quiet = quietSurroundings(answer, day.now);
  const around = {
    ...quiet,
    online: online ?? quiet.online,
    fetch: (url: string, init: RequestInit) => fetch?.(url, init) ?? quiet.fetch(url, init),
  };
  const grid = await openLiveGrid({
    network,
    ...(network === 'custom' && { proxy: 'https://proxy.example' }),
    around,
    freshFor: 0,
    ...(snapshots && { snapshots }),
    ...(limits && { limits }),
  });
  opened.push(grid);
  return grid;
}

function memorySnapshots(): Snapshots {
  const kept = new Map<number, Inventory>();
  const instants = async () => [...kept.keys()].sort((a, b) => a - b);
  return {
    instants,
    latest: async () => kept.get((await instants()).at(-1) ?? -1),
    at: async (_, instant) => kept.get(instant),
    keep: async (_, inventory) => void kept.set(inventory.provenance.at, inventory),
  };
}

const whole = async (sim?: ServedSim) => (sim ?? (await servedSim('bad-days', 120))).serve;
const body = (text: string, headers: Record<string, string> = {}) =>
  new Response(text, { headers });
const codeOf = (grid: Grid) =>
  grid.proxy.inventory().then(
    () => undefined,
    (error: unknown) => error,
  );

test('nobody there: unreachable, after asking three times', async () => {
  let asked = 0;
  const grid = await gridWith(async ({ url }) => {
    if (new URL(url).pathname === '/farms') asked++;
    throw new TypeError('Failed to fetch');
  });
  expect(await codeOf(grid)).toMatchObject({
    code: 'proxy.unreachable',
    params: { host: 'proxy.example' },
  });
  // Each attempt is followed by one that asks whether anybody is there at all.
  expect(asked).toBe(6);
});

test('a failure that passes is asked again and not told of', async () => {
  const serve = await whole();
  let failures = 2;
  const grid = await gridWith(async (request) => {
    if (failures-- > 0) throw new TypeError('Failed to fetch');
    return serve(request);
  });
  expect((await grid.proxy.inventory()).length).toBe(120);
});

test('somebody there who answers no page: a refusal, not an outage', async () => {
  const grid = await gridWith(await whole(), {
    fetch: (_, { mode }) =>
      mode === 'no-cors' ? undefined : Promise.reject(new TypeError('Failed to fetch')),
  });
  expect(await codeOf(grid)).toMatchObject({ code: 'proxy.refused' });
});

test('no connection: nobody is asked', async () => {
  let asked = 0;
  const grid = await gridWith(
    async () => {
      asked++;
      return body('[]');
    },
    { online: () => false },
  );
  expect(await codeOf(grid)).toMatchObject({ code: 'proxy.offline' });
  expect(asked).toBe(0);
});

test('an answer that does not end in time: slow', async () => {
  const grid = await gridWith(() => new Promise(() => undefined), {
    limits: { milliseconds: 9, bytes: 1e6, attempts: 2 },
  });
  expect(await codeOf(grid)).toMatchObject({ code: 'proxy.slow' });
});

test('a body that trickles without end is cut off by the same limit', async () => {
  const grid = await gridWith(
    async () =>
      new Response(
        new ReadableStream({
          start: (stream) => stream.enqueue(new TextEncoder().encode('[')),
        }),
      ),
    {
      limits: { milliseconds: 9, bytes: 1e6, attempts: 1 },
      fetch: (_, { signal }) =>
        Promise.resolve(
          new Response(
            new ReadableStream({
              start(stream) {
                stream.enqueue(new TextEncoder().encode('['));
                signal?.addEventListener('abort', () => stream.error(signal.reason));
              },
            }),
          ),
        ),
    },
  );
  expect(await codeOf(grid)).toMatchObject({ code: 'proxy.slow' });
});

test('half an answer is no answer, whether the line breaks or the text does', async () => {
  const cut = await gridWith(async () => body('[{"name":"Freef'));
  expect(await codeOf(cut)).toMatchObject({ code: 'proxy.half' });
  const broken = await gridWith(
    async () =>
      new Response(
        new ReadableStream({
          pull(stream) {
            stream.error(new TypeError('network error'));
          },
        }),
      ),
  );
  expect(await codeOf(broken)).toMatchObject({ code: 'proxy.half' });
});

test('a log-in page is nonsense', async () => {
  const grid = await gridWith(async () => body('<html>Welcome to our hotel</html>'));
  expect(await codeOf(grid)).toMatchObject({ code: 'proxy.nonsense' });
});

test.each([
  ['[3].twinId', (rows: Row[]) => (rows[3]!['twinId'] = '7'), 'a whole number', 'string "7"'],
  [
    '[0].total_resources.mru',
    (rows: Row[]) => delete child(rows[0]!, 'total_resources')['mru'],
    'a whole number',
    'nothing',
  ],
  [
    '[1].status',
    (rows: Row[]) => (rows[1]!['status'] = 'broken'),
    'up or standby or down',
    'string "broken"',
  ],
  [
    '[2].location.latitude',
    (rows: Row[]) => (child(rows[2]!, 'location')['latitude'] = '51'),
    'a number',
    'string "51"',
  ],
  ['[4].features[0]', (rows: Row[]) => (rows[4]!['features'] = [7]), 'text', 'number 7'],
  ['[5].nodeId', (rows: Row[]) => (rows[5]!['nodeId'] = 1.5), 'a whole number', 'number 1.5'],
  [
    '[6].created',
    (rows: Row[]) => (rows[6]!['created'] = 1_700_000_000_000),
    'a whole number up to 4294967295',
    'number 1700000000000',
  ],
  [
    '[7].num_gpu',
    (rows: Row[]) => (rows[7]!['num_gpu'] = 256),
    'a whole number up to 255',
    'number 256',
  ],
])('a wrong field is named: %s', async (path, spoil, expected, found) => {
  const serve = await whole();
  const grid = await gridWith(async (request) => {
    const answer = await serve(request);
    if (new URL(request.url).pathname !== '/nodes' || !answer.ok) return answer;
    const rows = (await answer.json()) as Row[];
    spoil(rows);
    return new Response(JSON.stringify(rows), answer);
  });
  expect(await codeOf(grid)).toMatchObject({
    code: 'proxy.wrong',
    params: { path, expected, found, host: 'proxy.example' },
  });
});

type Row = Record<string, unknown>;
const child = (row: Row, name: string): Row => row[name] as Row;

test('more than the limit is not read, whether it is announced or not', async () => {
  const limits = { milliseconds: 60_000, bytes: 5_000, attempts: 3 };
  const announced = await gridWith(async () => body('[]', { 'content-length': '50000001' }), {});
  expect(await codeOf(announced)).toMatchObject({
    code: 'proxy.too-large',
    params: { megabytes: 50 },
  });
  let sent = 0;
  const endless = await gridWith(
    async () =>
      new Response(
        new ReadableStream({
          pull(stream) {
            sent += 1_000;
            stream.enqueue(new Uint8Array(1_000).fill(32));
          },
        }),
      ),
    { limits },
  );
  expect(await codeOf(endless)).toMatchObject({ code: 'proxy.too-large' });
  expect(sent).toBeLessThan(20_000);
});

test('asked too often: the pause that is wanted is kept, and told when it is long', async () => {
  let now = Date.UTC(2026, 0, 1);
  const sim = await servedSim('bad-days', 120);
  const limited = (questions: number, seconds: number) =>
    withLimit(sim.serve, { questions, seconds, now: () => now, clientOf: () => 'me' });
  const waits: number[] = [];
  const soon = limited(1, 4);
  const grid = await gridWith(async (request) => {
    const answer = await soon(request);
    if (answer.status === 429) {
      waits.push(Number(answer.headers.get('retry-after')));
      now += 4_000;
    }
    return answer;
  });
  expect((await grid.proxy.inventory()).length).toBe(120);
  // Farms and nodes are asked for side by side.
  expect(new Set(waits)).toEqual(new Set([4]));
  const late = await gridWith(limited(0, 3600));
  expect(await codeOf(late)).toMatchObject({ code: 'proxy.busy', params: { seconds: 3600 } });
});

test('an error of the proxy is told in its own words', async () => {
  const grid = await gridWith(
    async () => new Response('{"error":"database is gone"}', { status: 500 }),
  );
  expect(await codeOf(grid)).toMatchObject({
    code: 'proxy.failed',
    params: { status: 500, message: 'database is gone' },
  });
});

test('the first healthy mirror answers everything', async () => {
  const serve = await whole();
  const hosts: string[] = [];
  const grid = await gridWith(
    async (request) => {
      const { origin, pathname } = new URL(request.url);
      if (origin === PRIMARY) throw new TypeError('Failed to fetch');
      hosts.push(origin + pathname);
      return serve(request);
    },
    { network: 'qa' },
  );
  const inventory = await grid.proxy.inventory();
  expect(inventory.provenance.source).toBe(MIRROR);
  expect(hosts[0]).toBe(`${MIRROR}/ping`);
});

test('a mirror that fails half way is left, and all of the list comes from the next', async () => {
  const serve = await whole(await servedSim('bad-days', 1200, true));
  const pages: string[] = [];
  const grid = await gridWith(
    async (request) => {
      const { origin, pathname, searchParams } = new URL(request.url);
      const page = searchParams.get('page');
      if (pathname === '/nodes') pages.push(`${origin} ${page}`);
      if (pathname === '/nodes' && origin === PRIMARY && page !== '1')
        return new Response('{"error":"database is gone"}', { status: 500 });
      return serve(request);
    },
    { network: 'qa' },
  );
  const inventory = await grid.proxy.inventory();
  expect(inventory.length).toBe(1200);
  expect(inventory.provenance.source).toBe(MIRROR);
  expect(pages.filter((page) => page.startsWith(MIRROR)).sort()).toEqual(
    [1, 2, 3].map((page) => `${MIRROR} ${page}`),
  );
});

test('a mirror that tells of other nodes is refused by name, and what was known stays', async () => {
  const one = await whole();
  const other = await whole(await servedSim('another grid', 120));
  let primary = true;
  const grid = await gridWith(
    async (request) => {
      const isPrimary = new URL(request.url).origin === PRIMARY;
      if (isPrimary && !primary) throw new TypeError('Failed to fetch');
      return isPrimary ? one(request) : other(request);
    },
    { network: 'qa' },
  );
  const before = await grid.proxy.inventory();
  primary = false;
  expect(await grid.proxy.inventory()).toBe(before);
  expect(grid.reach?.failure).toMatchObject({
    code: 'proxy.disagrees',
    params: { host: 'gridproxy.qa.threefold.me', other: 'gridproxy.qa.grid.tf' },
  });
});

test('another network’s nodes are refused where this browser knows better', async () => {
  const snapshots = memorySnapshots();
  const before = await gridWith(await whole(), { snapshots });
  const known = await before.proxy.inventory();
  const after = await gridWith(await whole(await servedSim('another grid', 120)), { snapshots });
  expect((await after.proxy.inventory()).nodeId).toEqual(known.nodeId);
  expect((await after.proxy.inventory()).twinId).toEqual(known.twinId);
  expect(after.reach?.failure).toMatchObject({
    code: 'proxy.foreign',
    params: { host: 'proxy.example', network: 'custom' },
  });
});

test('a list that changes while it is read is read again until its pages fit', async () => {
  const sim = await servedSim('bad-days', 1200);
  let disturbed = 0;
  const grid = await gridWith(async (request) => {
    const answer = await sim.serve(request);
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== '/nodes' || searchParams.get('page') !== '2' || disturbed++ > 0) return answer;
    // A node has come: the last row of the page before is the first of this one.
    const first = new URL(request.url);
    first.searchParams.set('page', '1');
    const rows = (await (await sim.serve(new Request(first))).json()) as unknown[];
    const own = (await answer.json()) as unknown[];
    return new Response(JSON.stringify([rows.at(-1), ...own.slice(0, -1)]), answer);
  });
  const inventory = await grid.proxy.inventory();
  expect(disturbed).toBe(2);
  expect(new Set(inventory.nodeId).size).toBe(1200);
});

test.each([
  ['count', undefined],
  ['count', 'many'],
])('a list whose length may not be read is not taken for its first page', async (name, value) => {
  const sim = await servedSim('bad-days', 1200);
  const grid = await gridWith(async (request) => {
    const answer = await sim.serve(request);
    if (value === undefined) answer.headers.delete(name);
    else answer.headers.set(name, value);
    return answer;
  });
  const error = {
    code: 'proxy.wrong',
    params: { path: 'header count', expected: 'a whole number' },
  };
  expect(await codeOf(grid)).toMatchObject(error);
  const page = { filter: {}, page: 1, size: 5 };
  await expect(grid.proxy.contractPage(page)).rejects.toMatchObject(error);
  await expect(grid.proxy.twinPage(page)).rejects.toMatchObject(error);
});

test('a list that never holds still is told of', async () => {
  const sim = await servedSim('bad-days', 1200);
  let count = 1200;
  const grid = await gridWith(async (request) => {
    const answer = await sim.serve(request);
    if (new URL(request.url).pathname === '/nodes') answer.headers.set('count', String(count++));
    return answer;
  });
  expect(await codeOf(grid)).toMatchObject({ code: 'proxy.moving' });
});

test('a proxy that gives smaller pages than it was asked for is read to the end', async () => {
  const sim = await servedSim('bad-days', 300);
  const grid = await gridWith(async (request) => {
    const url = new URL(request.url);
    const size = Math.min(50, Number(url.searchParams.get('size') ?? 50));
    if (url.searchParams.has('size')) url.searchParams.set('size', String(size));
    return sim.serve(new Request(url));
  });
  expect((await grid.proxy.inventory()).length).toBe(300);
});

test('offline shows the last known state with its age, and history remembers it', async () => {
  const snapshots = memorySnapshots();
  const at = Date.UTC(2026, 5, 1);
  const first = await gridWith(await whole(), { snapshots, now: () => at });
  const seen = await first.proxy.inventory();
  const later = at + 86_400_000;
  const grid = await gridWith(await whole(), { snapshots, online: () => false, now: () => later });
  const shown = await grid.proxy.inventory();
  expect(shown.nodeId).toEqual(seen.nodeId);
  expect(shown.provenance).toEqual({ source: 'https://proxy.example', at });
  expect(grid.reach).toMatchObject({ answeredAt: at, failure: { code: 'proxy.offline' } });
  expect(await grid.history?.span()).toEqual({ from: at, to: at });
  expect(await grid.history?.inventoryAt(at + 5)).toBe(shown);
});

test('what needs the chain or a node says so', async () => {
  const grid = await gridWith(await whole());
  const missing = (port: string) => ({ code: 'capability.missing', params: { port } });
  await expect(grid.chain.block()).rejects.toMatchObject(missing('chain'));
  await expect(grid.accounts.ensure()).rejects.toMatchObject(missing('accounts'));
  const sender = {} as Parameters<typeof grid.zos.list>[0];
  await expect(grid.zos.list(sender, nodeId(1))).rejects.toMatchObject(missing('zos'));
  expect(await grid.accounts.current()).toBeUndefined();
  // Dollars are policy; the price of TFT is the chain's.
  expect((await grid.chain.prices()).tft.unknown).toBe(true);
});

test('opening a network asks nobody', async () => {
  let asked = 0;
  await gridWith(
    async () => {
      asked++;
      return body('[]');
    },
    { network: 'main' },
  );
  expect(asked).toBe(0);
});

test('a server that has no list of nodes is no grid, whatever else it has', async () => {
  const grid = await gridWith(async () => new Response('Not Found', { status: 404 }));
  expect(await codeOf(grid)).toMatchObject({
    code: 'proxy.nonsense',
    params: { host: 'proxy.example' },
  });
});

test('what is told of an address that is refused is not its password', async () => {
  await expect(
    openLiveGrid({ network: 'custom', proxy: 'https://me:hunter2@a.example/x' }),
  ).rejects.toMatchObject({ params: { address: 'https://…@a.example/x' } });
});

test('an address that is none is refused when the grid is opened', async () => {
  await expect(
    openLiveGrid({ network: 'custom', proxy: 'http://a.example' }),
  ).rejects.toMatchObject({ code: 'proxy.address', params: { address: 'http://a.example' } });
});
