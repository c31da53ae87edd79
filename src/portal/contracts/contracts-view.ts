import type { BadgeTone } from '../../elements/tf-badge.ts';
import type { BillBook } from '../../model/bill-book.ts';
import type { Contract, ContractState, ContractType, PaymentState } from '../../model/contract.ts';
import type { ContractId, TwinId } from '../../model/ids.ts';
import type { Provenance } from '../../model/inventory.ts';
import type { TftUnits, UsdUnits } from '../../model/units.ts';
import type { ContractColumn, SortBy } from '../../ports/grid-proxy.ts';
import type { LedgerEntry } from '../../ports/ledger.ts';
import type { EventLine } from '../deployments/deployment-view.ts';
import type { Money } from '../shell-view.ts';

export const stateTones: Readonly<Record<ContractState['kind'], BadgeTone>> = {
  Created: 'good',
  GracePeriod: 'bad',
  Deleted: 'quiet',
};

/** Whose contracts are shown. */
export type Whose = 'mine' | 'all';

/** What a list of contracts is narrowed by; '' and undefined where it is not. */
export interface ContractChoice {
  readonly whose: Whose;
  readonly state: ContractState['kind'] | '';
  readonly type: ContractType | '';
  readonly node: number | undefined;
  readonly twin: number | undefined;
  readonly sort: SortBy<ContractColumn>;
  /** From 1. */
  readonly page: number;
}

/** One contract in a list. */
export interface ContractLine {
  readonly contract: Contract;
  /** What its owner called it, or its number. */
  readonly name: string;
  /** All bills together; undefined while it is asked for. */
  readonly billed: Money | undefined;
  /** Milliseconds since 1970; undefined where none came. */
  readonly lastBill: number | undefined;
  /** It stood before the simulation began. */
  readonly isGenesis: boolean;
}

/** What the reader owes. */
export interface OwnDebt {
  readonly usd: UsdUnits;
  readonly tft: TftUnits;
  /** When the next bill takes it, milliseconds since 1970. */
  readonly nextBill: number;
}

export interface ContractsView {
  readonly simulated: boolean;
  /** Grid time, milliseconds since 1970. */
  readonly now: number;
  readonly told: Provenance;
  /** Bills stand beside each contract; else only on its own page. */
  readonly tellsBills: boolean;
  /** Undefined where there is no account. */
  readonly mine: TwinId | undefined;
  /** What the reader owes; undefined where that is nothing, or others' contracts are shown. */
  readonly debt: OwnDebt | undefined;
  /** What the faucet would pay the reader, 10⁻⁷ TFT; undefined where it pays nothing. */
  readonly topUp: TftUnits | undefined;
  readonly choice: ContractChoice;
  readonly lines: readonly ContractLine[];
  readonly total: number;
  readonly pages: number;
}

/** A span in one state, milliseconds since 1970. */
export interface StateSpan {
  readonly from: number;
  readonly to: number;
  readonly state: ContractState['kind'];
}

/** One contract on its own page. */
export interface ContractView extends ContractLine {
  readonly simulated: boolean;
  readonly now: number;
  readonly told: Provenance;
  /** False where what is locked, owed and billed next cannot be told. */
  readonly hasChain: boolean;
  readonly place: string;
  readonly farm: string;
  readonly account: string;
  readonly payment: PaymentState | undefined;
  readonly nextBill: number | undefined;
  readonly graceSince: number | undefined;
  readonly graceEnds: number | undefined;
  readonly locked: Money;
  readonly owed: Money;
  /** It is the reader's, and their account holds what it owes. */
  readonly canPay: boolean;
  /** What the faucet would pay the reader, whose contract it is; 10⁻⁷ TFT. */
  readonly topUp: TftUnits | undefined;
  readonly lastHour: Money | undefined;
  /** Bills until what is locked is paid out. */
  readonly billsToPayout: number | undefined;
  /** Empty until the bills have come. */
  readonly book: BillBook;
  /** mUSD per TFT for telling bills in dollars; undefined where it is not known. */
  readonly tftPrice?: number | undefined;
  readonly bills: 'told' | 'asked' | { readonly error: Error };
  /** Money of each day that had a bill, oldest first. */
  readonly days: readonly DaySum[];
  readonly course: readonly StateSpan[];
  readonly events: readonly EventLine[];
  /** Entries of the ledger that name it, newest first; undefined where there is no ledger to read. */
  readonly entries: readonly LedgerEntry[] | undefined;
  readonly hasDeployment: boolean;
}

/** What was billed in a day or a month. */
export interface DaySum {
  /** Milliseconds since 1970, the end not included. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly money: Money;
}

export interface BillsView {
  readonly simulated: boolean;
  /** Grid time, milliseconds since 1970. */
  readonly now: number;
  readonly told: Provenance;
  readonly whose: Whose;
  readonly hasOwn: boolean;
  /** Everybody's bills can be had. */
  readonly hasAll: boolean;
  readonly contract: ContractId | undefined;
  /** Bills that are shown, and which of them: oldest first, `to` not included. */
  readonly book: BillBook;
  /** mUSD per TFT for telling bills in dollars; undefined where it is not known. */
  readonly tftPrice?: number | undefined;
  readonly from: number;
  readonly to: number;
  /** Milliseconds since 1970 that narrow the list. */
  readonly since: number | undefined;
  readonly until: number | undefined;
  readonly money: Money;
}

export interface ContractSum {
  readonly contractId: ContractId;
  readonly name: string;
  readonly count: number;
  readonly money: Money;
}

export interface StatementView {
  readonly simulated: boolean;
  readonly whose: Whose;
  readonly hasOwn: boolean;
  readonly hasAll: boolean;
  readonly total: Money;
  readonly count: number;
  /** Newest first. */
  readonly months: readonly DaySum[];
  /** The month that is opened: by contract, dearest first, and by day. */
  readonly open: DaySum | undefined;
  /** Paid in that month of bills that the balance did not cover: no bill, so in no sum. */
  readonly part?: Money;
  readonly contracts: readonly ContractSum[];
  readonly days: readonly DaySum[];
}
