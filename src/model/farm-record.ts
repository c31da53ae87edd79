import type { ContractId, FarmId, TwinId } from './ids.ts';
import type { Provenance } from './inventory.ts';
import type { RawRecord } from './node-record.ts';

/** One public IPv4 address of a farm (protocol A.3). */
export interface FarmIpRecord {
  /** CIDR text, and the gateway's address. */
  readonly ip: string;
  readonly gateway: string;
  /** Contract that holds it; undefined when it is free. */
  readonly contractId: ContractId | undefined;
}

/** All a grid knows about one farm. */
export interface FarmRecord {
  /** Where this came from and the instant (milliseconds since 1970) for which it holds. */
  readonly provenance: Provenance;
  readonly farmId: FarmId;
  readonly name: string;
  readonly twinId: TwinId;
  readonly certification: 'NotCertified' | 'Gold';
  readonly pricingPolicyId: number;
  /** Stellar address that rewards are paid to; '' where none is set. */
  readonly stellarAddress: string;
  readonly dedicated: boolean;
  readonly publicIps: readonly FarmIpRecord[];
  readonly raw: RawRecord;
}
