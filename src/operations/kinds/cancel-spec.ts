import type { ContractId } from '../../model/ids.ts';

/** What to delete: contracts that go together. */
export interface CancelSpec {
  readonly contracts: readonly ContractId[];
  /** Wall seconds in which a person may change their mind. */
  readonly undoSeconds: number;
}

export const CANCEL = 'cancel';
/** The usual window for second thoughts. */
export const UNDO_SECONDS = 8;
