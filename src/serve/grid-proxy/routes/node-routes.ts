import { nodeId } from '../../../model/ids.ts';
import type { NodeRecord } from '../../../model/node-record.ts';
import { discounted, discountLevel } from '../../../model/pricing.ts';
import { NO_CAPACITY, type Capacity } from '../../../model/units.ts';
import { nodeDetailWire, nodeWire } from '../../../model/wire/node-wire.ts';
import { answer, answerPage, pageOf, selected, shuffled, sorted } from '../answers.ts';
import { pagingOf, type Asked } from '../asked.ts';
import { notFound, type Desk, type Route } from '../desk.ts';
import { NODE_COLUMNS, nodeTest } from '../node-questions.ts';
import { Refusal } from '../refusal.ts';

const UNITS = 1e7;

/** Nodes and gateways, and what only the node itself can tell (protocol F.4). */
export const nodeRoutes = (desk: Desk): readonly Route[] => [
  [/^\/(?:nodes|gateways)$/, (asked) => nodes(desk, asked)],
  [/^\/nodes\/(\d+)$/, async (_, id) => answer(nodeDetailWire(await nodeOf(desk, id)))],
  [/^\/gateways\/(\d+)$/, async (_, id) => answer(nodeDetailWire(await gatewayOf(desk, id)))],
  [/^\/nodes\/(\d+)\/status$/, async (_, id) => statusOf(await nodeOf(desk, id))],
  [/^\/gateways\/(\d+)\/status$/, async (_, id) => statusOf(await gatewayOf(desk, id))],
  [/^\/nodes\/(\d+)\/statistics$/, (_, id) => statistics(desk, id)],
  [/^\/nodes\/(\d+)\/gpu$/, async (_, id) => answer(nodeWire(await running(desk, id)).gpus)],
];

async function nodes({ proxy, library, random }: Desk, asked: Asked): Promise<Response> {
  const paging = pagingOf(asked);
  const balance = asked.amount('balance');
  const test = nodeTest(asked);
  const shelves = await library.shelves();
  const found = shelves.nodes
    .map((row) => ({ ...row, node: priced(row.node, balance) }))
    .filter(test);
  const ordered = paging.randomize ? shuffled(found, random) : sorted(found, paging, NODE_COLUMNS);
  const rows = await Promise.all(
    pageOf(ordered, paging).map(async ({ node }) => {
      // Reports come all the time, and change no column.
      const fresh = (await proxy.node(node.nodeId)) ?? node;
      return selected(nodeWire(priced(fresh, balance)), paging);
    }),
  );
  return answerPage(rows, found.length, paging);
}

/** Price with the staking discount that a balance earns; an extra fee has none (protocol A.9, A.10). */
function priced(node: NodeRecord, balance: number | undefined): NodeRecord {
  if (balance === undefined || node.priceUsd === undefined) return node;
  const fee = node.extraFee / 1000;
  const monthly = BigInt(Math.round((node.priceUsd - fee) * UNITS));
  const level = discountLevel(BigInt(Math.round(balance * UNITS)), monthly);
  return { ...node, priceUsd: Number(discounted(monthly, level, false)) / UNITS + fee };
}

const nodeOf = async ({ proxy }: Desk, id: number): Promise<NodeRecord> =>
  (await proxy.node(nodeId(id))) ?? notFound(`node ${id}`);

async function gatewayOf(desk: Desk, id: number): Promise<NodeRecord> {
  const node = await nodeOf(desk, id);
  return node.publicConfig?.domain ? node : notFound(`gateway ${id}`);
}

const statusOf = ({ status }: NodeRecord): Response => answer({ status });

/** Asked of the node itself: nobody answers for one that does not run. */
async function running(desk: Desk, id: number): Promise<NodeRecord> {
  const node = await nodeOf(desk, id);
  if (node.status !== 'up') throw new Refusal(502, `node ${id} is ${node.status}`);
  return node;
}

async function statistics(desk: Desk, id: number): Promise<Response> {
  const { total, used, reserved } = await running(desk, id);
  const on = { nodeId: nodeId(id), type: 'node', states: ['Created', 'GracePeriod'] } as const;
  const { total: deployments } = await desk.proxy.contractPage({ filter: on, page: 1, size: 1 });
  return answer({
    system: share({ ...NO_CAPACITY, ...reserved }),
    total: share(total),
    used: share(used),
    users: { deployments, workloads: deployments, last_deployment_timestamp: 0 },
  });
}

const share = ({ cru, sru, hru, mru }: Capacity) => ({ cru, sru, hru, mru, ipv4u: 0 });
