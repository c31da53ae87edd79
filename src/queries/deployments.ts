import type { DeploymentStatus } from '../model/deployment.ts';
import type { Contract, NodeContract } from '../model/contract.ts';
import type { ContractId, NodeId } from '../model/ids.ts';
import type { NodeStatus } from '../model/inventory.ts';
import type { TftUnits } from '../model/units.ts';
import { isOpen, type Operation, type WorkloadOutcome } from '../operations/engine/operation.ts';
import { healthOf, type Health, type HealthFacts } from './deployment-health.ts';
import { CANCEL, type CancelSpec } from '../operations/kinds/cancel-spec.ts';

/** What somebody else told, and how that stands now; `at` is grid time, ms since 1970. */
export type Known<T> =
  | { readonly state: 'asking' }
  | { readonly state: 'fresh'; readonly value: T; readonly at: number }
  /** The last answer; asking again failed. */
  | { readonly state: 'stale'; readonly value: T; readonly at: number; readonly error: Error }
  | { readonly state: 'unknown'; readonly error: Error };

export type { Health } from './deployment-health.ts';

/** One line of the list: a contract of this account, or an operation on its way to one. */
export interface DeploymentRow {
  /** Stable while the list changes: the contract's id, or the operation's while there is none. */
  readonly key: string;
  readonly name: string;
  /** "vm", "kubernetes", … as the contract says; '' where it does not. */
  readonly type: string;
  readonly contract: NodeContract | undefined;
  readonly nodeId: NodeId | undefined;
  /** Grid time, ms since 1970. */
  readonly createdAt: number;
  readonly health: Health;
  readonly status: Known<DeploymentStatus>;
  /** Everything billed so far. */
  readonly cost: Known<TftUnits>;
  /** What made it, if this browser did. */
  readonly operation: Operation | undefined;
  /** What is deleting it. */
  readonly deletion: Operation | undefined;
}

export interface DeploymentParts {
  readonly contracts: readonly Contract[];
  readonly operations: readonly Operation[];
  readonly statuses: ReadonlyMap<ContractId, Known<DeploymentStatus>>;
  readonly costs: ReadonlyMap<ContractId, Known<TftUnits>>;
  /** State of a node in the inventory; absent while there is none. */
  readonly nodeStatus?: ((node: NodeId) => NodeStatus | undefined) | undefined;
}

const ASKING = { state: 'asking' } as const;

/**
 * The list of deployments, newest first: the chain's contracts, each with what its node says, what
 * it cost and which operation made it, and the operations that have no contract yet. Any part may
 * be missing or old without hiding the others.
 */
export function joinDeployments(parts: DeploymentParts): readonly DeploymentRow[] {
  const made = new Map<ContractId, Operation>();
  const deletions = new Map<ContractId, Operation>();
  for (const operation of parts.operations) {
    if (operation.kind !== CANCEL) {
      if (operation.contractId !== undefined) made.set(operation.contractId, operation);
    } else if (isOpen(operation))
      for (const id of (operation.spec as CancelSpec).contracts) deletions.set(id, operation);
  }

  const rows: DeploymentRow[] = [];
  const shown = new Set<Operation>();
  for (const contract of parts.contracts) {
    if (contract.type !== 'node') continue;
    const id = contract.contractId;
    const operation = made.get(id);
    if (operation) shown.add(operation);
    const status = parts.statuses.get(id) ?? ASKING;
    const deletion = deletions.get(id);
    rows.push({
      key: `contract-${id}`,
      ...titleOf(contract, operation),
      contract,
      nodeId: contract.nodeId,
      createdAt: contract.createdAt * 1000,
      health: rowHealth(contract, parts.nodeStatus?.(contract.nodeId), status, operation, deletion),
      status,
      cost: parts.costs.get(id) ?? ASKING,
      operation,
      deletion,
    });
  }
  for (const operation of parts.operations)
    if (operation.kind !== CANCEL && isOpen(operation) && !shown.has(operation))
      rows.push(rowOfOperation(operation));
  return rows.sort((a, b) => b.createdAt - a.createdAt || (a.key < b.key ? 1 : -1));
}

function rowOfOperation(operation: Operation): DeploymentRow {
  return {
    key: `operation-${operation.id}`,
    name: operation.title,
    type: operation.kind.replace('deploy-', ''),
    contract: undefined,
    nodeId: operation.nodeId,
    createdAt: operation.createdAt,
    health: operation.state === 'running' ? 'deploying' : 'stuck',
    status: ASKING,
    cost: ASKING,
    operation,
    deletion: undefined,
  };
}

/** Name and type by the contract's JSON (protocol D.2), which anybody may have written. */
function titleOf(
  contract: NodeContract,
  operation: Operation | undefined,
): Pick<DeploymentRow, 'name' | 'type'> {
  let data: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(contract.deploymentData);
    if (parsed !== null && typeof parsed === 'object') data = parsed as typeof data;
  } catch {
    // Free text; the contract's number has to do.
  }
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const name = text(data['name']) || operation?.title || `#${contract.contractId}`;
  return { name, type: text(data['type']) };
}

function rowHealth(
  contract: NodeContract,
  node: NodeStatus | undefined,
  status: Known<DeploymentStatus>,
  operation: Operation | undefined,
  deletion: Operation | undefined,
): Health {
  return healthOf({
    contract: contract.state.kind,
    node,
    answer:
      status.state === 'asking'
        ? 'asking'
        : status.state === 'fresh'
          ? status.value.workloads.map(({ result }) => result.state)
          : 'none',
    operation: operation && stageOf(operation),
    isBeingDeleted: deletion !== undefined,
  });
}

function stageOf(operation: Operation): HealthFacts['operation'] {
  if (!isOpen(operation)) return undefined;
  return operation.state === 'running' ? 'running' : 'waiting-for-user';
}

/** What the workloads told last, by the node or by the operation that made them, and when. */
export function lastOutcome(
  row: DeploymentRow,
): { readonly workloads: readonly WorkloadOutcome[]; readonly at: number } | undefined {
  const { status, operation } = row;
  if (status.state === 'fresh' || status.state === 'stale') {
    const workloads = status.value.workloads.map(({ name, type, result }) => {
      return { name, type, data: result.data };
    });
    return { workloads, at: status.at };
  }
  if (!operation?.outcome) return undefined;
  const at = operation.phases.findLast(({ endedAt }) => endedAt !== undefined)?.endedAt;
  return { workloads: operation.outcome, at: at ?? operation.createdAt };
}
