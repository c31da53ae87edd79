import type { Contract } from '../model/contract.ts';
import type { Deployment } from '../model/deployment.ts';
import type { AccountId, ContractId, NodeId, TwinId } from '../model/ids.ts';
import type { NodeStatus } from '../model/inventory.ts';
import type { SealedSecret } from '../model/sealed-secret.ts';
import type { Capacity, TftUnits } from '../model/units.ts';
import type { BillRun, Call, ChainEvent } from './chain.ts';
import type { GridEvent } from './grid-proxy.ts';
import type { Fault } from './world.ts';

/** First entry of every ledger: all that the fold starts from. */
export interface GenesisBody {
  readonly kind: 'genesis';
  readonly seed: string;
  readonly nodes: number;
  /** Seconds since 1970. */
  readonly at: number;
}
/** Calls signed by a user; the signature covers account, nonce, calls and the ledger's first hash. */
export interface ExtrinsicBody {
  readonly kind: 'extrinsic';
  readonly account: AccountId;
  readonly nonce: number;
  readonly calls: readonly Call[];
  /** Hex, 64 bytes, Ed25519. */
  readonly signature: string;
}
/**
 * A deployment that a node accepted; it carries its twin's signature over its own hash. Its secrets
 * are not in the ledger: what stands in their places tells them apart, and no more.
 */
export interface MessageBody {
  readonly kind: 'message';
  readonly command: 'deploy' | 'update';
  readonly node: NodeId;
  readonly deployment: Deployment<SealedSecret>;
  /** The 32 hex characters that its contract names and its twins signed (protocol D.4). */
  readonly challenge: string;
  /** Names what the commitments are blinded with (hex); absent where there are no secrets. */
  readonly blinding?: string;
}
/** Speed of time from this instant on, tied to a wall instant (ms since 1970). */
export interface ClockBody {
  readonly kind: 'clock';
  readonly rate: number;
  readonly wall: number;
}
export interface FaultBody {
  readonly kind: 'fault';
  readonly fault: Fault;
}
/** Average TFT price in mUSD. */
export interface PriceBody {
  readonly kind: 'price';
  readonly average: number;
}
/** The faucet's payment to an account. */
export interface ActivationBody {
  readonly kind: 'activation';
  readonly account: AccountId;
  readonly amount: TftUnits;
}
/** Rules from this entry on. */
export interface RuntimeBody {
  readonly kind: 'runtime';
  readonly version: number;
}
/** What one entry of a ledger says: an extrinsic, or one of the inherents. */
export type EntryBody =
  | GenesisBody
  | ExtrinsicBody
  | MessageBody
  | ClockBody
  | FaultBody
  | PriceBody
  | ActivationBody
  | RuntimeBody;
export type EntryKind = EntryBody['kind'];

/** An entry with what it did. */
export interface LedgerEntry {
  /** Place in the ledger, from 0. */
  readonly seq: number;
  /** Hex of SHA-256 over the UTF-8 bytes of `text`. */
  readonly hash: string;
  /** Hash of the entry before; '' for the first. */
  readonly prev: string;
  readonly block: number;
  /** Milliseconds since 1970 (grid time). */
  readonly at: number;
  /**
   * Canonical JSON of {at, body, prev, seq}: exactly what is hashed. A message that an earlier
   * version wrote with its secrets says in `hash` what it was hashed to.
   */
  readonly text: string;
  readonly body: EntryBody;
  /** Paid by an extrinsic; 0 for inherents. */
  readonly fee: TftUnits;
  /** Events of the calls, one for each. Refused extrinsics are never included, so all succeeded. */
  readonly events: readonly ChainEvent[];
  /** Grid milliseconds that a clock entry moved time ahead; absent where it only changed speed. */
  readonly jump?: number;
  /** Whom and what the entry concerns. */
  readonly accounts: readonly AccountId[];
  readonly twins: readonly TwinId[];
  readonly contracts: readonly ContractId[];
}

/** A block that holds entries. */
export interface BlockSummary {
  readonly block: number;
  /** Milliseconds since 1970 of the block's beginning. */
  readonly at: number;
  readonly entries: readonly LedgerEntry[];
}

/** One bill or event that time brought about, derived by the fold. */
export interface DerivedEvent extends GridEvent {
  readonly contractId: ContractId;
  /** Of a bill: what was taken. */
  readonly amount?: TftUnits;
}

export interface LedgerBlock extends BlockSummary {
  /** What happened to contracts in this block, bills included. */
  readonly events: readonly DerivedEvent[];
  /** Nearest blocks that hold entries. */
  readonly previous?: number;
  readonly next?: number;
}

export interface LedgerHead {
  /** Hash of the newest entry; it rests on every entry before. */
  readonly hash: string;
  /** Hash of the first one, which every signature is bound to. */
  readonly genesis: string;
  readonly entries: number;
  readonly block: number;
  /** Milliseconds since 1970 of genesis, and of the newest entry. */
  readonly startedAt: number;
  readonly at: number;
}

/** Entries that meet all of what is given. */
export interface LedgerFilter {
  readonly kinds?: readonly EntryKind[];
  readonly account?: AccountId;
  readonly twin?: TwinId;
  readonly contract?: ContractId;
}

export interface EntryPage {
  /** Newest first. */
  readonly entries: readonly LedgerEntry[];
  readonly total: number;
}

/** One thing at two instants: absent before it came, or after it went. */
export interface Change<Key, Value> {
  readonly key: Key;
  readonly before?: Value;
  readonly after?: Value;
}

export interface AccountFigures {
  readonly free: TftUnits;
  readonly reserved: TftUnits;
  readonly nonce: number;
}

export interface NodeFigures extends Capacity {
  readonly status: NodeStatus;
  /** 0 = nobody. */
  readonly rentedBy: number;
}

/** What is different between two instants; everything else is the same. */
export interface WorldChanges {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly [from: number, to: number];
  /** Entries after `from`, up to `to`. */
  readonly entries: number;
  /** Average TFT price in mUSD. */
  readonly price: readonly [before: number, after: number];
  /** Bills after `from`, up to `to`. */
  readonly bills: { readonly count: number; readonly amount: TftUnits };
  readonly accounts: readonly Change<AccountId, AccountFigures>[];
  readonly twins: readonly Change<TwinId, AccountId>[];
  readonly contracts: readonly Change<ContractId, Contract>[];
  readonly nodes: readonly Change<NodeId, NodeFigures>[];
}

/**
 * Reads the ledger of a simulated grid: blocks, entries, what they did, and what time brought about
 * between them. Entries are numbered from 0; block numbers count 6 seconds from genesis.
 */
export interface LedgerReader {
  head(): Promise<LedgerHead>;
  /** Entries newest first, without the first `skip`. */
  entries(filter: LedgerFilter, skip: number, limit: number): Promise<EntryPage>;
  /** By number, or by the hex of its hash. */
  entry(numberOrHash: number | string): Promise<LedgerEntry | undefined>;
  /** Entries whose hash begins with this hex in lower case, newest first, at most `limit`. */
  hashed(beginning: string, limit: number): Promise<readonly LedgerEntry[]>;
  /** Blocks that hold entries, newest first, below block `before`. */
  blocks(before: number, limit: number): Promise<readonly BlockSummary[]>;
  /** Any block up to now, also one that holds no entry; undefined for one to come. */
  block(number: number): Promise<LedgerBlock | undefined>;
  /**
   * Texts of entries with a number above `after`, in order, exactly as they are hashed; one that
   * cannot be had again without secrets that are not here states its hash.
   */
  texts(after: number, limit: number): Promise<readonly string[]>;
  /** Bills of every contract that was ever billed, by contract. */
  bills(): Promise<
    readonly { readonly contractId: ContractId; readonly runs: readonly BillRun[] }[]
  >;
  /**
   * What changed between two instants since genesis, milliseconds since 1970, in either order.
   * GridError `world.invalid` for others.
   */
  changes(from: number, to: number): Promise<WorldChanges>;
}
