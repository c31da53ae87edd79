import type { BadgeTone } from '../../elements/tf-badge.ts';
import type { ContractId, FarmId, NodeId } from '../../model/ids.ts';
import type { ContractState, DiscountLevel } from '../../model/contract.ts';
import type { PriceTag } from '../../model/price-tag.ts';
import type { TftUnits } from '../../model/units.ts';
import type { Trouble } from '../../queries/deployment-health.ts';
import type { OperationStep } from '../intent.ts';
import type { Money } from '../shell-view.ts';

/** What a person needs to know of a deployment in one word. */
export type DeploymentState =
  | 'running'
  | 'deploying'
  | 'asking'
  | 'paused'
  | 'down'
  | 'standby'
  | 'error'
  | 'unknown'
  | 'deleting'
  | 'deleted';

export const tones: Readonly<Record<DeploymentState, BadgeTone>> = {
  running: 'good',
  deploying: 'busy',
  asking: 'quiet',
  paused: 'warn',
  down: 'bad',
  standby: 'warn',
  error: 'bad',
  unknown: 'warn',
  deleting: 'busy',
  deleted: 'quiet',
};

/** States in the order of how much they need a person. */
export const urgency: readonly DeploymentState[] = [
  'error',
  'paused',
  'down',
  'standby',
  'unknown',
  'deploying',
  'asking',
  'deleting',
  'running',
  'deleted',
];

/** One deployment as lists draw it. */
export interface DeploymentRow {
  readonly contract: ContractId;
  readonly name: string;
  readonly state: DeploymentState;
  readonly nodeId: NodeId;
  /** "Ghent, Belgium". */
  readonly place: string;
  /** "2 vCores · 4 GB · 50 GB". */
  readonly size: string;
  /** Addresses, for searching. */
  readonly addresses: readonly string[];
  /** Undefined while they are not known. */
  readonly perMonth: Money | undefined;
  readonly cost: Money | undefined;
  /** What the price is reckoned with. */
  readonly price?: PriceTag | undefined;
  /** Why it stands still, where it does. */
  readonly trouble?: Trouble | undefined;
  /** Grid time, milliseconds since 1970. */
  readonly createdAt: number;
  /** Where "another like this" leads. */
  readonly cloneHref: string;
  /** The form with the same machine for any other node. */
  readonly moveHref: string;
}

/** A way in. */
export interface Access {
  /** "Public IPv4", "Mycelium"; the grid's own words. */
  readonly network: string;
  readonly address: string;
  readonly ssh: string;
  /** The program the reader needs first. */
  readonly needs?: string | undefined;
}

/** Bills of equal amount, one after the other. */
export interface BillLine {
  /** Milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly discount: DiscountLevel;
  /** Hours without a bill before it, which the first of them makes up for. */
  readonly late?: number | undefined;
  readonly each: Money;
  readonly sum: Money;
}

export interface EventLine {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The chain's own name. */
  readonly event: string;
  readonly tone: BadgeTone;
  /** How often it happened, where that was more than once, and when first. */
  readonly times?: number | undefined;
  readonly since?: number | undefined;
  /** Of bills that could not be paid in full: what was paid of them, and what is owed. */
  readonly paid?: TftUnits | undefined;
  readonly owed?: TftUnits | undefined;
  /** Anything worth adding: a sum, a node. */
  readonly detail?: string | undefined;
  /** The deployment it belongs to, where lists mix several. */
  readonly name?: string | undefined;
  readonly contract?: ContractId | undefined;
  /** All of them, where it happened to several at once. */
  readonly names?: readonly string[] | undefined;
}

/** One deployment on its own page. */
export interface DeploymentPage extends DeploymentRow {
  readonly simulated: boolean;
  readonly now: number;
  readonly farm: { readonly id: FarmId; readonly name: string };
  readonly image: string;
  readonly hash: string;
  readonly contractState: ContractState['kind'];
  /** While in grace: when it ends, milliseconds since 1970. */
  readonly graceEnds?: number | undefined;
  /** What the faucet would pay now, 10⁻⁷ TFT. */
  readonly topUp?: TftUnits | undefined;
  readonly nextBill?: number | undefined;
  readonly locked: Money;
  /** What could not be paid and the next bill takes; absent where there is nothing. */
  readonly owed?: Money | undefined;
  readonly access: readonly Access[];
  readonly bills: readonly BillLine[];
  readonly events: readonly EventLine[];
  /** The node's answer as text, secrets left out. */
  readonly workloads: string;
  /** While it is being deleted: what can still be done about that. */
  readonly deletion?: { readonly operation: string; readonly can: readonly OperationStep[] };
  /** What went wrong, if it did. */
  readonly error?: unknown;
}
