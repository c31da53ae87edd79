import type { Deployment } from '../deployment.ts';
import type { Capacity } from '../units.ts';
import { addCapacity, GiB, MiB, NO_CAPACITY } from '../units.ts';
import type { MachineCapacity, Workload } from './workload.ts';

/** What a workload takes of a node, and of its farm's public IPv4 addresses. */
export interface WorkloadCapacity extends Capacity {
  readonly ipv4: number;
}

const NOTHING: WorkloadCapacity = { ...NO_CAPACITY, ipv4: 0 };

/**
 * Smallest root disk of a machine in bytes (protocol D.3): 500 MiB, or 2 GiB from eight
 * core-gibibytes on.
 */
export const minimumRootSize = ({ cpu, memory }: MachineCapacity): number =>
  cpu * memory < 8 * GiB ? 500 * MiB : 2 * GiB;

/** Capacity that a node reports to the chain for a workload (protocol D.3, last column). */
export function workloadCapacity(workload: Workload<unknown>): WorkloadCapacity {
  switch (workload.type) {
    case 'zmachine':
    case 'zmachine-light': {
      const { compute_capacity: machine, size } = workload.data;
      const sru = Math.max(size, minimumRootSize(machine));
      return { ...NOTHING, cru: machine.cpu, mru: machine.memory, sru };
    }
    case 'zmount':
    case 'volume':
      return { ...NOTHING, sru: workload.data.size };
    case 'zdb':
      return { ...NOTHING, hru: workload.data.size };
    case 'qsfs':
      return { ...NOTHING, cru: 1, mru: GiB, sru: workload.data.cache };
    case 'ip':
      return { ...NOTHING, ipv4: workload.data.v4 ? 1 : 0 };
    case 'ipv4':
      return { ...NOTHING, ipv4: 1 };
    default:
      return NOTHING;
  }
}

/** Sum over the workloads of a deployment. */
export const deploymentCapacity = (
  deployment: Pick<Deployment<unknown>, 'workloads'>,
): WorkloadCapacity =>
  deployment.workloads
    .map(workloadCapacity)
    .reduce((sum, part) => ({ ...addCapacity(sum, part), ipv4: sum.ipv4 + part.ipv4 }), NOTHING);
