import type { Deployment } from '../../model/deployment.ts';
import type { NodeId, TwinId } from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';

export interface Candidates {
  /** Nodes that fit, best first. */
  readonly nodes: readonly NodeId[];
  /** How many do not fit. */
  readonly excluded: number;
}

/** What a deployment is made of besides the spec; all of it is journaled, sealed, beforehand. */
export interface Draft<Keys> {
  readonly inventory: Inventory;
  readonly node: NodeId;
  readonly twin: TwinId;
  /** These two stand in the deployment's metadata, so that its hash names the attempt. */
  readonly operationId: string;
  readonly attempt: number;
  readonly keys: Keys;
  /** A free UDP port of the node; absent when `usesWireguard` is false. */
  readonly wireguardPort?: number;
}

export interface BuiltDeployment {
  /** Unsigned, with contract id 0. */
  readonly deployment: Deployment;
  /** JSON of the contract (protocol D.2), at most 512 bytes. */
  readonly deploymentData: string;
  readonly publicIps: number;
  /** The whole node is rented along with it, under a contract of its own. */
  readonly rents?: boolean;
}

/** From a spec to one deployment on one node: pure, made by planning, one per product. */
export interface Deployer<Spec, Keys = unknown> {
  withoutSecrets(spec: Spec): Spec;
  candidates(spec: Spec, inventory: Inventory, twin: TwinId): Candidates;
  /** True when the deployment on this node has a WireGuard listener. */
  usesWireguard(spec: Spec, inventory: Inventory, node: NodeId): boolean;
  /** Fresh random keys of one attempt, as JSON. */
  keys(spec: Spec, random: (bytes: number) => Uint8Array): Keys;
  build(spec: Spec, draft: Draft<Keys>): BuiltDeployment;
}
