import { totalOf } from '../../model/capacity-of.ts';
import type { NodeContract } from '../../model/contract.ts';
import type { Deployment } from '../../model/deployment.ts';
import { checkStorage } from '../../model/deployment-update.ts';
import type { Capacity } from '../../model/units.ts';
import { addCapacity, NO_CAPACITY } from '../../model/units.ts';
import type { SealedSecret } from '../../model/sealed-secret.ts';
import type { Workload as AnyWorkload } from '../../model/workloads/workload.ts';
import { workloadCapacity } from '../../model/workloads/workload-capacity.ts';
import { courses, spansOf } from './courses.ts';
import { featureFailure, ipFailure, missingNeed, ROOM_NAMES } from './node-checks.ts';
import { roomOn, SCARCE, subtractCapacity } from './set-aside.ts';
import type { AcceptedVersion, DeploymentRecord, NodeFailure, State } from './state.ts';

/** A workload as the ledger holds it: without its secrets. */
type Workload = AnyWorkload<SealedSecret>;

/** When the node of a row booted last, ms since 1970; 0 for one that was up at genesis. */
export const bootOf = (state: State, row: number): number => spansOf(state, row).at(-1)?.from ?? 0;

/** What a node has under each name of a deployment; nothing under those that failed. */
function standingIn(state: State, record: DeploymentRecord): ReadonlyMap<string, Workload> {
  const standing = new Map<string, Workload>();
  for (const { workload, stands } of courses(state, record, bootOf(state, record.row)))
    if (stands) standing.set(workload.name, stands);
  return standing;
}

/**
 * What a node makes of a version that it accepts: why workloads fail before they start (protocol
 * D.1, D.3, D.5), and what it sets aside for the others. Workloads that the version does not touch
 * stay as they are, failed ones failed; an update that cannot be done leaves what stands.
 */
export function acceptVersion(
  state: State,
  row: number,
  contract: NodeContract,
  deployment: Deployment<SealedSecret>,
  record: DeploymentRecord | undefined,
): Pick<AcceptedVersion, 'failures' | 'before'> & { readonly granted: Capacity } {
  const last = record?.versions.at(-1);
  const standing = record ? standingIn(state, record) : new Map<string, Workload>();
  const { workloads } = deployment;
  const total = totalOf(state.genesis.inventory, row);
  const wrongIps = ipFailure(contract, deployment);
  let room = roomOn(state, row, contract.contractId);
  for (const { name } of workloads) room = subtractCapacity(room, sizeOf(standing.get(name)));

  const failures: Record<string, NodeFailure> = {};
  const before: Record<string, Workload> = {};
  let granted = NO_CAPACITY;
  for (const workload of workloads) {
    const { name } = workload;
    const old = standing.get(name);
    const isUntouched = last?.deployment.workloads.some(
      (other) => other.name === name && other.version === workload.version,
    );
    const kept = isUntouched ? last?.failures[name] : undefined;
    const need = missingNeed(workload, workloads);
    const more = subtractCapacity(sizeOf(workload), sizeOf(old));
    const message = isUntouched
      ? need
      : (featureFailure(state, row, workload) ??
        roomFailure(more, workload, total.cru, room) ??
        (workload.type === 'ip' || workload.type === 'ipv4' ? wrongIps : undefined) ??
        need ??
        (old && checkStorage(old, workload)[0]?.code));
    const fails: NodeFailure | undefined =
      message === undefined ? kept : { state: old && !need ? 'unchanged' : 'error', message };
    if (fails) failures[name] = fails;
    if (old && (!isUntouched || fails?.state === 'unchanged')) before[name] = old;
    if (fails?.state === 'error' || (isUntouched && !old)) continue;
    if (!fails && !isUntouched) room = subtractCapacity(room, more);
    granted = addCapacity(granted, sizeOf(fails || isUntouched ? old : workload));
  }
  return { failures, before, granted };
}

function sizeOf(workload: Workload | undefined): Capacity {
  if (!workload) return NO_CAPACITY;
  const { cru, mru, sru, hru } = workloadCapacity(workload);
  return { cru, mru, sru, hru };
}

function roomFailure(
  more: Capacity,
  workload: Workload,
  cores: number,
  room: Capacity,
): string | undefined {
  if (workloadCapacity(workload).cru > cores) return `not enough ${ROOM_NAMES.cru} on the node`;
  const lacking = SCARCE.find((unit) => more[unit] > 0 && more[unit] > room[unit]);
  return lacking && `not enough ${ROOM_NAMES[lacking]} on the node`;
}
