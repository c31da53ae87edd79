import type { FarmId, NodeId, TwinId } from '../model/ids.ts';
import type { PricingPolicy } from '../model/prices.ts';
import type { Capacity } from '../model/units.ts';
import type { Region } from '../specs/regions.ts';
import type { GeoPoint } from '../specs/vm/vm-spec.ts';
import type { ReasonCode } from './reasons.ts';

/** What a node must have to run one deployment. Independent of the product it is for. */
export interface Requirements extends Capacity {
  /** IPv4 addresses taken from the farm. */
  readonly publicIps: number;
  /** The node must offer public IPv6. */
  readonly publicIpv6: boolean;
  /** Feature masks, for nodes that are full Zero-OS and for light ones. */
  readonly fullFeatures: number;
  readonly lightFeatures: number;
  readonly certified: boolean;
  /** The whole node is rented: it must be rentable, or rented by `twin` already. */
  readonly dedicated: boolean;
  /** Who deploys; 0 = somebody without an account yet. */
  readonly twin: TwinId | 0;
  readonly country?: string;
  readonly region?: Region;
  readonly farm?: FarmId;
  readonly node?: NodeId;
  /** Smaller values a person would accept, largest first, at most seven each. */
  readonly smaller: Smaller;
}

/** Alternatives to `cru` (cores), `mru` and `sru` (bytes), each smaller than what is required. */
export interface Smaller {
  readonly cru: readonly number[];
  readonly mru: readonly number[];
  readonly sru: readonly number[];
}

export interface PlaceOptions {
  /** Candidates wanted; default 10. */
  readonly limit?: number;
  /** Where "nearest" measures from; without it "nearest" ranks like "cheapest". */
  readonly near?: GeoPoint;
  /** Rows not to be offered, for instance nodes that refused already. */
  readonly exclude?: Iterable<number>;
  /** Rows of the deployments that "spread" keeps away from, one entry per deployment. */
  readonly spreadOver?: Iterable<number>;
  /** For the price of whole nodes; without it the usual weights (a CU costs two SU). */
  readonly prices?: PricingPolicy;
}

/** One figure that the rank of a candidate is made of; the words belong to `code`. */
export interface ScorePart {
  readonly code: ScoreCode;
  readonly value: number;
}
export type ScoreCode =
  /** 1.25 on certified nodes, 0 on nodes that the twin rents already, else 1. */
  | 'price-factor'
  /** units-USD per hour for the whole node, extra fee included. */
  | 'node-price'
  /** Kilometres from the point. */
  | 'distance'
  /** Own deployments in the same farm and in the same country. */
  | 'same-farm'
  | 'same-country'
  /** Share of the last 90 days, in 1/1000. */
  | 'uptime'
  /** Share of the scarcest resource that is free, in percent. */
  | 'free'
  | 'certified'
  /** Whole weeks since the last boot. */
  | 'weeks-up'
  /** Nodes in the same farm. */
  | 'farm-nodes';

export interface Candidate {
  readonly row: number;
  readonly nodeId: NodeId;
  readonly score: readonly ScorePart[];
}

/** How many nodes are out for one reason; `only` counts those with no other reason. */
export interface Exclusion {
  readonly code: ReasonCode;
  readonly nodes: number;
  readonly only: number;
}

/** One change of the wish and the number of nodes it would add. */
export interface Relaxation {
  readonly changes: readonly Change[];
  readonly gained: number;
}
export type Change =
  | { readonly code: 'cpu' | 'memory' | 'ssd'; readonly from: number; readonly to: number }
  | {
      readonly code:
        | 'ipv4'
        | 'ipv6'
        | 'planetary'
        | 'mycelium'
        | 'certified'
        | 'dedicated'
        | 'country'
        | 'region'
        | 'farm'
        | 'node';
    };

export interface Placement {
  /** Nodes that were looked at, and those that can run it. */
  readonly nodes: number;
  readonly admitted: number;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Most frequent first. */
  readonly excludedBy: readonly Exclusion[];
}
