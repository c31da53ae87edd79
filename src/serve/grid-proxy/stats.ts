import type { GridProxy } from '../../ports/grid-proxy.ts';
import type { StatsWire } from '../../ports/wire/answers.ts';
import type { Library } from './library.ts';

/**
 * Totals of the grid; `status` narrows the figures of nodes only (protocol F.4). Some are not what
 * their names say, as released proxies count them: `gpus` are nodes with GPUs, access nodes and
 * gateways are all nodes with a public config, contracts are those of all times.
 */
export async function statsOf(
  wanted: readonly string[] | undefined,
  library: Library,
  proxy: GridProxy,
): Promise<StatsWire> {
  const { nodes, farms } = await library.shelves();
  const counted = nodes.filter(({ node }) => !wanted || wanted.includes(node.status));
  const distribution: Record<string, number> = {};
  for (const { node } of counted)
    distribution[node.country] = (distribution[node.country] ?? 0) + 1;
  const sum = (of: (row: (typeof counted)[number]) => number): number =>
    counted.reduce((total, row) => total + of(row), 0);
  const configured = sum(({ node }) => Number(node.publicConfig !== undefined));
  const one = { page: 1, size: 1 };
  const [contracts, workloads, twins] = await Promise.all([
    proxy.contractPage({ filter: {}, ...one }),
    proxy.contractPage({ filter: { states: ['Created', 'GracePeriod'], type: 'node' }, ...one }),
    proxy.twinPage({ filter: {}, ...one }),
  ]);
  return {
    nodes: counted.length,
    farms: farms.length,
    countries: Object.keys(distribution).length,
    totalCru: sum(({ node }) => node.total.cru),
    totalSru: sum(({ node }) => node.total.sru),
    totalMru: sum(({ node }) => node.total.mru),
    totalHru: sum(({ node }) => node.total.hru),
    publicIps: farms.reduce((total, { farm }) => total + farm.publicIps.length, 0),
    accessNodes: configured,
    gateways: configured,
    twins: twins.total,
    contracts: contracts.total,
    nodesDistribution: distribution,
    gpus: sum(({ node }) => Number(node.gpus.length > 0)),
    dedicatedNodes: sum(({ node }) =>
      Number(node.inDedicatedFarm || node.rentable || node.rentedBy !== undefined),
    ),
    // One deployment a contract; the bus would tell how many workloads each has.
    workloads_number: workloads.total,
  };
}
