import type { Contract } from '../../../src/model/contract.ts';
import type { Request } from '../../../src/operations/engine/operations.ts';
import {
  CANCEL,
  UNDO_SECONDS,
  type CancelSpec,
} from '../../../src/operations/kinds/cancel-spec.ts';
import type { Machine } from './machine.ts';

/**
 * What deletes a machine: its contract and, when it was alone on a node that was rented for it, the
 * rent, which would go on otherwise.
 */
export function deletionOf(
  { name, operation }: Machine,
  contracts: readonly Contract[],
): Request<CancelSpec> {
  const { contractId: own, nodeId, spec } = operation;
  const onNode = contracts.filter(
    (contract) => contract.type !== 'name' && contract.nodeId === nodeId,
  );
  const alone = !onNode.some(({ type, contractId }) => type === 'node' && contractId !== own);
  const rents = spec.dedicated && alone ? onNode.filter(({ type }) => type === 'rent') : [];
  const ids = rents.map(({ contractId }) => contractId);
  return {
    kind: CANCEL,
    title: name,
    spec: { contracts: own === undefined ? ids : [own, ...ids], undoSeconds: UNDO_SECONDS },
  };
}
