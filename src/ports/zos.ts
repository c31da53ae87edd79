import type { Deployment, DeploymentStatus } from '../model/deployment.ts';
import type { ContractId, NodeId, TwinId } from '../model/ids.ts';
import type { Feature } from '../model/inventory.ts';
import type { Capacity } from '../model/units.ts';
import type { Signer } from './signer.ts';

/** Who speaks to a node: the twin, and the signer that proves it. */
export interface Sender {
  readonly twin: TwinId;
  readonly signer: Signer;
}

export interface NodeStatistics {
  readonly total: Capacity & { readonly ipv4u: number };
  readonly used: Capacity & { readonly ipv4u: number };
  readonly system: Capacity & { readonly ipv4u: number };
  readonly users: {
    readonly deployments: number;
    readonly workloads: number;
    readonly lastDeploymentTimestamp: number;
  };
}

export interface ListOptions {
  /**
   * False asks for states alone: the answer may come without what workloads tell of themselves
   * (`result.data`), where that costs the one who answers something.
   */
  readonly data?: boolean;
}

/**
 * A Zero-OS node over the message bus (protocol D.6). Every call may reject with GridError
 * `zos.timeout` (no answer: the result is unknown) or `zos.refused` (the node said no and why).
 */
export interface Zos {
  /** Hands over a signed deployment; resolves when the node accepted it, not when it runs. */
  deploy(from: Sender, node: NodeId, deployment: Deployment): Promise<void>;
  update(from: Sender, node: NodeId, deployment: Deployment): Promise<void>;
  /** Rejects with `zos.not-found` when the node holds no such deployment of this twin. */
  get(from: Sender, node: NodeId, contract: ContractId): Promise<DeploymentStatus>;
  list(from: Sender, node: NodeId, options?: ListOptions): Promise<readonly DeploymentStatus[]>;
  statistics(from: Sender, node: NodeId): Promise<NodeStatistics>;
  /** UDP ports taken by WireGuard and the node itself. */
  wireguardPorts(from: Sender, node: NodeId): Promise<readonly number[]>;
  features(from: Sender, node: NodeId): Promise<readonly Feature[]>;
}
