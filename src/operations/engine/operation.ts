import type { AccountId, ContractId, NodeId } from '../../model/ids.ts';
import type { TftUnits } from '../../model/units.ts';
import type { GridErrorCode } from '../../ports/errors.ts';
import type { JournalRecord } from '../../profile/journal.ts';
import type { Sealed } from '../../profile/sealer.ts';

/** Phases in their order: the first five deploy, the last three delete. */
export type PhaseName =
  'plan' | 'contract' | 'send' | 'provision' | 'ready' | 'undo' | 'cancel' | 'receipt';

export type PhaseState = 'waiting' | 'running' | 'done' | 'failed' | 'skipped';

/** What a running phase is busy with; room `messages` has the words. */
export type DetailCode =
  /** Looking for or making the account. */
  | 'account'
  /** The faucet pays; params.amount in 10⁻⁷ TFT as text. */
  | 'activate'
  /** Terms are accepted and the twin is created. */
  | 'twin'
  /** Candidates were chosen; params.count. */
  | 'candidates'
  /** Asking node params.node whether it answers, and for a free port. */
  | 'probe'
  /** The contract is being written for node params.node. */
  | 'sign'
  /** The chain does not answer; it is asked again. */
  | 'chain-silent'
  /** Handing the deployment to node params.node. */
  | 'hand-over'
  /** Node params.node does not answer; whether it acted is unknown, so it is asked again. */
  | 'node-silent'
  /** params.done of params.total workloads run; params.now is the one in the works. */
  | 'workloads'
  /** The contract of a node that failed is canceled; params.node. */
  | 'retreat'
  /** Nothing is sent for params.seconds more; until then it can be undone. */
  | 'undo-window'
  /** The contract is being canceled; params.contract. */
  | 'cancel-contract'
  /** Waiting for the final bill. */
  | 'final-bill';

export interface Detail {
  readonly code: DetailCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Phase {
  readonly phase: PhaseName;
  readonly state: PhaseState;
  /** Grid time, ms since 1970; of this attempt. */
  readonly startedAt?: number | undefined;
  readonly endedAt?: number | undefined;
  readonly detail?: Detail | undefined;
}

/** Reasons of the engine's own, beside those of the ports. */
export type OperationErrorCode =
  | GridErrorCode
  /** No node fits; params.excluded. */
  | 'operation.no-candidate'
  /** Every candidate failed; params.tried. `candidates` has each one's reason. */
  | 'operation.candidates-exhausted'
  /** Workload params.workload ended in `error`: params.message is the node's text. */
  | 'operation.workload-failed'
  /** The contract vanished under the deployment: out of funds, or canceled elsewhere. */
  | 'operation.contract-gone'
  /** Not ready after params.seconds of grid time: wait on, try another node, or cancel. */
  | 'operation.slow'
  /** A person chose to leave this node. */
  | 'operation.left'
  /** Keys or environment lived in the memory of a tab that is gone. */
  | 'operation.secrets-lost'
  /** Something no rule foresees; `cause` has the text. Resume tries the same step again. */
  | 'operation.unexpected';

export interface OperationError {
  readonly code: OperationErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** Chain of causes as text, for a bug report. */
  readonly cause: string;
}

/** A node that was chosen, in the order of trying. */
export interface Candidate {
  readonly nodeId: NodeId;
  /** Why it was left, if it was. */
  readonly failed?: OperationError | undefined;
  /** What was written for it, if it came to that: enough to find it again on the chain. */
  readonly deploymentHash?: string | undefined;
  readonly contractId?: ContractId | undefined;
}

export interface Leaving {
  readonly to: 'next-node' | 'failed' | 'canceled';
  readonly error?: OperationError | undefined;
}

/** What an operation has cost so far: fees of its submissions, and bills of contracts it ended. */
export interface Spent {
  readonly fees: TftUnits;
  readonly bills: TftUnits;
}

/** `waiting-for-user`: nothing is lost; the error says what, `resume`, `tryNext` or `cancel` go on. */
export type OperationState = 'running' | 'waiting-for-user' | 'done' | 'failed' | 'canceled';

/** What a person asked of a running operation, from any tab. */
export type Intent = 'cancel' | 'next-node' | 'send-now';

/** What a workload told when it ran; nothing secret. */
export interface WorkloadOutcome {
  readonly name: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A durable piece of work as the journal has it. Nothing in it is a plain secret. */
export interface Operation<Spec = unknown> extends JournalRecord {
  readonly kind: string;
  /** What a person called it. */
  readonly title: string;
  /** Grid time, ms since 1970. */
  readonly createdAt: number;
  /** What was asked for, with every secret left out. */
  readonly spec: Spec;
  /** The whole spec. */
  readonly sealedSpec: Sealed;
  readonly state: OperationState;
  readonly intent?: Intent | undefined;
  readonly account?: AccountId | undefined;
  /** From 1; counts the nodes that were tried. Stands in the deployment's metadata. */
  readonly attempt: number;
  readonly phases: readonly Phase[];
  readonly candidates: readonly Candidate[];
  readonly nodeId?: NodeId | undefined;
  readonly contractId?: ContractId | undefined;
  /** Challenge of the deployment of this attempt; written before the contract is. */
  readonly deploymentHash?: string | undefined;
  /** The attempt rents its node too, in the same submission. */
  readonly rents?: boolean | undefined;
  readonly rentContractId?: ContractId | undefined;
  /** Random keys of this attempt; written before they are hashed. */
  readonly keys?: Sealed | undefined;
  /** The deployment of this attempt, signed. */
  readonly deployment?: Sealed | undefined;
  /** Fee of a submission on its way: charged to `spent` when it turns out to stand. */
  readonly pendingFee?: TftUnits | undefined;
  /** This attempt is given up: its contract is canceled first, then comes what `to` says. */
  readonly leaving?: Leaving | undefined;
  readonly outcome?: readonly WorkloadOutcome[] | undefined;
  readonly error?: OperationError | undefined;
  readonly spent: Spent;
}

/** True while an operation has something left to do. */
export function isOpen(operation: Operation): boolean {
  return operation.state === 'running' || operation.state === 'waiting-for-user';
}

/** The phase that is running, or the first that waits. */
export function currentPhase(operation: Operation): Phase | undefined {
  return (
    operation.phases.find(({ state }) => state === 'running') ??
    operation.phases.find(({ state }) => state === 'waiting')
  );
}
