import { beforeAll, describe, expect, test } from 'vitest';
import type { NodeWire } from '../../src/model/wire/node-wire.ts';
import type { FarmWire } from '../../src/model/wire/farm-wire.ts';
import { serveGridProxy } from '../../src/serve/grid-proxy/serve-grid-proxy.ts';
import { withLimit } from '../../src/serve/grid-proxy/with-limit.ts';
import type { ServedSim } from './served-sim.ts';
import { servedSim } from './served-sim.ts';

/**
 * Every endpoint, filter and sort of the grid proxy (protocol F), asked of a simulation. What nodes
 * have that only the newest source tells is read from a proxy like that.
 */

let served: ServedSim;
let nodes: readonly NodeWire[];
let farms: readonly FarmWire[];
beforeAll(async () => {
  served = await servedSim('filters', 600);
  const newest = serveGridProxy({ proxy: served.sim.proxy, now: () => 0, newer: true });
  const told = await newest(new Request('https://proxy.example/nodes?size=1000'));
  nodes = (await told.json()) as NodeWire[];
  farms = await rows('/farms?size=1000');
});

const ask = (path: string) => served.serve(new Request(`https://proxy.example${path}`));
const rows = async <T>(path: string): Promise<T[]> => {
  const answer = await ask(path);
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as T[];
};
const GIB = 1024 ** 3;

type Fits = (node: NodeWire) => boolean;
const free = (node: NodeWire, unit: 'mru' | 'sru' | 'hru') =>
  node.total_resources[unit] - node.used_resources[unit];
const some = (fits: Fits): NodeWire => {
  const found = nodes.find(fits);
  if (!found) throw new Error('the grid under test has no such node');
  return found;
};

describe('filters of nodes', () => {
  const filters: readonly (readonly [string, () => string | number, Fits])[] = [
    ['status=standby,down', () => '', (n) => n.status !== 'up'],
    // Of a name that is given twice the last one counts.
    ['status=up&status=standby', () => '', (n) => n.status === 'standby'],
    [`free_mru=${32 * GIB}`, () => '', (n) => free(n, 'mru') >= 32 * GIB],
    [`free_sru=${900 * GIB}`, () => '', (n) => free(n, 'sru') >= 900 * GIB],
    [`free_hru=${GIB}`, () => '', (n) => free(n, 'hru') >= GIB],
    [`total_mru=${64 * GIB}`, () => '', (n) => n.total_resources.mru >= 64 * GIB],
    [`total_sru=${1000 * GIB}`, () => '', (n) => n.total_resources.sru >= 1000 * GIB],
    [`total_hru=${GIB}`, () => '', (n) => n.total_resources.hru >= GIB],
    ['total_cru=24', () => '', (n) => n.total_resources.cru >= 24],
    ['country=belgium', () => '', (n) => n.country === 'Belgium'],
    ['country_contains=land', () => '', (n) => n.country.toLowerCase().includes('land')],
    ['city=', () => nodes[0]!.city, (n) => n.city === nodes[0]!.city],
    ['city_contains=en', () => '', (n) => n.city.toLowerCase().includes('en')],
    ['region=Europe', () => '', (n) => n.location.region === 'Europe'],
    ['farm_name=freefarm', () => '', (n) => n.farmName === 'Freefarm'],
    ['farm_name_contains=free', () => '', (n) => n.farmName.toLowerCase().includes('free')],
    ['farm_ids=1,2', () => '', (n) => n.farmId < 3],
    ['free_ips=1', () => '', (n) => n.farm_free_ips >= 1],
    ['ipv4=true', () => '', (n) => n.publicConfig.ipv4 !== ''],
    ['ipv6=true', () => '', (n) => n.publicConfig.ipv6 !== ''],
    ['has_ipv6=true', () => '', (n) => n.publicConfig.ipv6 !== ''],
    ['domain=true', () => '', (n) => n.publicConfig.domain !== ''],
    ['dedicated=true', () => '', (n) => n.inDedicatedFarm || n.rentable || n.rented],
    ['in_dedicated_farm=true', () => '', (n) => n.inDedicatedFarm],
    ['rentable=true', () => '', (n) => n.rentable],
    ['rented=true', () => '', (n) => n.rented],
    ['rented_by=', renter, (n) => n.rentedByTwinId === renter()],
    ['rentable_or_rented_by=', renter, (n) => n.rentable || n.rentedByTwinId === renter()],
    [
      'available_for=',
      renter,
      (n) => n.rentedByTwinId === renter() || (!n.rented && !n.inDedicatedFarm && n.extraFee === 0),
    ],
    ['owned_by=1', () => '', (n) => n.farmId === 1],
    ['node_id=7', () => '', (n) => n.nodeId === 7],
    ['node_ids=7,9', () => '', (n) => n.nodeId === 7 || n.nodeId === 9],
    ['twin_id=', () => nodes[4]!.twinId, (n) => n.twinId === nodes[4]!.twinId],
    ['excluded=1,2,3', () => '', (n) => n.nodeId > 3],
    ['certification_type=Certified', () => '', (n) => n.certificationType === 'Certified'],
    ['has_gpu=true', () => '', (n) => n.num_gpu > 0],
    ['num_gpu=2', () => '', (n) => n.num_gpu >= 2],
    [
      'gpu_vendor_id=10de',
      () => '',
      (n) => Boolean(n.gpus?.some(({ id }) => id.includes('/10de/'))),
    ],
    [
      'gpu_device_id=2684',
      () => '',
      (n) => Boolean(n.gpus?.some(({ id }) => id.endsWith('/2684'))),
    ],
    [
      'gpu_vendor_name=nvidia',
      () => '',
      (n) => Boolean(n.gpus?.some(({ vendor }) => vendor.startsWith('NVIDIA'))),
    ],
    [
      'gpu_device_name=geforce',
      () => '',
      (n) => Boolean(n.gpus?.some(({ device }) => device.includes('GeForce'))),
    ],
    [
      'gpu_available=true',
      () => '',
      (n) => Boolean(n.gpus?.some(({ contract }) => contract === 0)),
    ],
    ['healthy=false', () => '', (n) => !n.healthy],
    ['price_min=100', () => '', (n) => n.price_usd >= 100],
    ['price_max=20', () => '', (n) => n.price_usd <= 20],
    [
      'features=wireguard,zmachine',
      () => '',
      (n) => ['wireguard', 'zmachine'].every((feature) => n.features?.includes(feature)),
    ],
  ];
  test.each(filters)('%s', async (question, value, fits) => {
    const found = await rows<NodeWire>(
      `/nodes?size=1000&${question}${encodeURIComponent(value())}`,
    );
    const ids = found.map(({ nodeId }) => nodeId);
    // Asked for whom they are, those that are rented come first.
    expect(ids.toSorted((a, b) => a - b)).toEqual(nodes.filter(fits).map(({ nodeId }) => nodeId));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(nodes.length);
  });
});

test('asked for whom they are, nodes that somebody rents come first', async () => {
  for (const name of ['available_for', 'rentable_or_rented_by']) {
    const found = await rows<NodeWire>(`/nodes?size=1000&${name}=${renter()}`);
    const rented = found.map((n) => n.rented);
    expect(rented[0]).toBe(true);
    expect(rented).toEqual(rented.toSorted((a, b) => Number(b) - Number(a)));
  }
});

const inFarm = (farm: number, fits: Fits): boolean =>
  nodes.some((node) => node.farmId === farm && fits(node));

test('farms by who is paid, who rents their nodes and for whom they are', async () => {
  const paid = farms.find(({ stellarAddress }) => stellarAddress !== '')!;
  const ids = async (question: string) =>
    (await rows<FarmWire>(`/farms?size=1000&${question}`)).map(({ farmId }) => farmId);
  const those = (fits: Fits) =>
    farms.map(({ farmId }) => farmId).filter((farmId) => inFarm(farmId, fits));
  expect(await ids(`stellar_address=${paid.stellarAddress}`)).toContain(paid.farmId);
  const twin = renter();
  expect(await ids(`node_rented_by=${twin}`)).toEqual(those((n) => n.rentedByTwinId === twin));
  expect(await ids(`node_available_for=${twin}`)).toEqual(
    those(
      (n) => n.rentedByTwinId === twin || (!n.rented && !n.inDedicatedFarm && n.extraFee === 0),
    ),
  );
});

test.each<[string, string, (row: Record<string, never>) => string | number]>([
  ['/farms', 'name', (farm) => farm['name']!],
  ['/farms', 'farm_id', (farm) => farm['farmId']!],
  ['/farms', 'twin_id', (farm) => farm['twinId']!],
  ['/farms', 'dedicated', (farm) => Number(farm['dedicated'])],
  ['/farms', 'total_ips', (farm) => (farm['publicIps'] as unknown[] | undefined)?.length ?? 0],
  ['/farms', 'free_ips', (farm) => unheld(farm, true)],
  ['/farms', 'used_ips', (farm) => unheld(farm, false)],
  ['/twins', 'twin_id', (twin) => twin['twinId']!],
  ['/twins', 'account_id', (twin) => twin['accountId']!],
  ['/twins', 'relay', (twin) => twin['relay']!],
  ['/twins', 'public_key', (twin) => twin['publicKey']!],
  ['/contracts', 'contract_id', (contract) => contract['contract_id']!],
  ['/contracts', 'twin_id', (contract) => contract['twin_id']!],
  ['/contracts', 'type', (contract) => contract['type']!],
  ['/contracts', 'state', (contract) => contract['state']!],
  ['/contracts', 'created_at', (contract) => contract['created_at']!],
  ['/public_ips', 'ip', (address) => address['ip']!],
  ['/public_ips', 'farm_id', (address) => address['farm_id']!],
  ['/public_ips', 'contract_id', (address) => address['contract_id']!],
])('%s are sorted by %s, both ways', async (path, column, value) => {
  for (const order of ['asc', 'desc']) {
    const found = await rows<Record<string, never>>(
      `${path}?size=1000&sort_by=${column}&sort_order=${order}`,
    );
    const values = found.map(value);
    expect(values.length).toBeGreaterThan(1);
    const sorted = [...values].sort((a, b) => (a === b ? 0 : a < b ? -1 : 1));
    expect(values).toEqual(order === 'asc' ? sorted : sorted.reverse());
  }
});

/** Addresses of a farm that nobody holds, or that somebody does. */
function unheld(farm: Record<string, never>, free: boolean): number {
  const ips = (farm['publicIps'] as { contract_id: number }[] | undefined) ?? [];
  return ips.filter(({ contract_id }) => (contract_id === 0) === free).length;
}

test('addresses by themselves and by their gateway; twins by account, relay and key', async () => {
  const [address] = await rows<{ ip: string; gateway: string }>('/public_ips?size=1');
  const ip = encodeURIComponent(address!.ip);
  expect(await rows(`/public_ips?ip=${ip}`)).toEqual([address]);
  const beside = await rows<{ gateway: string }>(
    `/public_ips?size=1000&gateway=${address!.gateway}`,
  );
  expect(new Set(beside.map(({ gateway }) => gateway))).toEqual(new Set([address!.gateway]));
  const [twin] = await rows<{ accountId: string; relay: string; publicKey: string }>(
    '/twins?size=1&page=9',
  );
  expect(await rows(`/twins?account_id=${twin!.accountId}`)).toEqual([twin]);
  for (const [name, value] of [
    ['relay', twin!.relay],
    ['public_key', twin!.publicKey],
  ] as const)
    expect(await rows(`/twins?size=1000&${name}=${encodeURIComponent(value)}`)).toContainEqual(
      twin,
    );
});

function renter(): number {
  return some(({ rented }) => rented).rentedByTwinId;
}

test.each<[string, (node: NodeWire) => string | number]>([
  ['status', (n) => ['up', 'standby', 'down'].indexOf(n.status)],
  ['node_id', (n) => n.nodeId],
  ['farm_id', (n) => n.farmId],
  ['twin_id', (n) => n.twinId],
  ['uptime', (n) => n.uptime],
  ['created', (n) => n.created],
  ['updated_at', (n) => n.updatedAt],
  ['country', (n) => n.country],
  ['city', (n) => n.city],
  ['dedicated_farm', (n) => Number(n.inDedicatedFarm)],
  ['rent_contract_id', (n) => n.rentContractId || Infinity],
  ['rented', (n) => Number(n.rented)],
  ['rentable', (n) => Number(n.rentable)],
  ['total_cru', (n) => n.total_resources.cru],
  ['total_mru', (n) => n.total_resources.mru],
  ['total_sru', (n) => n.total_resources.sru],
  ['total_hru', (n) => n.total_resources.hru],
  ['used_cru', (n) => n.used_resources.cru],
  ['used_mru', (n) => n.used_resources.mru],
  ['used_sru', (n) => n.used_resources.sru],
  ['used_hru', (n) => n.used_resources.hru],
  ['num_gpu', (n) => n.num_gpu],
  ['extra_fee', (n) => n.extraFee],
  ['price_usd', (n) => n.price_usd],
  ['free_cru', (n) => n.total_resources.cru - n.used_resources.cru],
])('nodes are sorted by %s over all pages, both ways', async (column, value) => {
  for (const order of ['asc', 'desc']) {
    const question = `/nodes?sort_by=${column}&sort_order=${order}&size=200&page=`;
    const pages = await Promise.all([1, 2, 3].map((page) => rows<NodeWire>(`${question}${page}`)));
    const values = pages.flat().map(value);
    const sorted = [...values].sort((a, b) => (a === b ? 0 : a < b ? -1 : 1));
    expect(values).toEqual(order === 'asc' ? sorted : sorted.reverse());
  }
});

test.each<[string, (farm: FarmWire) => boolean]>([
  ['free_ips=1', (farm) => Boolean(farm.publicIps?.some((ip) => ip.contract_id === 0))],
  ['total_ips=8', (farm) => (farm.publicIps?.length ?? 0) >= 8],
  ['farm_id=3', (farm) => farm.farmId === 3],
  ['twin_id=2', (farm) => farm.twinId === 2],
  ['name=freefarm', (farm) => farm.name === 'Freefarm'],
  ['name_contains=a', (farm) => farm.name.toLowerCase().includes('a')],
  ['certification_type=Gold', (farm) => farm.certificationType === 'Gold'],
  ['dedicated=true', (farm) => farm.dedicated],
  ['node_has_gpu=true', ({ farmId }) => nodes.some((n) => n.farmId === farmId && n.num_gpu > 0)],
  [
    'node_certified=true',
    ({ farmId }) => nodes.some((n) => n.farmId === farmId && n.certificationType === 'Certified'),
  ],
  [
    'node_has_ipv6=true',
    ({ farmId }) => nodes.some((n) => n.farmId === farmId && n.publicConfig.ipv6 !== ''),
  ],
  [
    'country=Germany&node_status=up',
    ({ farmId }) =>
      nodes.some((n) => n.farmId === farmId && n.country === 'Germany' && n.status === 'up'),
  ],
  [
    `node_free_sru=${1000 * GIB}&node_total_cru=16`,
    ({ farmId }) =>
      nodes.some(
        (n) => n.farmId === farmId && free(n, 'sru') >= 1000 * GIB && n.total_resources.cru >= 16,
      ),
  ],
  ['region=Africa', ({ farmId }) => inFarm(farmId, (n) => n.location.region === 'Africa')],
  ['pricing_policy_id=1', (farm) => farm.pricingPolicyId === 1],
  [
    `node_free_mru=${100 * GIB}`,
    ({ farmId }) => inFarm(farmId, (n) => free(n, 'mru') >= 100 * GIB),
  ],
  [
    `node_free_hru=${5000 * GIB}`,
    ({ farmId }) => inFarm(farmId, (n) => free(n, 'hru') >= 5000 * GIB),
  ],
  [
    'node_features=zmachine-light',
    ({ farmId }) => inFarm(farmId, (n) => Boolean(n.features?.includes('zmachine-light'))),
  ],
])('farms by %s', async (question, fits) => {
  const found = await rows<FarmWire>(`/farms?size=1000&${question}`);
  expect(found.map(({ farmId }) => farmId)).toEqual(farms.filter(fits).map(({ farmId }) => farmId));
  expect(found.length).toBeGreaterThan(0);
});

test('a counted page tells how many rows and pages there are; every page can read it', async () => {
  const answer = await ask('/nodes?ret_count=true&size=7&page=2');
  const { headers } = answer;
  expect(headers.get('count')).toBe('600');
  expect(headers.get('size')).toBe('7');
  expect(headers.get('pages')).toBe('86');
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('access-control-expose-headers')).toBe('*');
  expect((await ask('/nodes')).headers.get('count')).toBeNull();
  expect(await rows('/nodes')).toHaveLength(50);
});

test('selected fields come alone, in either spelling; contracts then have other keys', async () => {
  const { serve } = await servedSim('filters', 60, true);
  const first = async (path: string): Promise<string[]> => {
    const answer = await serve(new Request(`https://proxy.example${path}`));
    const [row] = (await answer.json()) as object[];
    return Object.keys(row!);
  };
  expect(await first('/nodes?size=1&select=node_id,farmName,total_resources')).toEqual([
    ...['nodeId', 'farmName', 'total_resources'],
  ]);
  expect(await first('/contracts?size=1&select=contract_id,state')).toEqual([
    ...['contractId', 'state'],
  ]);
  expect(await first('/contracts?size=1')).toContain('contract_id');
  const unknown = await serve(new Request('https://proxy.example/nodes?select=beauty'));
  expect(unknown.status).toBe(400);
});

test('a balance lowers prices by the discount it earns, and an extra fee by nothing', async () => {
  const node = some(({ price_usd, extraFee }) => price_usd > 10 && extraFee > 0);
  const priceWith = async (balance: number) =>
    (await rows<NodeWire>(`/nodes?node_id=${node.nodeId}&balance=${balance}`))[0]!.price_usd;
  const fee = node.extraFee / 1000;
  expect(await priceWith(0)).toBeCloseTo(node.price_usd, 2);
  expect(await priceWith((node.price_usd - fee) * 18 + 1)).toBeCloseTo(
    (node.price_usd - fee) * 0.4 + fee,
    2,
  );
});

test('one node alone has its resources a level deeper, and a gateway must have a domain', async () => {
  const { nodeId } = some(({ publicConfig }) => publicConfig.domain !== '');
  const gateway = (await (await ask(`/gateways/${nodeId}`)).json()) as object;
  expect(gateway).toMatchObject({ nodeId, capacity: { total_resources: {}, used_resources: {} } });
  expect(gateway).not.toHaveProperty('total_resources');
  const plain = some(({ publicConfig }) => publicConfig.domain === '');
  expect((await ask(`/gateways/${plain.nodeId}`)).status).toBe(404);
  expect(await (await ask(`/nodes/${nodeId}/status`)).json()).toHaveProperty('status');
  expect(await (await ask(`/gateways/${nodeId}/status`)).json()).toHaveProperty('status');
  expect(await rows('/gateways?domain=true&size=1000')).toHaveLength(
    nodes.filter(({ publicConfig }) => publicConfig.domain !== '').length,
  );
});

test('a node is asked itself only while it runs', async () => {
  const up = some(({ status, num_gpu }) => status === 'up' && num_gpu > 0);
  const statistics = (await (await ask(`/nodes/${up.nodeId}/statistics`)).json()) as object;
  expect(statistics).toMatchObject({ total: { cru: up.total_resources.cru }, users: {} });
  expect(await (await ask(`/nodes/${up.nodeId}/gpu`)).json()).toHaveLength(up.num_gpu);
  const down = some(({ status }) => status === 'down');
  const refused = await ask(`/nodes/${down.nodeId}/statistics`);
  expect(refused.status).toBe(500);
  expect(await refused.json()).toEqual({
    error: `cannot fetch statistics from node ${down.nodeId} with status: down`,
  });
});

test('totals are those of the lists, and a state narrows those of nodes only', async () => {
  const stats = async (query: string) =>
    (await (await ask(`/stats${query}`)).json()) as Record<string, number>;
  const all = await stats('');
  const up = await stats('?status=up');
  expect(all['nodes']).toBe(nodes.length);
  expect(up['nodes']).toBe(nodes.filter(({ status }) => status === 'up').length);
  expect(up['farms']).toBe(farms.length);
  expect(all['totalSru']).toBe(nodes.reduce((sum, n) => sum + n.total_resources.sru, 0));
  // Not GPUs, but the nodes that have some.
  expect(all['gpus']).toBe(nodes.filter((n) => n.num_gpu > 0).length);
  const distribution = all['nodesDistribution'] as unknown as Record<string, number>;
  expect(Object.values(distribution).reduce((a, b) => a + b)).toBe(nodes.length);
});

test('addresses are listed by farm, and whether they are free', async () => {
  const all = await rows<{ contract_id: number }>('/public_ips?size=1000');
  const unused = await rows<{ contract_id: number }>('/public_ips?size=1000&free=true');
  expect(unused).toHaveLength(all.filter(({ contract_id }) => contract_id === 0).length);
  const own = await rows<{ farm_id: number }>('/public_ips?size=1000&farm_ids=1');
  expect(new Set(own.map(({ farm_id }) => farm_id))).toEqual(new Set([1]));
});

test('what a proxy tells of itself', async () => {
  expect(await (await ask('/ping')).json()).toEqual({ ping: 'pong' });
  expect(await (await ask('/version')).json()).toEqual({ version: 'sim' });
  expect(await (await ask('/health')).json()).toMatchObject({
    total_state_ok: true,
    db_conn: 'ok',
    rmb_conn: 'ok',
    indexers: { gpu: {}, workloads: {} },
  });
});

test('whoever asks too often is told how long to wait', async () => {
  let now = 0;
  const limited = withLimit(served.serve, {
    questions: 2,
    seconds: 60,
    now: () => now,
    clientOf: () => '192.0.2.1',
  });
  const ping = () => limited(new Request('https://proxy.example/ping'));
  expect((await ping()).headers.get('x-ratelimit-remaining')).toBe('1');
  expect((await ping()).status).toBe(200);
  now = 20_000;
  const refused = await ping();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('40');
  expect(refused.headers.get('x-client-ip')).toBe('192.0.2.1');
  now = 60_000;
  expect((await ping()).status).toBe(200);
});
