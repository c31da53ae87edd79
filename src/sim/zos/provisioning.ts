import { figureAt } from '../../model/coded-column.ts';
import type { DeploymentStatus, WorkloadResult } from '../../model/deployment.ts';
import type { SealedSecret } from '../../model/sealed-secret.ts';
import { provisionOrder } from '../../model/workloads/provision-order.ts';
import type { Workload } from '../../model/workloads/workload.ts';
import { NODE_BITS_PER_SECOND } from './timing.ts';
import { mix, seedKey } from '../world/random.ts';
import { answeringAt, answeringSpans, refusal } from '../world/faults.ts';
import { needs } from '../runtime/node-checks.ts';
import type { DeploymentRecord, State } from '../runtime/state.ts';

/** A workload's course: when it is finished and how; `data` is filled in by the adapter. */
export interface Course {
  readonly workload: Workload<SealedSecret>;
  /** Version of the deployment that brought it, the one that counts for its clock. */
  readonly since: number;
  /** Milliseconds since 1970 when it is ok or has failed. */
  readonly done: number;
  readonly state: 'ok' | 'error' | 'unchanged';
  readonly message: string;
}

/** Milliseconds each type takes once its turn comes, at least; the machine adds its image. */
const BASE_MS: Readonly<Record<Workload['type'], number>> = {
  zmount: 900,
  volume: 700,
  network: 1_400,
  'network-light': 1_000,
  ipv4: 600,
  ip: 800,
  zdb: 1_200,
  qsfs: 2_500,
  zmachine: 3_000,
  'zmachine-light': 3_000,
  zlogs: 400,
  'gateway-name-proxy': 1_500,
  'gateway-fqdn-proxy': 1_500,
};
/** Bytes a node fetches before a machine of a full image, or of a container image, starts. */
const FULL_IMAGE = 400e6;
const MICRO_IMAGE = 80e6;

/** How long a workload takes on a row: seeded by node and name, and by the node's line for images. */
function duration(state: State, record: DeploymentRecord, workload: Workload<unknown>): number {
  const { genesis } = state;
  const base = BASE_MS[workload.type];
  const jitter = mix(genesis.key, record.row, seedKey(workload.name), record.contractId) % 1000;
  let time = base + Math.floor((base * jitter) / 1000);
  if (workload.type === 'zmachine' || workload.type === 'zmachine-light') {
    const image = workload.data.flist.includes('-vms/') ? FULL_IMAGE : MICRO_IMAGE;
    const line = figureAt(genesis.inventory.downloadSpeed, record.row);
    const speed = Math.max(line, NODE_BITS_PER_SECOND);
    time += Math.floor((image * 8 * 1000) / speed);
  }
  return time;
}

/** Version index in which each workload, as it is now, arrived. */
function arrival(record: DeploymentRecord, workload: Workload<unknown>): number {
  const index = record.versions.findIndex(({ deployment }) =>
    deployment.workloads.some(
      (other) => other.name === workload.name && other.version === workload.version,
    ),
  );
  return Math.max(index, 0);
}

/**
 * Course of every workload of the newest version, as the node that has been up since `bootedAt`
 * goes through them: in provision order, those of one version one after the other, all again
 * after a boot (protocol D.3, D.5). A function of the record, the clock and the faults alone.
 */
export function courses(
  state: State,
  record: DeploymentRecord,
  bootedAt: number,
): readonly Course[] {
  const latest = record.versions.at(-1);
  if (!latest) return [];
  const { genesis } = state;
  const faults = state.read('faults');
  const next = new Map<number, number>();
  const failed = new Map<string, string>();
  return provisionOrder(latest.deployment.workloads).map((workload) => {
    const version = arrival(record, workload);
    const accepted = record.versions[version]?.at ?? latest.at;
    const start = next.get(version) ?? Math.max(accepted, bootedAt);
    const done = start + duration(state, record, workload);
    next.set(version, done);
    const own = latest.failures[workload.name];
    const missing = needs(workload).find((name) => failed.has(name));
    const refused = refusal(faults, genesis.inventory, record.row, done);
    const message = own?.message ?? (missing ? `could not find workload ${missing}` : refused);
    const outcome = own?.state ?? (message === '' ? 'ok' : 'error');
    if (outcome === 'error') failed.set(workload.name, message);
    return { workload, since: accepted, done, state: outcome, message };
  });
}

/** Data of a workload that is ok, per type (protocol D.3). */
export type Describe = (workload: Workload<SealedSecret>) => WorkloadResult['data'];

/**
 * What the node says at instant `at`; undefined while it has no power. In grace everything that
 * runs is paused (protocol B.5).
 */
export function statusAt(
  state: State,
  record: DeploymentRecord,
  at: number,
  describe: Describe,
): DeploymentStatus | undefined {
  const { genesis } = state;
  const first = record.versions[0];
  const latest = record.versions.at(-1);
  if (!first || !latest) return undefined;
  const spans = answeringSpans(state.read('faults'), genesis.inventory, record.row, genesis.key, 0);
  const span = answeringAt(spans, at);
  if (!span) return undefined;
  const inGrace = state.contracts.get(record.contractId)?.state.kind === 'GracePeriod';
  const all = new Map(courses(state, record, span.from).map((each) => [each.workload.name, each]));
  return {
    ...latest.deployment,
    workloads: latest.deployment.workloads.map((workload) => {
      const course = all.get(workload.name);
      const created = Math.floor((course?.done ?? at) / 1000);
      const result = (state: WorkloadResult['state'], message = '', data = {}): WorkloadResult => ({
        created,
        state,
        message,
        data,
      });
      if (!course || course.done > at)
        return { ...workload, result: { ...result('init'), created: 0 } };
      if (course.state !== 'ok')
        return { ...workload, result: result(course.state, course.message) };
      return {
        ...workload,
        // Addresses take curve arithmetic, and who lists a thousand machines reads none of them.
        result: {
          ...result(inGrace ? 'paused' : 'ok'),
          get data() {
            return describe(workload);
          },
        },
      };
    }),
  };
}
