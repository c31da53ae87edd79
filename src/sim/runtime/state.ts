import type { Contract, PaymentState } from '../../model/contract.ts';
import type { Deployment } from '../../model/deployment.ts';
import type { AccountId, ContractId, TwinId } from '../../model/ids.ts';
import type { SealedSecret } from '../../model/sealed-secret.ts';
import type { Workload } from '../../model/workloads/workload.ts';
import type { Capacity, TftUnits } from '../../model/units.ts';
import { EXISTENTIAL_DEPOSIT, SECONDS_PER_BLOCK } from '../../model/units.ts';
import type { BillRun, Twin } from '../../ports/chain.ts';
import type { GridEvent } from '../../ports/grid-proxy.ts';
import type { Fault } from '../../ports/world.ts';
import type { Genesis } from '../world/genesis.ts';
import type { EventRun } from './event-runs.ts';
import { appendRun, eventsOf } from './event-runs.ts';
import { Journal, Table } from './table.ts';
import type { Rules } from './versions.ts';
import { FIRST_VERSION, rulesOf } from './versions.ts';

export interface Account {
  readonly free: TftUnits;
  readonly reserved: TftUnits;
  readonly nonce: number;
}

/** One version of a deployment as a node took it, with what the node found wrong at once. */
export interface AcceptedVersion {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly deployment: Deployment<SealedSecret>;
  /** Its challenge, and the blinding of its secrets: what they are kept under. */
  readonly challenge: string;
  readonly blinding?: string;
  /** Workload name → why the node cannot provide it; `unchanged` keeps the old one running. */
  readonly failures: Readonly<Record<string, NodeFailure>>;
  /** Workload name → what stands under it until the update of it is done, or if that fails. */
  readonly before?: Readonly<Record<string, Workload<SealedSecret>>>;
}

/** Why a workload is not as the deployment says. */
export interface NodeFailure {
  readonly state: 'error' | 'unchanged';
  readonly message: string;
}

/** Everything a node holds under one contract; newest version last. */
export interface DeploymentRecord {
  readonly contractId: ContractId;
  readonly twinId: TwinId;
  readonly row: number;
  readonly versions: readonly AcceptedVersion[];
}

/** What deployments use on one node, beyond what genesis contracts hold. */
export interface NodeUse extends Capacity {
  readonly ipv4: number;
}

export interface FaultRecord {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly fault: Fault;
}

/** Grid time = `at` + (wall − `wall`) × rate. */
export interface ClockRecord {
  readonly rate: number;
  readonly at: number;
  readonly wall: number;
}

interface Scalars {
  /** Version of the rules in force. */
  readonly runtime: number;
  readonly clock: ClockRecord;
  readonly tftAverage: number;
  readonly nextContractId: number;
  readonly nextTwinId: number;
  readonly faults: readonly FaultRecord[];
  /** Earliest instant in `reports`, ms since 1970; Infinity where none is due. */
  readonly nextReport: number;
  /** Grows when nodes, farms or their use change: tells the proxy to publish new columns. */
  readonly nodesRevision: number;
}

/** Everything but genesis, ready for structured clone; see `State.dump`. */
export type StateDump = { readonly at: number } & Readonly<
  Record<string, readonly unknown[] | number>
>;

const NOBODY: Account = { free: 0n, reserved: 0n, nonce: 0 };

/**
 * The fold of a ledger up to an instant. Genesis stays columns and is shared; all that happened
 * since stands in tables. Changed only by `advance` (time) and by the calls (entries).
 */
export class State {
  readonly genesis: Genesis;
  readonly journal: Journal;
  /** Instant up to which time has been folded, ms since 1970. */
  at: number;

  readonly scalars: Table<keyof Scalars, Scalars[keyof Scalars]>;
  readonly accounts: Table<AccountId, Account>;
  readonly terms: Table<AccountId, string>;
  readonly twins: Table<TwinId, Twin>;
  readonly twinByAccount: Table<AccountId, TwinId>;
  /** Deleted ones stay, as the proxy remembers them. */
  readonly contracts: Table<ContractId, Contract>;
  /** Only while the chain holds the contract. */
  readonly payments: Table<ContractId, PaymentState>;
  readonly bills: Table<ContractId, readonly BillRun[]>;
  readonly events: Table<ContractId, readonly EventRun[]>;
  /** "row:hash" → contract. */
  readonly byHash: Table<string, ContractId>;
  /** Twin → its living contracts in the order of their billing block, then id. */
  readonly living: Table<TwinId, readonly ContractId[]>;
  /** Row → living node contracts; row → rent contract. */
  readonly onNode: Table<number, readonly ContractId[]>;
  readonly rentOf: Table<number, ContractId>;
  readonly nodeUse: Table<number, NodeUse>;
  /** Farm row → indexes of public addresses taken, with the contract. */
  readonly farmIps: Table<number, ReadonlyMap<number, ContractId>>;
  readonly deployments: Table<ContractId, DeploymentRecord>;
  /** When a node will next report what stands under a contract, ms since 1970. */
  readonly reports: Table<ContractId, number>;
  /** Second since 1970 → the contracts that `reports` has in it. */
  readonly reportsIn: Table<number, readonly ContractId[]>;
  /** What a node has set aside under a contract, reported or on its way; row → their sum. */
  readonly granted: Table<ContractId, Capacity>;
  readonly grantedOn: Table<number, Capacity>;

  private constructor(genesis: Genesis, at: number, tables: TableEntries) {
    this.genesis = genesis;
    this.at = at;
    this.journal = new Journal();
    const table = <K extends string | number, V>(name: string): Table<K, V> =>
      new Table<K, V>(this.journal, tables[name] as Iterable<readonly [K, V]> | undefined);
    this.scalars = table('scalars');
    this.accounts = table('accounts');
    this.terms = table('terms');
    this.twins = table('twins');
    this.twinByAccount = table('twinByAccount');
    this.contracts = table('contracts');
    this.payments = table('payments');
    this.bills = table('bills');
    this.events = table('events');
    this.byHash = table('byHash');
    this.living = table('living');
    this.onNode = table('onNode');
    this.rentOf = table('rentOf');
    this.nodeUse = table('nodeUse');
    this.farmIps = table('farmIps');
    this.deployments = table('deployments');
    this.reports = table('reports');
    this.reportsIn = table('reportsIn');
    this.granted = table('granted');
    this.grantedOn = table('grantedOn');
  }

  static atGenesis(genesis: Genesis, accounts: Iterable<readonly [AccountId, Account]>): State {
    const at = genesis.at * 1000;
    const state = new State(genesis, at, { accounts });
    state.write('runtime', FIRST_VERSION);
    state.write('clock', { rate: 1, at, wall: at });
    state.write('tftAverage', genesis.tftPrice.average);
    state.write('nextContractId', genesis.nextContractId);
    state.write('nextTwinId', genesis.nextTwinId);
    state.write('faults', []);
    state.write('nextReport', Infinity);
    state.write('nodesRevision', 1);
    return state;
  }

  /** An independent copy: later changes of one are not seen by the other. */
  clone(): State {
    return new State(this.genesis, this.at, this.#tables());
  }

  /** All tables as arrays, for a snapshot. */
  dump(): StateDump {
    const tables = Object.entries(this.#tables()).map(([name, table]) => [name, [...table]]);
    return { at: this.at, ...(Object.fromEntries(tables) as Record<string, unknown[]>) };
  }

  static restore(genesis: Genesis, dump: StateDump): State {
    const { at, ...tables } = dump;
    return new State(genesis, at, tables as unknown as TableEntries);
  }

  #tables(): TableEntries {
    const tables: Record<string, Iterable<readonly [unknown, unknown]>> = {};
    for (const [name, value] of Object.entries(this))
      if (value instanceof Table) tables[name] = value.entries();
    return tables;
  }

  read<K extends keyof Scalars>(name: K): Scalars[K] {
    return this.scalars.get(name) as Scalars[K];
  }
  write<K extends keyof Scalars>(name: K, value: Scalars[K]): void {
    this.scalars.set(name, value);
  }

  /** Rules in force at `at`. */
  get rules(): Rules {
    return rulesOf(this.read('runtime'));
  }

  /** Block of an instant: ⌊(t − t₀) / 6 s⌋. */
  blockAt(milliseconds: number): number {
    return Math.floor((milliseconds - this.genesis.at * 1000) / (SECONDS_PER_BLOCK * 1000));
  }
  /** Seconds since 1970 of a block: the time the chain knows. */
  secondsOf(block: number): number {
    return this.genesis.at + block * SECONDS_PER_BLOCK;
  }

  account(id: AccountId): Account {
    return this.accounts.get(id) ?? NOBODY;
  }
  /** Free balance beyond the existential deposit (protocol B.5.2; nothing freezes here). */
  usable(id: AccountId): TftUnits {
    const { free } = this.account(id);
    return free > EXISTENTIAL_DEPOSIT ? free - EXISTENTIAL_DEPOSIT : 0n;
  }
  credit(id: AccountId, amount: TftUnits): void {
    const account = this.account(id);
    this.accounts.set(id, { ...account, free: account.free + amount });
  }

  /** Sum over all accounts, free and reserved: the issuance, which nothing changes. */
  issuance(): TftUnits {
    let sum = 0n;
    for (const { free, reserved } of this.accounts.values()) sum += free + reserved;
    return sum;
  }

  /** Appends to the history of a contract; `count` times, each an hour after the one before. */
  note(
    contract: ContractId,
    block: number,
    event: string,
    data: GridEvent['data'] = {},
    count = 1,
  ): void {
    const before = this.events.get(contract) ?? [];
    this.events.set(contract, appendRun(before, { block, event, data, count }));
  }
  /** History of a contract, oldest first. */
  eventsOf(contract: ContractId): readonly GridEvent[] {
    return eventsOf(this.events.get(contract) ?? [], (block) => this.secondsOf(block));
  }

  nodesChanged(): void {
    this.write('nodesRevision', this.read('nodesRevision') + 1);
  }
}

type TableEntries = Readonly<Record<string, Iterable<readonly [unknown, unknown]>>>;
