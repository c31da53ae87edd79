import { contractId, nodeId, twinId } from '../../model/ids.ts';
import type { NodeRecord } from '../../model/node-record.ts';
import { discounted, discountLevel } from '../../model/pricing.ts';
import { NO_CAPACITY } from '../../model/units.ts';
import type { Capacity } from '../../model/units.ts';
import { farmWire, publicIpsWire } from '../../model/wire/farm-wire.ts';
import { nodeDetailWire, nodeWire } from '../../model/wire/node-wire.ts';
import type { GridProxy, TwinColumn, TwinFilter } from '../../ports/grid-proxy.ts';
import type { HealthWire, TwinWire } from '../../ports/wire/answers.ts';
import { answer, answerPage, pageOf, preflight, selected, shuffled, sorted } from './answers.ts';
import { Asked, given, pagingOf, Refusal } from './asked.ts';
import { billsOf, camelCased, contractQuery, contractWire } from './contract-answers.ts';
import { FARM_COLUMNS, farmTest } from './farm-questions.ts';
import { Library } from './library.ts';
import { NODE_COLUMNS, nodeTest } from './node-questions.ts';
import { statsOf } from './stats.ts';

/** What a grid proxy is made of. */
export interface Served {
  readonly proxy: GridProxy;
  /** Milliseconds since 1970: how far the indexers have come, and what an hour ago was. */
  readonly now: () => number;
  /** From 0 to 1, for `randomize`; the same order each time when absent. */
  readonly random?: () => number;
  readonly version?: string;
}

/** A grid proxy as a function. */
export type Answering = (request: Request) => Promise<Response>;
type Route = (asked: Asked, id: number) => Promise<Response>;

const HOUR = 3600;
const UNITS = 1e7;
const TWIN_COLUMNS: readonly TwinColumn[] = ['twin_id', 'account_id', 'relay', 'public_key'];

const notFound = (what: string): never => {
  throw new Refusal(404, `not found: ${what}`);
};

/** Price with the staking discount that a balance earns; an extra fee has none (protocol A.9, A.10). */
function priced(node: NodeRecord, balance: number | undefined): NodeRecord {
  if (balance === undefined || node.priceUsd === undefined) return node;
  const fee = node.extraFee / 1000;
  const monthly = BigInt(Math.round((node.priceUsd - fee) * UNITS));
  const level = discountLevel(BigInt(Math.round(balance * UNITS)), monthly);
  return { ...node, priceUsd: Number(discounted(monthly, level, false)) / UNITS + fee };
}

const share = ({ cru, sru, hru, mru }: Capacity) => ({ cru, sru, hru, mru, ipv4u: 0 });

/**
 * Answers the wire format of the grid proxy (protocol F) for any `GridProxy` handed to it: every
 * endpoint, filter, sort and header. What goes wrong is `{"error": text}` with its status.
 */
export function serveGridProxy(served: Served): Answering {
  const { proxy, now, random = () => 0 } = served;
  const library = new Library(proxy);

  async function nodes(asked: Asked): Promise<Response> {
    const paging = pagingOf(asked);
    const balance = asked.amount('balance');
    const test = nodeTest(asked);
    const all = (await library.shelves()).nodes.map((row) => ({
      ...row,
      node: priced(row.node, balance),
    }));
    const found = all.filter(test);
    const ordered = paging.randomize
      ? shuffled(found, random)
      : sorted(found, paging, NODE_COLUMNS);
    const rows = await Promise.all(
      pageOf(ordered, paging).map(async ({ node }) => {
        // Reports come all the time, and change no column.
        const fresh = (await proxy.node(node.nodeId)) ?? node;
        return selected(nodeWire(priced(fresh, balance)), paging);
      }),
    );
    return answerPage(rows, found.length, paging);
  }

  const nodeOf = async (id: number): Promise<NodeRecord> =>
    (await proxy.node(nodeId(id))) ?? notFound(`node ${id}`);

  async function gatewayOf(id: number): Promise<NodeRecord> {
    const node = await nodeOf(id);
    return node.publicConfig?.domain ? node : notFound(`gateway ${id}`);
  }

  /** Asked of the node itself: nobody answers for one that does not run. */
  async function running(id: number): Promise<NodeRecord> {
    const node = await nodeOf(id);
    if (node.status !== 'up') throw new Refusal(502, `node ${id} is ${node.status}`);
    return node;
  }

  async function statistics(id: number): Promise<Response> {
    const { total, used, reserved } = await running(id);
    const on = { nodeId: nodeId(id), type: 'node', states: ['Created', 'GracePeriod'] } as const;
    const { total: deployments } = await proxy.contractPage({ filter: on, page: 1, size: 1 });
    return answer({
      system: share({ ...NO_CAPACITY, ...reserved }),
      total: share(total),
      used: share(used),
      users: { deployments, workloads: deployments, last_deployment_timestamp: 0 },
    });
  }

  async function farms(asked: Asked): Promise<Response> {
    const paging = pagingOf(asked);
    const found = (await library.shelves()).farms.filter(farmTest(asked));
    const ordered = paging.randomize
      ? shuffled(found, random)
      : sorted(found, paging, FARM_COLUMNS);
    const rows = pageOf(ordered, paging).map(({ farm }) => selected(farmWire(farm), paging));
    return answerPage(rows, found.length, paging);
  }

  async function publicIps(asked: Asked): Promise<Response> {
    const paging = pagingOf(asked);
    const wanted = asked.wholes('farm_ids');
    const free = asked.flag('free');
    const [ip, gateway] = [asked.text('ip'), asked.text('gateway')];
    const { farms: all } = await library.shelves();
    const found = all
      .filter(({ farm }) => !wanted || wanted.includes(farm.farmId))
      .flatMap(({ farm }) => publicIpsWire(farm))
      .filter(
        (each) =>
          (free === undefined || (each.contract_id === 0) === free) &&
          (ip === undefined || each.ip === ip) &&
          (gateway === undefined || each.gateway === gateway),
      );
    const ordered = sorted(found, paging, {
      ip: (each) => each.ip,
      farm_id: (each) => each.farm_id,
      contract_id: (each) => each.contract_id,
    });
    const rows = pageOf(ordered, paging).map((each) => selected(each, paging));
    return answerPage(rows, found.length, paging);
  }

  async function twins(asked: Asked): Promise<Response> {
    const paging = pagingOf(asked);
    const { page, size, sortBy, descending } = paging;
    const by = TWIN_COLUMNS.find((column) => column === sortBy);
    if (sortBy !== undefined && !by)
      throw new Refusal(400, `bad request: cannot sort by "${sortBy}"`);
    const id = asked.whole('twin_id');
    const filter: TwinFilter = given({
      twinId: id,
      accountId: asked.text('account_id'),
      relay: asked.text('relay'),
      publicKey: asked.text('public_key'),
    });
    const found = await proxy.twinPage({
      filter,
      page,
      size,
      ...(by && { sort: { by, descending } }),
    });
    const rows = found.twins.map((twin) => selected<TwinWire>({ ...twin }, paging));
    return answerPage(rows, found.total, paging);
  }

  async function consumption(id: number): Promise<Response> {
    const contracts = await proxy.contracts({ twinId: twinId(id) });
    const since = now() / 1000 - HOUR;
    let lastHour = 0;
    let overall = 0;
    for (const contract of contracts)
      for (const run of await proxy.bills(contract.contractId)) {
        const amount = Number(run.amountBilled) / UNITS;
        overall += amount * run.count;
        const recent = billsOf([run], Math.max(0, run.count - 2), 2);
        lastHour += amount * recent.filter(({ timestamp }) => timestamp > since).length;
      }
    return answer({ last_hour_consumption: lastHour, overall_consumption: overall });
  }

  async function contracts(asked: Asked): Promise<Response> {
    const paging = pagingOf(asked);
    const found = await proxy.contractPage(contractQuery(asked, paging));
    const rows = await Promise.all(found.contracts.map((each) => contractWire(each, library)));
    const written = paging.select ? rows.map((row) => camelCased(selected(row, paging))) : rows;
    return answerPage(written, found.total, paging);
  }

  async function contract(id: number): Promise<Response> {
    const found = await proxy.contract(contractId(id));
    return answer(await contractWire(found ?? notFound(`contract ${id}`), library));
  }

  async function bills(asked: Asked, id: number): Promise<Response> {
    const paging = pagingOf(asked);
    if (!(await proxy.contract(contractId(id)))) notFound(`contract ${id}`);
    const runs = await proxy.bills(contractId(id));
    const total = runs.reduce((sum, { count }) => sum + count, 0);
    const rows = billsOf(runs, (paging.page - 1) * paging.size, paging.size);
    return answerPage(rows, total, paging);
  }

  function health(): Response {
    const at = { updated_at: Math.floor(now() / 1000) };
    const names = ['gpu', 'health', 'dmi', 'speed', 'ipv6', 'workloads', 'features'];
    const body: HealthWire = {
      total_state_ok: true,
      db_conn: 'ok',
      rmb_conn: 'ok',
      indexers: Object.fromEntries(names.map((name) => [name, at])),
    };
    return answer(body);
  }

  const routes: readonly (readonly [RegExp, Route])[] = [
    [/^\/(?:nodes|gateways)$/, nodes],
    [/^\/nodes\/(\d+)$/, async (_, id) => answer(nodeDetailWire(await nodeOf(id)))],
    [/^\/gateways\/(\d+)$/, async (_, id) => answer(nodeDetailWire(await gatewayOf(id)))],
    [/^\/nodes\/(\d+)\/status$/, async (_, id) => answer({ status: (await nodeOf(id)).status })],
    [
      /^\/gateways\/(\d+)\/status$/,
      async (_, id) => answer({ status: (await gatewayOf(id)).status }),
    ],
    [/^\/nodes\/(\d+)\/statistics$/, (_, id) => statistics(id)],
    [/^\/nodes\/(\d+)\/gpu$/, async (_, id) => answer(nodeWire(await running(id)).gpus)],
    [/^\/farms$/, farms],
    [/^\/public_ips$/, publicIps],
    [/^\/twins$/, twins],
    [/^\/twins\/(\d+)\/consumption$/, (_, id) => consumption(id)],
    [/^\/contracts$/, contracts],
    [/^\/contracts\/(\d+)$/, (_, id) => contract(id)],
    [/^\/contracts\/(\d+)\/bills$/, bills],
    [/^\/stats$/, async (asked) => answer(await statsOf(asked, library, proxy))],
    [/^\/ping$/, async () => answer({ ping: 'pong' })],
    [/^\/version$/, async () => answer({ version: served.version ?? '0.0.0' })],
    [/^\/health$/, async () => health()],
    [/^\/$/, async () => answer('welcome to the grid proxy; see /swagger/')],
    [/^\/swagger\/?$/, async () => answer({ swagger: '2.0', paths: listed() })],
  ];
  const listed = () =>
    Object.fromEntries(
      routes.map(([path]) => [
        path.source.replace(/^\^|\$$|\\|\?/g, '').replace('(d+)', '{id}'),
        {},
      ]),
    );

  return async (request) => {
    if (request.method === 'OPTIONS') return preflight();
    try {
      if (request.method !== 'GET') throw new Refusal(405, 'only GET is answered');
      const { pathname, searchParams } = new URL(request.url);
      const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
      for (const [pattern, route] of routes) {
        const match = pattern.exec(path);
        if (match) return await route(new Asked(searchParams), Number(match[1] ?? 0));
      }
      return notFound(path);
    } catch (error) {
      if (error instanceof Refusal) return answer({ error: error.message }, error.status);
      const text = error instanceof Error ? error.message : String(error);
      return answer({ error: `internal server error: ${text}` }, 500);
    }
  };
}
