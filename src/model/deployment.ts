import type { ContractId, TwinId } from './ids.ts';
import type { SealedSecret } from './sealed-secret.ts';
import type { Workload } from './workloads/workload.ts';

export type WorkloadState = 'init' | 'ok' | 'error' | 'deleted' | 'paused' | 'unchanged';

/** What a node says of one workload (protocol D.1). */
export interface WorkloadResult {
  /** Seconds since 1970. */
  readonly created: number;
  readonly state: WorkloadState;
  readonly message: string;
  /** Per type, protocol D.3; empty until the state is `ok`. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface SignatureRequest {
  readonly twin_id: TwinId;
  readonly required: boolean;
  readonly weight: number;
}

export interface DeploymentSignature {
  readonly twin_id: TwinId;
  /** Hex, 128 characters, over the 16 raw bytes of the challenge. */
  readonly signature: string;
  readonly signature_type: 'ed25519' | 'sr25519';
}

export interface SignatureRequirement {
  readonly requests: readonly SignatureRequest[];
  readonly weight_required: number;
  readonly signatures: readonly DeploymentSignature[];
  readonly signature_style: '' | 'polka-wallet';
}

/**
 * The wire object that a twin sends to a node; field names are the wire's (protocol D.1). `S` is
 * what stands for its secrets: their text on the wire.
 */
export interface Deployment<S = string> {
  readonly version: number;
  readonly twin_id: TwinId;
  /** 0 until the contract exists; never hashed. */
  readonly contract_id: ContractId;
  readonly metadata: string;
  readonly description: string;
  /** Deprecated on the wire, hashed all the same; always 0 here. */
  readonly expiration: number;
  readonly signature_requirement: SignatureRequirement;
  readonly workloads: readonly Workload<S>[];
}

/**
 * A deployment as a node returns it: every workload with its result. A secret that whoever answers
 * no longer has, or was not asked for, is there as what is known of it.
 */
export interface DeploymentStatus extends Omit<Deployment, 'workloads'> {
  readonly workloads: readonly (Workload<string | SealedSecret> & {
    readonly result: WorkloadResult;
  })[];
}
