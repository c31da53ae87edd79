import { beforeAll, expect, test } from 'vitest';
import { ProxyClient } from '../../src/live/grid-proxy/proxy-client.ts';
import { ProxyQuestions } from '../../src/live/grid-proxy/proxy-questions.ts';
import type { Answering } from '../../src/serve/grid-proxy/serve-grid-proxy.ts';
import { quietSurroundings, servedSim, type ServedSim } from './served-sim.ts';

/** Every endpoint of protocol F.1 as the live side asks it, answered by the serving side. */

const PROXY = 'https://proxy.example';
let served: ServedSim;
beforeAll(async () => {
  served = await servedSim('questions', 400);
});

const questions = (answer: Answering = served.serve) =>
  new ProxyQuestions(
    new ProxyClient([PROXY], quietSurroundings(answer), {
      milliseconds: 60_000,
      bytes: 50_000_000,
      attempts: 1,
    }),
  );

test('lists are filtered, sorted, paged and counted', async () => {
  const ask = questions();
  const up = await ask.nodes({ status: ['up'], sort_by: 'total_cru', sort_order: 'desc', size: 7 });
  expect(up.rows).toHaveLength(7);
  expect(up.total).toBeGreaterThan(300);
  const cores = up.rows.map((node) => node.total_resources.cru);
  expect(cores).toEqual(cores.toSorted((a, b) => b - a));
  const all = await ask.nodes();
  expect(all).toMatchObject({ total: 400 });
  expect(all.rows).toHaveLength(50);
  const gateways = await ask.gateways({ domain: true, size: 100 });
  expect(gateways.total).toBe(gateways.rows.length);
  for (const { publicConfig } of gateways.rows) expect(publicConfig.domain).not.toBe('');
  expect((await ask.farms({ name: 'Freefarm' })).rows).toMatchObject([{ farmId: 1 }]);
  expect((await ask.twins({ twin_id: 1 })).rows).toMatchObject([{ twinId: 1 }]);
  const names = await ask.contracts({ type: 'name', state: ['Created'] });
  expect(names.total).toBeGreaterThan(0);
  for (const { type } of names.rows) expect(type).toBe('name');
  const ips = await ask.publicIps({ farm_ids: [1], free: true, sort_by: 'ip', size: 3, page: 2 });
  expect(ips.rows).toHaveLength(3);
  for (const { contract_id } of ips.rows) expect(contract_id).toBe(0);
});

test('one of each is told alone, and what is not there is not found', async () => {
  const ask = questions();
  const { rows } = await ask.nodes({ status: ['up'], has_gpu: true });
  const { nodeId, num_gpu } = rows[0]!;
  expect(await ask.node(nodeId)).toMatchObject({ nodeId });
  expect(await ask.nodeStatus(nodeId)).toEqual({ status: 'up' });
  expect(await ask.nodeGpus(nodeId)).toHaveLength(num_gpu);
  const { capacity } = await ask.node(nodeId);
  expect((await ask.nodeStatistics(nodeId)).total).toEqual(capacity.total_resources);
  const gateway = (await ask.gateways({ domain: true, size: 1 })).rows[0]!.nodeId;
  expect(await ask.gateway(gateway)).toMatchObject({ nodeId: gateway });
  expect(await ask.gatewayStatus(gateway)).toHaveProperty('status');
  const plain = (await ask.nodes({ domain: false, size: 1 })).rows[0]!.nodeId;
  await expect(ask.gateway(plain)).rejects.toMatchObject({ code: 'proxy.not-found' });
  const down = (await ask.nodes({ status: ['down'], size: 1 })).rows[0]!.nodeId;
  await expect(ask.nodeStatistics(down)).rejects.toMatchObject({
    code: 'proxy.failed',
    params: {
      status: 500,
      message: `cannot fetch statistics from node ${down} with status: down`,
    },
  });
  expect(await ask.contract(2)).toMatchObject({ contract_id: 2 });
  expect(await ask.bills(2)).toEqual({ rows: [], total: 0 });
  expect(await ask.consumption(1)).toEqual({ last_hour_consumption: 0, overall_consumption: 0 });
});

test('totals, and what a proxy tells of itself', async () => {
  const ask = questions();
  const stats = await ask.stats({ status: ['up', 'standby', 'down'] });
  expect(stats.nodes).toBe(400);
  expect(Object.values(stats.nodesDistribution).reduce((a, b) => a + b)).toBe(400);
  expect((await ask.stats({ status: ['down'] })).nodes).toBeLessThan(100);
  expect(await ask.ping()).toEqual({ ping: 'pong' });
  expect(await ask.version()).toEqual({ version: 'sim' });
  expect(await ask.health()).toMatchObject({ total_state_ok: true, db_conn: 'ok' });
});

type Ask = (of: ProxyQuestions) => Promise<unknown>;
test.each<[string, Ask]>([
  ['[0].publicConfig.domain', (of) => of.gateways({ domain: true })],
  ['capacity.used_resources.mru', (of) => of.node(1)],
  ['status', (of) => of.nodeStatus(1)],
  ['users.workloads', (of) => of.nodeStatistics(1)],
  ['[0].stellarAddress', (of) => of.farms()],
  ['[0].accountId', (of) => of.twins()],
  ['last_hour_consumption', (of) => of.consumption(1)],
  ['[0].details.name', (of) => of.contracts({ type: 'name' })],
  ['details.deployment_hash', (of) => of.contract(2)],
  ['[0].gateway', (of) => of.publicIps()],
  ['nodesDistribution.Belgium', (of) => of.stats()],
  ['dedicatedNodes', (of) => of.stats()],
  ['version', (of) => of.version()],
  ['rmb_conn', (of) => of.health()],
])('a missing or wrong field is named: %s', async (path, ask) => {
  const spoiled = questions(async (request) => {
    const answer = await served.serve(request);
    const body = (await answer.json()) as unknown;
    const parts = path.match(/\w+/g)!;
    let place = body as Record<string, unknown>;
    for (const part of parts.slice(0, -1)) place = place[part] as Record<string, unknown>;
    place[parts.at(-1)!] = { not: 'this' };
    return new Response(JSON.stringify(body), answer);
  });
  await expect(ask(spoiled)).rejects.toMatchObject({
    code: 'proxy.wrong',
    params: { path, found: 'object', host: 'proxy.example' },
  });
});
