import type { AccountId } from '../../model/ids.ts';
import type {
  EntryKind,
  LedgerBlock,
  LedgerEntry,
  LedgerHead,
  WorldChanges,
} from '../../ports/ledger.ts';

/** Something a question leads to. */
export interface Hit {
  readonly kind: 'entry' | 'block' | 'contract' | 'twin' | 'account';
  readonly id: string;
  readonly href: string;
  /** Entries that concern it, where it is not one. */
  readonly count?: number;
}

/** What the list of entries is narrowed by. */
export interface EntryChoice {
  readonly kind: EntryKind | '';
  readonly account: AccountId | undefined;
  readonly twin: number | undefined;
  readonly contract: number | undefined;
  /** From 1. */
  readonly page: number;
}

export interface LedgerView {
  readonly now: number;
  readonly head: LedgerHead;
  readonly choice: EntryChoice;
  /** Newest first. */
  readonly entries: readonly LedgerEntry[];
  readonly total: number;
  /** Entries of a page. */
  readonly size: number;
  /** What is looked for, '' where nothing is, and what it leads to; undefined until that is found. */
  readonly question: string;
  readonly hits: readonly Hit[] | undefined;
}

export interface BlockView {
  readonly now: number;
  readonly block: LedgerBlock;
}

/** The head to prove against: an entry's hash, and how many entries there are up to it. */
export type ProofHead = Pick<LedgerHead, 'hash' | 'entries'>;

/** Whether the signatures of an entry are those of its accounts; undefined for one without. */
export type SignatureCheck = (entry: LedgerEntry) => Promise<boolean | undefined>;

export interface EntryView {
  readonly now: number;
  readonly entry: LedgerEntry;
  readonly head: LedgerHead;
  /** Content with secrets left out. */
  readonly content: string;
  readonly texts: (after: number, limit: number) => Promise<readonly string[]>;
  /** The head that this hash stands for; undefined where no entry has it. */
  readonly headOf: (hash: string) => Promise<ProofHead | undefined>;
  readonly isSigned: SignatureCheck;
}

export interface ChangesView {
  /** Bounds of what can be asked for, milliseconds since 1970. */
  readonly startedAt: number;
  readonly now: number;
  readonly from: number;
  readonly to: number;
  /** Undefined for instants outside the bounds. */
  readonly changes: WorldChanges | undefined;
}
