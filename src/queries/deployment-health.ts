import type { ContractState } from '../model/contract.ts';
import type { NodeStatus } from '../model/inventory.ts';
import type { WorkloadState } from '../model/deployment.ts';
import { SECONDS_PER_BLOCK } from '../model/units.ts';

/**
 * How a deployment fares: `deploying` an operation is at it · `stuck` an operation waits for its
 * user · `starting` accepted, not all runs yet · `running` · `error` a workload failed · `paused`
 * unpaid, in grace · `down` and `standby` its node is, so it stands still · `silent` its node counts
 * as up and does not answer · `deleting` · `deleted` · `asking` nothing known yet.
 */
export type Health =
  | 'deploying'
  | 'stuck'
  | 'starting'
  | 'running'
  | 'error'
  | 'paused'
  | 'down'
  | 'standby'
  | 'silent'
  | 'deleting'
  | 'deleted'
  | 'asking';

/** All that decides how a deployment fares. */
export interface HealthFacts {
  readonly contract: ContractState['kind'];
  /** Of its node in the inventory; undefined while or where it is not known. */
  readonly node: NodeStatus | undefined;
  /** Results of its workloads as its node told them now, or why there are none. */
  readonly answer: 'asking' | 'none' | readonly WorkloadState[];
  /** What is making it, if this browser is: still at it, or waiting for its user. */
  readonly operation?: 'running' | 'waiting-for-user' | undefined;
  /** An operation is deleting it. */
  readonly isBeingDeleted: boolean;
}

/**
 * The one rule by which every face says how a deployment fares. What the chain and the inventory
 * know counts at once: nothing is `running` whose node is not up or whose contract is unpaid. And
 * nothing is `running` unless its node says so: that it came up once, or that its node reported
 * within the last hours, tells nothing of now.
 */
export function healthOf(facts: HealthFacts): Health {
  const { contract, node, answer, operation, isBeingDeleted } = facts;
  if (contract === 'Deleted') return 'deleted';
  if (isBeingDeleted) return 'deleting';
  if (operation === 'running') return 'deploying';
  if (operation === 'waiting-for-user') return 'stuck';
  if (contract === 'GracePeriod') return 'paused';
  if (node === 'down' || node === 'standby') return node;
  if (answer === 'asking') return 'asking';
  if (answer === 'none') return 'silent';
  const states = new Set(answer);
  if (states.has('error') || states.has('deleted')) return 'error';
  if (states.has('paused')) return 'paused';
  return states.has('init') ? 'starting' : 'running';
}

/** Why a deployment stands still, and since when (milliseconds since 1970) where that is known. */
export interface Trouble {
  readonly cause: 'unpaid' | 'node-down' | 'node-standby' | 'no-answer';
  readonly since: number | undefined;
}

/** When things were heard of last. */
export interface Sightings {
  /** The node's last report, seconds since 1970. */
  readonly lastReport: number | undefined;
  /** The node's last answer to this browser, milliseconds since 1970. */
  readonly lastAnswer: number | undefined;
  /** Block of now, and now in milliseconds since 1970. */
  readonly block: number | undefined;
  readonly now: number;
}

/** The cause behind a health that needs a person; undefined for one that does not. */
export function troubleOf(
  health: Health,
  contract: ContractState,
  { lastReport, lastAnswer, block, now }: Sightings,
): Trouble | undefined {
  switch (health) {
    case 'paused': {
      const isKnown = contract.kind === 'GracePeriod' && block !== undefined;
      const since = isKnown ? now - (block - contract.since) * SECONDS_PER_BLOCK * 1000 : undefined;
      return { cause: 'unpaid', since };
    }
    case 'down':
    case 'standby':
      return {
        cause: `node-${health}`,
        since: lastReport === undefined ? undefined : lastReport * 1000,
      };
    case 'silent':
      return { cause: 'no-answer', since: lastAnswer };
    default:
      return undefined;
  }
}
