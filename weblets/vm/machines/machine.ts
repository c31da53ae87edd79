import type { Contract } from '../../../src/model/contract.ts';
import type { ContractId, NodeId } from '../../../src/model/ids.ts';
import type { NodeStatus } from '../../../src/model/inventory.ts';
import type { TftUnits } from '../../../src/model/units.ts';
import { isOpen, type Operation } from '../../../src/operations/engine/operation.ts';
import { CANCEL, type CancelSpec } from '../../../src/operations/kinds/cancel-spec.ts';
import { healthOf } from '../../../src/queries/deployment-health.ts';
import type { VmSpec } from '../../../src/specs/vm/vm-spec.ts';

/**
 * How a machine fares: `deploying` · `stuck` its operation waits for a person · `runs` · `paused`
 * unpaid · `down` and `standby` its node is, so it stands still · `deleting` · `deleted` · `failed`
 * and `canceled` before it ever ran.
 */
export type MachineState =
  | 'deploying'
  | 'stuck'
  | 'runs'
  | 'paused'
  | 'down'
  | 'standby'
  | 'deleting'
  | 'deleted'
  | 'failed'
  | 'canceled';

/** A machine that this browser deploys or has deployed. */
export interface Machine {
  /** Of the operation that made it. */
  readonly id: string;
  readonly name: string;
  readonly state: MachineState;
  readonly operation: Operation<VmSpec>;
  /** The newest operation that deletes it. */
  readonly deletion: Operation<CancelSpec> | undefined;
  /** Fees, and bills as far as they are known. */
  readonly cost: TftUnits;
}

interface Known {
  readonly operations: readonly Operation[];
  /** Undefined while they are not known. */
  readonly contracts: readonly Contract[] | undefined;
  /** Everything billed so far, deleted contracts too. */
  readonly costs: ReadonlyMap<ContractId, TftUnits> | undefined;
  /** State of a node in the inventory; absent while there is none. */
  readonly nodeStatus?: ((node: NodeId) => NodeStatus | undefined) | undefined;
}

/** The machines in a list of operations, the newest first. */
export function machinesOf({
  operations,
  contracts,
  costs,
  nodeStatus,
}: Known): readonly Machine[] {
  const deletions = operations.filter(({ kind }) => kind === CANCEL) as Operation<CancelSpec>[];
  return operations
    .filter(({ kind }) => kind === 'deploy-vm')
    .map((found): Machine => {
      const operation = found as Machine['operation'];
      const id = operation.contractId;
      const deletion = deletions.find(
        ({ spec }) => id !== undefined && spec.contracts.includes(id),
      );
      return {
        id: operation.id,
        name: operation.title,
        state: stateOf(operation, deletion, contracts, nodeStatus),
        operation,
        deletion,
        cost: costOf(operation, deletion, costs),
      };
    });
}

/** Fees of all that was submitted, bills of contracts that were given up, and of the one it has. */
function costOf(
  operation: Operation,
  deletion: Operation | undefined,
  costs: Known['costs'],
): TftUnits {
  const { contractId, spent } = operation;
  const billed = contractId === undefined ? undefined : costs?.get(contractId);
  return spent.fees + spent.bills + (deletion?.spent.fees ?? 0n) + (billed ?? 0n);
}

function stateOf(
  operation: Operation,
  deletion: Operation | undefined,
  contracts: readonly Contract[] | undefined,
  nodeStatus: Known['nodeStatus'],
): MachineState {
  if (operation.state === 'running') return 'deploying';
  if (operation.state === 'waiting-for-user') return 'stuck';
  if (operation.state !== 'done') return operation.state;
  if (deletion && isOpen(deletion)) return 'deleting';
  if (deletion?.state === 'done') return 'deleted';
  if (!contracts) return 'runs';
  const contract = contracts.find(({ contractId }) => contractId === operation.contractId);
  const health = healthOf({
    contract: contract?.state.kind ?? 'Deleted',
    node: contract?.type === 'node' ? nodeStatus?.(contract.nodeId) : undefined,
    answer: 'asking',
    isBeingDeleted: false,
  });
  // Nodes are not asked here: what made it saw it come up.
  return health === 'paused' || health === 'down' || health === 'standby' || health === 'deleted'
    ? health
    : 'runs';
}

/** True while there is something to see or to do beside the form. */
export const isPresent = ({ state }: Machine): boolean =>
  state !== 'deleted' && state !== 'failed' && state !== 'canceled';
