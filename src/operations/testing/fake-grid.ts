import { challengeHash } from '../../model/challenge.ts';
import type { Contract, NodeContract } from '../../model/contract.ts';
import type { Deployment, DeploymentStatus, WorkloadState } from '../../model/deployment.ts';
import {
  accountId,
  contractId,
  farmId,
  nodeId,
  twinId,
  type AccountId,
  type ContractId,
  type NodeId,
} from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';
import { LIVE_POLICY } from '../../model/live-policy.ts';
import { newPayment } from '../../model/billing.ts';
import { NO_CAPACITY, TFT } from '../../model/units.ts';
import type { BillRun, Call, Chain, Submission, Twin } from '../../ports/chain.ts';
import type { Clock } from '../../ports/clock.ts';
import { dispatchError, GridError } from '../../ports/errors.ts';
import type { Grid } from '../../ports/grid.ts';
import type { GridProxy } from '../../ports/grid-proxy.ts';
import type { Signer } from '../../ports/signer.ts';
import type { Zos } from '../../ports/zos.ts';

/** How a node behaves from now on. */
export interface Conduct {
  /** Answers `deploy` with an error. */
  readonly refuses?: string;
  /** Accepts, then the first workload ends in this error. */
  readonly fails?: string;
  /** Never answers: nothing arrives. */
  readonly silent?: boolean;
  /** Acts on what it gets, but its answer is lost. */
  readonly deaf?: boolean;
  /** The chain refuses contracts on it. */
  readonly unavailable?: boolean;
}

interface Held {
  readonly deployment: Deployment;
  readonly at: number;
}

/** A method of a port, as "chain.submit". */
export type PortCall = string;

const FEE = 1000n;
const FINAL_BILL = 50n;
/** Grid milliseconds from acceptance until everything runs. */
const PROVISIONING = 10_000;

/**
 * A grid in a few maps: chain, nodes and a clock that runs only while somebody waits for it.
 * Everything can be told to fail; `calls` remembers what was asked.
 */
export class FakeGrid {
  readonly calls: PortCall[] = [];
  readonly contracts = new Map<ContractId, NodeContract>();
  readonly bills = new Map<ContractId, BillRun[]>();
  readonly held = new Map<NodeId, Map<ContractId, Held>>();
  readonly twins = new Map<AccountId, Twin>();
  readonly balances = new Map<AccountId, bigint>();
  readonly conduct = new Map<NodeId, Conduct>();
  /** Called around every port call; what it throws is what the caller gets. */
  hook: (call: PortCall, moment: 'before' | 'after') => void = () => {};
  rate = 1;
  readonly #terms = new Set<AccountId>();
  readonly #listeners = new Set<() => void>();
  readonly #gates = new Map<PortCall, Promise<void>>();
  readonly #failures = new Map<PortCall, { error: Error; moment: 'before' | 'after' }[]>();
  #now = Date.UTC(2026, 0, 1);
  #nextContract = 1;
  #nextTwin = 100;

  constructor(
    readonly nodes: readonly NodeId[] = [1, 2, 3, 4, 5].map(nodeId),
    readonly name = 'fake',
  ) {}

  /** The next call of this method fails: before it did anything, or after it did everything. */
  failNext(call: PortCall, error: Error, moment: 'before' | 'after' = 'before', times = 1): void {
    const failures = this.#failures.get(call) ?? [];
    for (let i = 0; i < times; i++) failures.push({ error, moment });
    this.#failures.set(call, failures);
  }

  /** Holds the next calls of this method back: tells when one waits, and lets all go. */
  hold(call: PortCall): { readonly reached: Promise<void>; open(): void } {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = () => {
        this.#gates.delete(call);
        resolve();
      };
    });
    this.#gates.set(call, opened);
    const reached = new Promise<void>((resolve) => this.#reached.set(call, resolve));
    return { reached, open };
  }
  readonly #reached = new Map<PortCall, () => void>();

  get now(): number {
    return this.#now;
  }
  advance(milliseconds: number): void {
    this.#now += milliseconds;
    this.notify();
  }
  notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
  living(): NodeContract[] {
    return [...this.contracts.values()].filter(({ state }) => state.kind !== 'Deleted');
  }
  /** Contracts ever created. */
  get created(): number {
    return this.#nextContract - 1;
  }
  countOf(call: PortCall): number {
    return this.calls.filter((name) => name === call).length;
  }
  /** Something other than the operation deletes a contract. */
  remove(id: ContractId, cause: 'OutOfFunds' | 'CanceledByUser' = 'CanceledByUser'): void {
    const contract = this.contracts.get(id);
    if (!contract || contract.state.kind === 'Deleted') throw dispatchError('ContractNotExists');
    this.contracts.set(id, { ...contract, state: { kind: 'Deleted', cause } });
    this.#bill(id, FINAL_BILL);
    this.held.get(contract.nodeId)?.delete(id);
    this.notify();
  }

  /** The ports; each open grid is one more tab on the same chain and nodes. */
  open(signer: Signer = fakeSigner()): Grid {
    return {
      mode: 'sim',
      name: this.name,
      clock: this.#clock(),
      chain: this.#ported('chain', this.#chain()),
      zos: this.#ported('zos', this.#zos()),
      proxy: this.#ported('proxy', this.#proxy()),
      accounts: this.#ported('accounts', {
        current: async () => signer,
        ensure: async () => signer,
      }),
      activation: Object.assign(
        this.#ported('activation', {
          activate: async (account: AccountId) => {
            if (this.balances.has(account)) return 0n;
            this.balances.set(account, 1000n * TFT);
            return 1000n * TFT;
          },
        }),
        { amount: 1000n * TFT },
      ),
      watch: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      close: async () => {},
    };
  }

  /** Wraps the methods of a port: counted, and failing when told to. */
  #ported<T extends object>(port: string, methods: T): T {
    const wrapped = Object.entries(methods).map(([name, method]) => {
      const call = `${port}.${name}`;
      const run = async (...args: unknown[]): Promise<unknown> => {
        // Every answer of a port takes at least a turn.
        await Promise.resolve();
        this.calls.push(call);
        if (this.#gates.has(call)) {
          this.#reached.get(call)?.();
          await this.#gates.get(call);
        }
        this.hook(call, 'before');
        const failure = this.#failures.get(call)?.shift();
        if (failure?.moment === 'before') throw failure.error;
        const result = await (method as (...all: unknown[]) => Promise<unknown>)(...args);
        this.hook(call, 'after');
        if (failure) throw failure.error;
        return result;
      };
      return [name, run] as const;
    });
    return Object.fromEntries(wrapped) as T;
  }

  #clock(): Clock {
    return {
      now: () => this.#now,
      rate: () => this.rate,
      until: async (instant, signal) => {
        // A turn of the event loop, so that whoever else has something to do comes first.
        await new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            port1.close();
            resolve(undefined);
          };
          port2.postMessage(0);
        });
        if (signal?.aborted) throw signal.reason;
        this.#now = Math.max(this.#now, instant);
      },
    };
  }

  #chain(): Chain {
    return {
      block: async () => Math.floor(this.#now / 6000),
      balance: async (account) => {
        const free = this.balances.get(account) ?? 0n;
        return { free, reserved: 0n, frozen: 0n, usable: free };
      },
      twinOf: async (account) => this.twins.get(account),
      twin: async (id) => [...this.twins.values()].find(({ twinId }) => twinId === id),
      hasAcceptedTerms: async (account) => this.#terms.has(account),
      prices: async () => ({ policy: LIVE_POLICY, tft: { average: 10, min: 10, max: 1000 } }),
      contract: async (id) => this.#livingOne(id),
      contractsOf: async (twin) => this.living().filter((contract) => contract.twinId === twin),
      contractByHash: async (node, hash) => this.#byHash(node, hash),
      paymentState: async (id) =>
        this.#livingOne(id) && newPayment(this.contracts.get(id)!.createdAt),
      fee: async (calls) => FEE * BigInt(calls.length),
      submit: async (calls, signer) => this.#submit(calls, signer),
    };
  }

  #livingOne(id: ContractId): Contract | undefined {
    const contract = this.contracts.get(id);
    return contract?.state.kind === 'Deleted' ? undefined : contract;
  }

  #byHash(node: NodeId, hash: string): ContractId | undefined {
    return this.living().find(
      ({ nodeId, deploymentHash }) => nodeId === node && deploymentHash === hash,
    )?.contractId;
  }

  /** All or nothing, as a batch is: refusals are looked for before anything is done. */
  #submit(calls: readonly Call[], signer: Signer): Submission {
    const { account } = signer;
    const fee = FEE * BigInt(calls.length);
    const balance = this.balances.get(account) ?? 0n;
    if (balance < fee) throw dispatchError('InsufficientBalance');
    for (const call of calls) this.#refuse(call, account, calls);
    this.balances.set(account, balance - fee);
    for (const call of calls) this.#apply(call, account);
    this.notify();
    return { block: 1, instant: this.#now, fee, events: [] };
  }

  #refuse(call: Call, account: AccountId, calls: readonly Call[]): void {
    switch (call.call) {
      case 'createTwin':
        if (this.twins.has(account)) throw dispatchError('TwinWithPubkeyExists');
        if (!this.#terms.has(account) && !calls.some((each) => each.call === 'userAcceptTc'))
          throw dispatchError('UserDidNotSignTermsAndConditions');
        return;
      case 'createNodeContract':
        if (!this.twins.has(account)) throw dispatchError('TwinNotExists');
        if (this.conduct.get(call.nodeId)?.unavailable)
          throw dispatchError('NodeNotAvailableToDeploy');
        if (this.#byHash(call.nodeId, call.deploymentHash) !== undefined)
          throw dispatchError('ContractIsNotUnique');
        return;
      case 'cancelContract':
        if (!this.#livingOne(call.contractId)) throw dispatchError('ContractNotExists');
        return;
      default:
    }
  }

  #apply(call: Call, account: AccountId): void {
    if (call.call === 'userAcceptTc') this.#terms.add(account);
    if (call.call === 'createTwin') {
      const { relay, pk } = call;
      this.twins.set(account, { twinId: twinId(this.#nextTwin++), account, relay, pk });
    }
    if (call.call === 'createNodeContract') {
      const id = contractId(this.#nextContract++);
      const { nodeId, deploymentHash, deploymentData } = call;
      this.contracts.set(id, {
        type: 'node',
        contractId: id,
        twinId: this.twins.get(account)!.twinId,
        state: { kind: 'Created' },
        createdAt: Math.floor(this.#now / 1000),
        nodeId,
        farmId: farmId(1),
        deploymentHash,
        deploymentData,
        publicIps: [],
        resources: NO_CAPACITY,
      });
    }
    if (call.call === 'cancelContract') this.remove(call.contractId);
  }

  #bill(id: ContractId, amount: bigint): void {
    const now = Math.floor(this.#now / 1000);
    const run = { first: now, last: now, every: 3600, count: 1, discountLevel: 'None' as const };
    this.bills.set(id, [...(this.bills.get(id) ?? []), { ...run, amountBilled: amount }]);
  }

  #zos(): Zos {
    const heldOn = (node: NodeId) => {
      const held = this.held.get(node) ?? new Map<ContractId, Held>();
      this.held.set(node, held);
      return held;
    };
    /** One question and its answer: lost on the way there, or on the way back. */
    const exchange = async <T>(node: NodeId, answer: () => T): Promise<T> => {
      const { silent, deaf } = this.conduct.get(node) ?? {};
      const timeout = () => {
        this.#now += 20_000;
        return new GridError('zos.timeout', { node });
      };
      if (silent) throw timeout();
      const result = answer();
      if (deaf) throw timeout();
      return result;
    };
    return {
      deploy: (_from, node, deployment) =>
        exchange(node, () => {
          const { refuses } = this.conduct.get(node) ?? {};
          if (refuses) throw new GridError('zos.refused', { message: refuses });
          const contract = this.contracts.get(deployment.contract_id);
          if (contract?.state.kind !== 'Created' || contract.nodeId !== node)
            throw new GridError('zos.refused', { message: 'no such contract' });
          if (contract.deploymentHash !== challengeHash(deployment))
            throw new GridError('zos.refused', { message: 'hash differs' });
          if (heldOn(node).has(deployment.contract_id))
            throw new GridError('zos.refused', { message: 'deployment exists' });
          heldOn(node).set(deployment.contract_id, { deployment, at: this.#now });
        }),
      update: (_from, node) => exchange(node, () => {}),
      get: (_from, node, id) =>
        exchange(node, () => {
          const held = heldOn(node).get(id);
          if (!held) throw new GridError('zos.not-found', { node });
          return this.#status(node, held);
        }),
      list: (from, node) =>
        exchange(node, () =>
          [...heldOn(node).values()]
            .filter(({ deployment }) => deployment.twin_id === from.twin)
            .map((held) => this.#status(node, held)),
        ),
      statistics: () => Promise.reject(new GridError('zos.refused', { message: 'not here' })),
      wireguardPorts: (_from, node) => exchange(node, () => [80, 443]),
      features: (_from, node) => exchange(node, () => []),
    };
  }

  #status(node: NodeId, { deployment, at }: Held): DeploymentStatus {
    const { fails } = this.conduct.get(node) ?? {};
    const share = Math.min(1, (this.#now - at) / PROVISIONING);
    const running = Math.floor(share * deployment.workloads.length);
    return {
      ...deployment,
      workloads: deployment.workloads.map((workload, i) => {
        const state: WorkloadState = fails && i === 0 ? 'error' : i < running ? 'ok' : 'init';
        const message = state === 'error' ? (fails ?? '') : '';
        return { ...workload, result: { created: at / 1000, state, message, data: {} } };
      }),
    };
  }

  #proxy(): GridProxy {
    return {
      inventory: async () => this.#inventory(),
      contracts: async ({ twinId }) =>
        [...this.contracts.values()].filter(
          (contract) => twinId === undefined || contract.twinId === twinId,
        ),
      contractPage: async () => {
        const contracts = [...this.contracts.values()];
        return { contracts, total: contracts.length };
      },
      contract: async (id) => this.contracts.get(id),
      node: async () => undefined,
      farm: async () => undefined,
      twinPage: async () => ({ twins: [], total: 0 }),
      bills: async (id) => this.bills.get(id) ?? [],
      events: async () => [],
    };
  }

  /** Only what those who use the fake look at. */
  #inventory(): Inventory {
    const columns: Partial<Inventory> = {
      provenance: { source: 'fake', at: this.#now },
      revision: 1,
      length: this.nodes.length,
      nodeId: Uint32Array.from(this.nodes),
    };
    return columns as Inventory;
  }
}

/** Signs nothing in particular. */
export function fakeSigner(name = 'alice'): Signer {
  return {
    account: accountId(name),
    publicKey: new Uint8Array(32),
    scheme: 'ed25519',
    sign: async () => new Uint8Array(64),
  };
}
