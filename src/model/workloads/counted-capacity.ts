import type { WorkloadState } from '../deployment.ts';
import { deploymentCapacity, type WorkloadCapacity } from './workload-capacity.ts';
import type { Workload } from './workload.ts';

/** A workload as a node has it, and how that stands. */
export interface ProvisionedWorkload {
  readonly workload: Workload<unknown>;
  readonly state: WorkloadState;
}

/**
 * True where a node uses capacity for a workload in this state: it stands, or an update of it
 * failed and it stands as it was, or it is paused in grace and keeps what it has. One that failed,
 * or is not there yet, takes and costs nothing (protocol D.5).
 */
export const isCounted = (state: WorkloadState): boolean =>
  state === 'ok' || state === 'unchanged' || state === 'paused';

/**
 * Capacity that a node uses, reports and is paid for under one contract: the sum over the workloads
 * that count. Each is given as it stands, a disk that could not shrink with its old size.
 */
export const countedCapacity = (workloads: readonly ProvisionedWorkload[]): WorkloadCapacity =>
  deploymentCapacity({
    workloads: workloads.filter(({ state }) => isCounted(state)).map(({ workload }) => workload),
  });
