import type { Contract, PaymentState } from '../model/contract.ts';
import type { AccountId, ContractId, NodeId, TwinId } from '../model/ids.ts';
import type { Prices } from '../model/prices.ts';
import type { TftUnits } from '../model/units.ts';
import type { Signer } from './signer.ts';

/** Extrinsics of the grid with their arguments in the chain's order and words (protocol C.1). */
export type Call =
  | { readonly call: 'userAcceptTc'; readonly documentLink: string; readonly documentHash: string }
  | { readonly call: 'createTwin'; readonly relay: string; readonly pk: string }
  | { readonly call: 'updateTwin'; readonly relay: string; readonly pk: string }
  | { readonly call: 'transfer'; readonly to: AccountId; readonly amount: TftUnits }
  | {
      readonly call: 'createNodeContract';
      readonly nodeId: NodeId;
      /** 32 lower-case hex characters. */
      readonly deploymentHash: string;
      readonly deploymentData: string;
      readonly publicIps: number;
      readonly solutionProviderId: number | null;
    }
  | {
      readonly call: 'updateNodeContract';
      readonly contractId: ContractId;
      readonly deploymentHash: string;
      readonly deploymentData: string;
    }
  | {
      readonly call: 'createRentContract';
      readonly nodeId: NodeId;
      readonly solutionProviderId: number | null;
    }
  | { readonly call: 'cancelContract'; readonly contractId: ContractId }
  | { readonly call: 'billContractForBlock'; readonly contractId: ContractId };

/** Balances of an account; usable = free − max(existential deposit, frozen) (protocol B.5.2). */
export interface Balance {
  readonly free: TftUnits;
  readonly reserved: TftUnits;
  readonly frozen: TftUnits;
  readonly usable: TftUnits;
}

export interface Twin {
  readonly twinId: TwinId;
  readonly account: AccountId;
  readonly relay: string;
  readonly pk: string;
}

/** Events a submission caused, in the pallets' names (protocol C.2), with the ids they speak of. */
export interface ChainEvent {
  readonly event: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export interface Submission {
  readonly block: number;
  /** Milliseconds since 1970 (grid time). */
  readonly instant: number;
  readonly fee: TftUnits;
  readonly events: readonly ChainEvent[];
}

/** What happened to a contract, newest last; bills in runs of equal amounts. */
export interface BillRun {
  /** Timestamps in seconds since 1970: first and last bill, and the distance between them. */
  readonly first: number;
  readonly last: number;
  readonly every: number;
  readonly count: number;
  readonly discountLevel: import('../model/contract.ts').DiscountLevel;
  /** Of each bill in the run. */
  readonly amountBilled: TftUnits;
}

/** TFChain: money, twins and contracts. Errors are GridError `chain.*`. */
export interface Chain {
  /** Block of the instant the answer holds for. */
  block(): Promise<number>;
  balance(account: AccountId): Promise<Balance>;
  twinOf(account: AccountId): Promise<Twin | undefined>;
  twin(id: TwinId): Promise<Twin | undefined>;
  hasAcceptedTerms(account: AccountId): Promise<boolean>;
  prices(): Promise<Prices>;
  /** Undefined once deleted: the chain forgets, bills and history stay with the proxy. */
  contract(id: ContractId): Promise<Contract | undefined>;
  /** Contracts of one twin that the chain still holds, oldest first. */
  contractsOf(twin: TwinId): Promise<readonly Contract[]>;
  contractByHash(node: NodeId, deploymentHash: string): Promise<ContractId | undefined>;
  paymentState(id: ContractId): Promise<PaymentState | undefined>;
  /** What `submit` would charge for these calls. */
  fee(calls: readonly Call[]): Promise<TftUnits>;
  /**
   * Signs and submits all calls as one atomic batch; resolves when the batch stands durably in a
   * block. A refused dispatch rejects with GridError `chain.dispatch` and changes nothing.
   */
  submit(calls: readonly Call[], signer: Signer): Promise<Submission>;
}
