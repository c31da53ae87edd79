import { freeOf, totalOf } from '../../model/capacity-of.ts';
import type { NodeContract } from '../../model/contract.ts';
import type { Deployment } from '../../model/deployment.ts';
import type { UpdateViolation } from '../../model/deployment-update.ts';
import type { SealedSecret } from '../../model/sealed-secret.ts';
import { deploymentCapacity, workloadCapacity } from '../../model/workloads/workload-capacity.ts';
import { FEATURES } from '../../model/inventory.ts';
import { NO_CAPACITY } from '../../model/units.ts';
import type { Workload } from '../../model/workloads/workload.ts';
import type { AcceptedVersion, NodeFailure, State } from './state.ts';

/** Bytes or cores left on a row, deployments since genesis included; the reserve is already used. */
function freeOn(
  state: State,
  row: number,
  own: NodeContract,
): Record<'cru' | 'mru' | 'sru' | 'hru', number> {
  const { inventory } = state.genesis;
  const use = state.nodeUse.get(row) ?? NO_CAPACITY;
  const { mru, sru, hru } = freeOf(inventory, row);
  return {
    // Cores are oversubscribed on the grid: a node refuses only more than it has.
    cru: totalOf(inventory, row).cru,
    mru: mru - use.mru + own.resources.mru,
    sru: sru - use.sru + own.resources.sru,
    hru: hru - use.hru + own.resources.hru,
  };
}

/** What a node calls the units it lacks. */
export const ROOM_NAMES = { cru: 'cores', mru: 'memory', sru: 'ssd', hru: 'hdd' } as const;

/** Why the node of a row cannot run a workload at all. */
export function featureFailure(
  state: State,
  row: number,
  { type }: Workload<unknown>,
): string | undefined {
  const features = state.genesis.inventory.features[row] ?? 0;
  const bit = (FEATURES as readonly string[]).indexOf(type);
  return bit >= 0 && (features & (1 << bit)) === 0
    ? `workload type ${type} is not supported by this node`
    : undefined;
}

/** Why the addresses of a deployment cannot be given. */
export const ipFailure = (
  contract: NodeContract,
  deployment: Deployment<unknown>,
): string | undefined =>
  deploymentCapacity(deployment).ipv4 > contract.publicIps.length
    ? 'no public ip address is reserved in the contract'
    : undefined;

/** What a workload rests on that its deployment does not have. */
export function missingNeed(
  workload: Workload<unknown>,
  workloads: readonly Workload<unknown>[],
): string | undefined {
  const missing = needs(workload).find((need) => !workloads.some(({ name }) => name === need));
  return missing === undefined ? undefined : `could not find workload ${missing}`;
}

/**
 * What a node finds wrong with each workload before it starts (protocol D.1, D.3, D.5), by the
 * rules of version 1; see `acceptVersion` for those that came after.
 * `violations` are those of an update, of which some leave a workload as it was.
 */
export function nodeFailures(
  state: State,
  row: number,
  contract: NodeContract,
  deployment: Deployment<SealedSecret>,
  violations: readonly UpdateViolation[],
): AcceptedVersion['failures'] {
  const failures: Record<string, NodeFailure> = {};
  const fail = (name: string, message: string): void => {
    failures[name] ??= { state: 'error', message };
  };
  const free = freeOn(state, row, contract);
  for (const workload of deployment.workloads) {
    const unsupported = featureFailure(state, row, workload);
    if (unsupported) fail(workload.name, unsupported);
    const capacity = workloadCapacity(workload);
    for (const unit of ['cru', 'mru', 'sru', 'hru'] as const) {
      if (capacity[unit] > free[unit])
        fail(workload.name, `not enough ${ROOM_NAMES[unit]} on the node`);
      else if (unit !== 'cru') free[unit] -= capacity[unit];
    }
  }
  const wrongIps = ipFailure(contract, deployment);
  if (wrongIps)
    for (const workload of deployment.workloads)
      if (workload.type === 'ip' || workload.type === 'ipv4') fail(workload.name, wrongIps);
  for (const workload of deployment.workloads) {
    const missing = missingNeed(workload, deployment.workloads);
    if (missing) fail(workload.name, missing);
  }
  for (const violation of violations)
    if (violation.code === 'size-shrunk' || violation.code === 'zdb-mode-changed')
      failures[violation.name] = { state: 'unchanged', message: violation.code };
  return failures;
}

/** Names of the workloads that must stand before this one can. */
export function needs(workload: Workload<unknown>): readonly string[] {
  if (workload.type === 'zmachine' || workload.type === 'zmachine-light') {
    const { network, mounts } = workload.data;
    const ip = 'public_ip' in network && network.public_ip !== '' ? [network.public_ip] : [];
    return [
      ...network.interfaces.map((each) => each.network),
      ...mounts.map(({ name }) => name),
      ...ip,
    ];
  }
  if (workload.type === 'zlogs') return [workload.data.zmachine];
  return [];
}
