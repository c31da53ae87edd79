import type { NodeContract } from '../../model/contract.ts';
import type { ContractId } from '../../model/ids.ts';
import type { Capacity } from '../../model/units.ts';
import { addCapacity, NO_CAPACITY } from '../../model/units.ts';
import type { SealedSecret } from '../../model/sealed-secret.ts';
import type { Workload as AnyWorkload } from '../../model/workloads/workload.ts';
import { countedCapacity } from '../../model/workloads/counted-capacity.ts';
import { workloadCapacity } from '../../model/workloads/workload-capacity.ts';
import type { Fault } from '../../ports/world.ts';
import { concerns } from '../world/faults.ts';
import { bootOf } from './accept-version.ts';
import { reportResources } from './contracts.ts';
import type { Course } from './courses.ts';
import { courses, spansOf } from './courses.ts';
import { planReport } from './due-reports.ts';
import { ROOM_NAMES } from './node-checks.ts';
import { largest, roomOn, SCARCE, setAside } from './set-aside.ts';
import type { AcceptedVersion, DeploymentRecord, NodeFailure, State } from './state.ts';

/** A workload as the ledger holds it: without its secrets. */
type Workload = AnyWorkload<SealedSecret>;

/**
 * Resource reports (protocol D.5): once a node has gone through a version of a deployment, or
 * through all of it again after a boot, it tells the chain what stands. When that is, is derived
 * from the record, the clock and the faults, like the results of the workloads themselves.
 */

/** Sets capacity aside for a version just accepted, and waits for what comes of it. */
export function expectReport(
  state: State,
  contract: NodeContract,
  record: DeploymentRecord,
  granted: Capacity,
): void {
  // What goes away with this version is in use until the node says otherwise.
  setAside(state, record.row, record.contractId, largest(granted, contract.resources));
  schedule(state, record);
}

/** After power failed or came back: nodes that boot go through everything again. */
export function afterPower(state: State, fault: Fault, work: () => void): void {
  const { inventory } = state.genesis;
  const concerned = [...state.deployments.values()]
    .filter(({ row }) => concerns(fault.target, inventory, row))
    .map((record) => ({
      record,
      boot: bootOf(state, record.row),
      refused: refusedIn(state, record),
    }));
  work();
  for (const { record, boot, refused } of concerned) {
    const boots = bootOf(state, record.row) !== boot;
    if (boots) tryAgain(state, record, refused);
    schedule(state, state.deployments.get(record.contractId) ?? record);
  }
}

/** When these rules begin, every node recounts at once what stands on it. */
export function recountAll(state: State): void {
  for (const found of [...state.deployments.values()]) {
    const record = withStanding(found);
    state.deployments.set(record.contractId, record);
    const all = courses(state, record, bootOf(state, record.row));
    const { failures } = record.versions.at(-1)!;
    // Those that are refused for now may still come up: room is kept for them.
    const promised = all.map((each) =>
      failures[each.workload.name]
        ? each
        : { ...each, state: 'ok' as const, stands: each.workload },
    );
    const contract = contractOf(state, record);
    if (!contract) continue;
    setAside(state, record.row, record.contractId, sumOf(promised));
    tell(state, contract, sumOf(all));
    schedule(state, record);
  }
}

const sumOf = (all: readonly Course[]): Capacity => {
  const { cru, mru, sru, hru } = countedCapacity(
    all.map(({ workload, stands, state }) => ({ workload: stands ?? workload, state })),
  );
  return { cru, mru, sru, hru };
};

function contractOf(state: State, { contractId }: DeploymentRecord): NodeContract | undefined {
  const contract = state.contracts.get(contractId);
  return contract?.type === 'node' && contract.state.kind !== 'Deleted' ? contract : undefined;
}

/**
 * Carries out the report that is due under a contract: what stands, with failed updates taken for
 * what they are from now on. Does nothing for one that is gone.
 */
export function report(state: State, id: ContractId): void {
  const record = state.deployments.get(id);
  const contract = record && contractOf(state, record);
  const latest = record?.versions.at(-1);
  if (!record || !contract || !latest) return;
  const all = courses(state, record, bootOf(state, record.row));
  const unchanged = all.filter((course) => course.state === 'unchanged');
  const names = Object.keys(latest.before ?? {});
  if (
    names.length > unchanged.length ||
    unchanged.some(({ workload }) => !latest.failures[workload.name])
  )
    amend(state, record, {
      failures: { ...latest.failures, ...Object.fromEntries(unchanged.map(failureOf)) },
      before: Object.fromEntries(unchanged.map(({ workload, stands }) => [workload.name, stands!])),
    });
  const counted = sumOf(all);
  setAside(state, record.row, record.contractId, counted);
  tell(state, contract, counted);
}

const failureOf = ({ workload, message }: Course): [string, NodeFailure] => [
  workload.name,
  { state: 'unchanged', message },
];

function amend(
  state: State,
  record: DeploymentRecord,
  change: Pick<AcceptedVersion, 'failures'> & Partial<AcceptedVersion>,
): DeploymentRecord {
  const versions = [...record.versions.slice(0, -1), { ...record.versions.at(-1)!, ...change }];
  const amended = { ...record, versions };
  state.deployments.set(record.contractId, amended);
  return amended;
}

function tell(state: State, contract: NodeContract, counted: Capacity): void {
  const { cru, mru, sru, hru } = contract.resources;
  const isSame =
    cru === counted.cru && mru === counted.mru && sru === counted.sru && hru === counted.hru;
  if (!isSame) reportResources(state, contract, counted);
}

/** Workloads that the node refused or that rest on one it refused, not for faults of their own. */
function refusedIn(state: State, record: DeploymentRecord): readonly Workload[] {
  const failures = record.versions.at(-1)?.failures ?? {};
  return courses(state, record, bootOf(state, record.row))
    .filter((each) => each.state === 'error' && each.done <= state.at)
    .map(({ workload }) => workload)
    .filter(({ name }) => !failures[name]);
}

/** A boot provisions again what was refused, as far as there is room for it by now. */
function tryAgain(state: State, record: DeploymentRecord, refused: readonly Workload[]): void {
  const failures: Record<string, NodeFailure> = { ...record.versions.at(-1)?.failures };
  let granted = state.granted.get(record.contractId) ?? NO_CAPACITY;
  let isFull = false;
  for (const workload of refused) {
    const { cru, mru, sru, hru } = workloadCapacity(workload);
    const wanted = addCapacity(granted, { cru, mru, sru, hru });
    const room = roomOn(state, record.row, record.contractId);
    const lacking = SCARCE.find(
      (unit) => wanted[unit] > granted[unit] && wanted[unit] > room[unit],
    );
    if (lacking) {
      const message = `not enough ${ROOM_NAMES[lacking]} on the node`;
      failures[workload.name] = { state: 'error', message };
      isFull = true;
    } else granted = wanted;
  }
  setAside(state, record.row, record.contractId, granted);
  if (isFull) amend(state, record, { failures });
}

/** Plans the report that follows the newest version or the last boot, unless it has been made. */
function schedule(state: State, record: DeploymentRecord): void {
  const last = spansOf(state, record.row).at(-1);
  const latest = record.versions.at(-1);
  const isOff = last?.until !== Infinity || !latest;
  const done = isOff
    ? undefined
    : courses(state, record, last.from).reduce(
        (end, course) => Math.max(end, course.done),
        Math.max(last.from, latest.at),
      );
  planReport(state, record.contractId, done !== undefined && done > state.at ? done : undefined);
}

/**
 * A record of the first version's rules, which forgot what stands where an update changed nothing:
 * found again by going through its versions.
 */
function withStanding(record: DeploymentRecord): DeploymentRecord {
  let standing = new Map<string, Workload>();
  let earlier: readonly Workload[] = [];
  for (const { deployment, failures } of record.versions) {
    const now = new Map<string, Workload>();
    for (const workload of deployment.workloads) {
      const { name, version } = workload;
      const state = failures[name]?.state;
      const isUntouched = earlier.some((old) => old.name === name && old.version === version);
      const old = standing.get(name);
      if (state !== 'error')
        now.set(name, (state === 'unchanged' || isUntouched) && old ? old : workload);
    }
    standing = now;
    earlier = deployment.workloads;
  }
  const latest = record.versions.at(-1)!;
  const before = Object.fromEntries(
    latest.deployment.workloads.flatMap((workload) => {
      const stands = standing.get(workload.name);
      return stands && stands !== workload && stands.version !== workload.version
        ? [[workload.name, stands] as const]
        : [];
    }),
  );
  const unchanged = Object.keys(before).map((name): [string, NodeFailure] => [
    name,
    latest.failures[name] ?? { state: 'unchanged', message: 'size-shrunk' },
  ]);
  const failures = { ...latest.failures, ...Object.fromEntries(unchanged) };
  const versions = [...record.versions.slice(0, -1), { ...latest, failures, before }];
  return { ...record, versions };
}
