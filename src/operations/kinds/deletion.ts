import type { Contract } from '../../model/contract.ts';
import type { Operation } from '../engine/operation.ts';
import type { Request } from '../engine/operations.ts';
import { CANCEL, UNDO_SECONDS, type CancelSpec } from './cancel-spec.ts';

/**
 * What deletes a deployment: its contract and, when it was alone on a node that was rented for it,
 * the rent, which would go on otherwise.
 *
 * @param operation what made the deployment
 * @param contracts all that the account has
 */
export function deletionOf(
  operation: Pick<Operation, 'title' | 'contractId' | 'nodeId' | 'spec'>,
  contracts: readonly Contract[],
): Request<CancelSpec> {
  const { title, contractId: own, nodeId, spec } = operation;
  const { dedicated } = spec as { readonly dedicated?: unknown };
  const onNode = contracts.filter(
    (contract) => contract.type !== 'name' && contract.nodeId === nodeId,
  );
  const alone = !onNode.some(({ type, contractId }) => type === 'node' && contractId !== own);
  const rents = dedicated === true && alone ? onNode.filter(({ type }) => type === 'rent') : [];
  const ids = rents.map(({ contractId }) => contractId);
  return {
    kind: CANCEL,
    title,
    spec: { contracts: own === undefined ? ids : [own, ...ids], undoSeconds: UNDO_SECONDS },
  };
}
