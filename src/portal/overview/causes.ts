import type { NodeId } from '../../model/ids.ts';
import type { DeploymentRow } from '../deployments/deployment-view.ts';

/** Deployments that stand still for one cause. */
export interface CauseGroup {
  readonly cause: 'unpaid' | 'node-down' | 'node-standby';
  /** The node that is the cause. */
  readonly node: NodeId | undefined;
  readonly rows: readonly DeploymentRow[];
}

/** What keeps deployments from running, the gravest first. */
export interface Causes {
  readonly groups: readonly CauseGroup[];
  /** Those that need a person for a reason of their own. */
  readonly others: readonly DeploymentRow[];
}

/** Groups deployments by what keeps them from running. */
export function causesOf(rows: readonly DeploymentRow[]): Causes {
  const unpaid: DeploymentRow[] = [];
  const byNode = new Map<NodeId, DeploymentRow[]>();
  const others: DeploymentRow[] = [];
  for (const row of rows) {
    const cause = row.trouble?.cause;
    if (cause === 'unpaid') unpaid.push(row);
    else if (cause === 'node-down' || cause === 'node-standby')
      byNode.set(row.nodeId, [...(byNode.get(row.nodeId) ?? []), row]);
    else if (row.state === 'error' || row.state === 'unknown') others.push(row);
  }
  const nodes = [...byNode].map(([node, rows]): CauseGroup => {
    const isDown = rows.some(({ trouble }) => trouble?.cause === 'node-down');
    return { cause: isDown ? 'node-down' : 'node-standby', node, rows };
  });
  return {
    groups: [
      ...(unpaid.length > 0 ? [{ cause: 'unpaid', node: undefined, rows: unpaid } as const] : []),
      ...nodes.sort((a, b) => b.rows.length - a.rows.length),
    ],
    others,
  };
}
