import type { ContractId, FarmId, NodeId, TwinId } from './ids.ts';
import type { Capacity, TftUnits, UsdUnits } from './units.ts';

export type ContractType = 'node' | 'name' | 'rent';
/** `NotTold` stands where the source does not say. */
export type DeletionCause = 'CanceledByUser' | 'OutOfFunds' | 'CanceledByCollective' | 'NotTold';

/**
 * State of a contract as the pallet has it (protocol A.4); `since` is a block number, 0 where the
 * source does not tell.
 */
export type ContractState =
  | { readonly kind: 'Created' }
  | { readonly kind: 'GracePeriod'; readonly since: number }
  | { readonly kind: 'Deleted'; readonly cause: DeletionCause };

/** One public IPv4 of a farm: CIDR text and its gateway. */
export interface PublicIp {
  readonly ip: string;
  readonly gateway: string;
}

interface ContractBase {
  readonly contractId: ContractId;
  readonly twinId: TwinId;
  readonly state: ContractState;
  /** Instant of creation, seconds since 1970. */
  readonly createdAt: number;
}

export interface NodeContract extends ContractBase {
  readonly type: 'node';
  readonly nodeId: NodeId;
  readonly farmId: FarmId;
  /** 32 lower-case hex characters: the md5 challenge of the deployment (protocol D.4). */
  readonly deploymentHash: string;
  /** JSON by convention, at most 512 bytes (protocol D.2). */
  readonly deploymentData: string;
  readonly publicIps: readonly PublicIp[];
  /** What the node reported as used under this contract; zero until the first report. */
  readonly resources: Capacity;
  /** The source does not tell what is used: `resources` are zero and mean nothing. */
  readonly resourcesUnknown?: true;
}

export interface NameContract extends ContractBase {
  readonly type: 'name';
  readonly name: string;
}

export interface RentContract extends ContractBase {
  readonly type: 'rent';
  readonly nodeId: NodeId;
}

export type Contract = NodeContract | NameContract | RentContract;

/** Billing record of one contract (protocol A.4 ContractPaymentState). */
export interface PaymentState {
  readonly standardReserve: TftUnits;
  readonly additionalReserve: TftUnits;
  readonly standardOverdraft: TftUnits;
  readonly additionalOverdraft: TftUnits;
  /** Seconds since 1970 up to which the contract has been billed. */
  readonly lastUpdated: number;
  readonly cycles: number;
  readonly amountUnbilled: UsdUnits;
}

export type DiscountLevel = 'None' | 'Default' | 'Bronze' | 'Silver' | 'Gold';

/** One bill as the chain's ContractBilled event has it. */
export interface Bill {
  readonly contractId: ContractId;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly discountLevel: DiscountLevel;
  /** Whole amount reserved by this bill: dues and cleared overdraft (protocol B.5.4). */
  readonly amountBilled: TftUnits;
}
