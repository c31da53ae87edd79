import type { NodeRecord } from '../../model/node-record.ts';

/** Only its renter may deploy, and nobody rents it yet. */
export const mustRent = (
  record: Pick<NodeRecord, 'rentedBy' | 'inDedicatedFarm' | 'extraFee'>,
): boolean => record.rentedBy === undefined && (record.inDedicatedFarm || record.extraFee > 0);
