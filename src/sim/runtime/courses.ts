import { figureAt } from '../../model/coded-column.ts';
import { provisionOrder } from '../../model/workloads/provision-order.ts';
import type { SealedSecret } from '../../model/sealed-secret.ts';
import type { Workload } from '../../model/workloads/workload.ts';
import { answeringSpans, refusal, type PowerSpan } from '../world/faults.ts';
import { mix, seedKey } from '../world/random.ts';
import { NODE_BITS_PER_SECOND } from '../zos/timing.ts';
import { needs } from './node-checks.ts';
import type { DeploymentRecord, State } from './state.ts';

/** A workload's course: when it is finished and how; `data` is filled in by the adapter. */
export interface Course {
  readonly workload: Workload<SealedSecret>;
  /** Milliseconds since 1970 when the version that brought it was accepted. */
  readonly since: number;
  /** Milliseconds since 1970 when it is ok or has failed. */
  readonly done: number;
  readonly state: 'ok' | 'error' | 'unchanged';
  readonly message: string;
  /** What stands then: the workload, or what it was where an update of it failed; nothing failed. */
  readonly stands: Workload<SealedSecret> | undefined;
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
    const before = latest.before?.[workload.name];
    // What stood before an update stays when that is refused.
    const failure = before ? 'unchanged' : 'error';
    const outcome = own?.state ?? (message === '' ? 'ok' : failure);
    if (outcome === 'error') failed.set(workload.name, message);
    const stands = outcome === 'unchanged' ? (before ?? workload) : workload;
    return {
      workload,
      since: accepted,
      done,
      state: outcome,
      message,
      stands: outcome === 'error' ? undefined : stands,
    };
  });
}

/** Spans in which the node of a row has answered, answers, or will after its boot. */
export const spansOf = (state: State, row: number): readonly PowerSpan[] =>
  answeringSpans(state.read('faults'), state.genesis.inventory, row, state.genesis.key, 0);
