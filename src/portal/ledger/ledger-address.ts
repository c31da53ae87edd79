import { accountId } from '../../model/ids.ts';
import type { EntryKind } from '../../ports/ledger.ts';
import type { Reading } from '../link/ignored-part.ts';
import { oneOf, QueryReader, wholeNumber } from '../link/query-reader.ts';
import type { EntryChoice } from './ledger-view.ts';

/** Kinds of entries, the ones that people make first. */
export const KINDS: readonly EntryKind[] = [
  'extrinsic',
  'message',
  'activation',
  'clock',
  'fault',
  'price',
  'runtime',
  'genesis',
];

const LONGEST_QUESTION = 200;

/** What the address of the ledger says: what its entries are narrowed by, and what is looked for. */
export interface SaidLedger {
  readonly choice: EntryChoice;
  /** '' where nothing is looked for. */
  readonly question: string;
}

export function readLedgerQuery(query: string): Reading<SaidLedger> {
  const reader = new QueryReader(query);
  const state: SaidLedger = {
    choice: {
      kind: reader.one('kind', oneOf(KINDS)) ?? '',
      account: reader.one('account', readAccount),
      twin: reader.one('twin', wholeNumber()),
      contract: reader.one('contract', wholeNumber()),
      page: reader.one('page', wholeNumber()) ?? 1,
    },
    question: reader.one('q', readQuestion) ?? '',
  };
  return { state, ignored: reader.ignored };
}

/** Base58 as addresses of accounts are (protocol A.1). */
const readAccount = (text: string) =>
  /^[1-9A-HJ-NP-Za-km-z]{40,60}$/.test(text) ? accountId(text) : undefined;

const readQuestion = (text: string): string | undefined =>
  text.length <= LONGEST_QUESTION ? text.trim() || undefined : undefined;

/** Two instants, milliseconds since 1970. */
export interface SaidChanges {
  readonly since: number | undefined;
  readonly until: number | undefined;
}

export function readChangesQuery(query: string): Reading<SaidChanges> {
  const reader = new QueryReader(query);
  const state: SaidChanges = {
    since: reader.one('since', wholeNumber(0)),
    until: reader.one('until', wholeNumber(0)),
  };
  return { state, ignored: reader.ignored };
}
