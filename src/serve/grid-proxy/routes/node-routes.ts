import { nodeId } from '../../../model/ids.ts';
import type { NodeRecord } from '../../../model/node-record.ts';
import { discounted, discountLevel } from '../../../model/pricing.ts';
import { NO_CAPACITY, type Capacity } from '../../../model/units.ts';
import { nodeDetailWire, nodeWire } from '../../../model/wire/node-wire.ts';
import { answer, answerPage, pageOf, selected, shuffled, sorted } from '../answers.ts';
import { pagingOf, type Asked } from '../asked.ts';
import { sortable, type Desk, type Route } from '../desk.ts';
import { NODE_COLUMNS, nodeTest, rentedFirst, type NodeRow } from '../node-questions.ts';
import { Refusal } from '../refusal.ts';
import { releasedNode } from '../released.ts';

const UNITS = 1e7;

/** Nodes and gateways, and what only the node itself can tell (protocol F.4). */
export const nodeRoutes = (desk: Desk): readonly Route[] => [
  [/^\/(?:nodes|gateways)$/, (asked) => nodes(desk, asked)],
  [/^\/nodes\/(\d+)$/, async (_, id) => alone(desk, await nodeOf(desk, id))],
  [/^\/gateways\/(\d+)$/, async (_, id) => alone(desk, await gatewayOf(desk, id))],
  // Of a node that never was both are failures, and a gateway needs no domain to have a status.
  [/^\/(?:nodes|gateways)\/(\d+)\/status$/, async (_, id) => statusOf(await nodeOf(desk, id, 500))],
  [/^\/nodes\/(\d+)\/statistics$/, (_, id) => statistics(desk, id)],
  [/^\/nodes\/(\d+)\/gpu$/, (_, id) => gpus(desk, id)],
];

async function nodes(desk: Desk, asked: Asked): Promise<Response> {
  const { proxy, library, random } = desk;
  const test = nodeTest(asked);
  const hasRentedFirst = rentedFirst(asked);
  const paging = pagingOf(asked, sortable(desk, 'Node', Object.keys(NODE_COLUMNS)));
  const { balance } = paging;
  const shelves = await library.shelves();
  const found = shelves.nodes
    .map((row) => ({ ...row, node: priced(row.node, balance) }))
    .filter(test);
  const inOrder = sorted(found, paging, NODE_COLUMNS);
  const isRented = ({ node }: NodeRow): number => Number(node.rentedBy !== undefined);
  const ordered = paging.randomize
    ? shuffled(found, random)
    : hasRentedFirst
      ? [...inOrder].sort((a, b) => isRented(b) - isRented(a))
      : inOrder;
  const rows = await Promise.all(
    pageOf(ordered, paging).map(async ({ node }) => {
      // Reports come all the time, and change no column.
      const fresh = priced((await proxy.node(node.nodeId)) ?? node, balance);
      const wire = nodeWire(fresh);
      return selected(desk.newer ? wire : releasedNode(wire), paging);
    }),
  );
  return answerPage(rows, found.length, paging);
}

function alone({ newer }: Desk, node: NodeRecord): Response {
  const wire = nodeDetailWire(node);
  return answer(newer ? wire : releasedNode(wire));
}

/** Price with the staking discount that a balance earns; an extra fee has none (protocol A.9, A.10). */
function priced(node: NodeRecord, balance: number | undefined): NodeRecord {
  if (balance === undefined || node.priceUsd === undefined) return node;
  const fee = node.extraFee / 1000;
  const monthly = BigInt(Math.round((node.priceUsd - fee) * UNITS));
  const level = discountLevel(BigInt(Math.round(balance * UNITS)), monthly);
  return { ...node, priceUsd: Number(discounted(monthly, level, false)) / UNITS + fee };
}

async function nodeOf({ proxy }: Desk, id: number, missing: 404 | 500 = 404): Promise<NodeRecord> {
  const node = await proxy.node(nodeId(id));
  if (!node) throw new Refusal(missing, 'node not found');
  return node;
}

async function gatewayOf(desk: Desk, id: number): Promise<NodeRecord> {
  const node = await nodeOf(desk, id);
  if (!node.publicConfig?.domain) throw new Refusal(404, 'gateway not found');
  return node;
}

const statusOf = ({ status }: NodeRecord): Response => answer({ status });

/** Asked of the node itself: nobody answers for one that does not run. */
async function running(desk: Desk, id: number, what: string): Promise<NodeRecord> {
  const node = await nodeOf(desk, id);
  if (node.status !== 'up')
    throw new Refusal(500, `cannot fetch ${what} from node ${id} with status: ${node.status}`);
  return node;
}

/** Other than in lists, each names the twin of its node. */
async function gpus(desk: Desk, id: number): Promise<Response> {
  const node = await running(desk, id, 'GPU information');
  const all = nodeWire(node).gpus ?? [];
  return answer(desk.newer ? all : all.map(({ vram: _, ...gpu }) => gpu));
}

async function statistics(desk: Desk, id: number): Promise<Response> {
  const { total, used, reserved } = await running(desk, id, 'statistics');
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
