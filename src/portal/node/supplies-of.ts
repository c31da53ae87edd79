import type { NodeRecord } from '../../model/node-record.ts';
import type { Capacity } from '../../model/units.ts';

const RESOURCES = ['cru', 'mru', 'sru', 'hru'] as const;

/** One resource of a node, cores or bytes: `own` is kept for the node itself. */
export interface NodeSupply {
  readonly name: keyof Capacity;
  readonly total: number;
  readonly workloads: number;
  readonly own: number;
  readonly free: number;
  /** All that is used, the node's own share included: now and then more than there is. */
  readonly used: number;
}

/**
 * What a node has of each resource and who holds it. Sources count what the node keeps for itself
 * as used, and tell now and then of more use than there is, which stays as it is told: cores are
 * promised more than once. No part is negative.
 */
export const suppliesOf = ({
  total,
  used,
  reserved,
}: Pick<NodeRecord, 'total' | 'used' | 'reserved'>): readonly NodeSupply[] =>
  RESOURCES.map((name) => {
    const own = Math.min(reserved[name], total[name]);
    const workloads = Math.max(0, used[name] - own);
    const free = Math.max(0, total[name] - Math.max(used[name], own));
    return { name, total: total[name], own, workloads, free, used: workloads + own };
  });
