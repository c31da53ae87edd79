import { keyFromSeed } from '../../src/crypto/ed25519.ts';
import { x25519PublicKey } from '../../src/crypto/x25519.ts';
import type { ContractId, NodeId } from '../../src/model/ids.ts';
import { GiB, TFT } from '../../src/model/units.ts';
import { defaultVm, type VmSpec } from '../../src/specs/vm/vm-spec.ts';
import { cancelKind } from '../../src/operations/kinds/cancel.ts';
import { deployKind } from '../../src/operations/kinds/deploy.ts';
import { DEPLOY_VM, deployVmKind } from '../../src/operations/kinds/deploy-vm.ts';
import type { Kind } from '../../src/operations/engine/kind.ts';
import type { Operation } from '../../src/operations/engine/operation.ts';
import type { Operations } from '../../src/operations/engine/operations.ts';
import type { Exclusive } from '../../src/operations/engine/exclusive.ts';
import { Crash, fakeLocks, openTab } from '../../src/operations/testing/tab.ts';
import { GridError } from '../../src/ports/errors.ts';
import type { Grid } from '../../src/ports/grid.ts';
import { openNodes } from '../../src/ports/conformance/actions.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { openProfile } from '../../src/profile/profile.ts';
import { Ledger } from '../../src/sim/ledger/ledger.ts';
import { Memory, MemoryStore } from '../../src/sim/ledger/memory-store.ts';
import { verifyEntries } from '../../src/sim/ledger/verify.ts';
import { openSimGrid } from '../../src/sim/sim-grid.ts';
import { ManualWall, settle } from '../../src/sim/testing/manual-wall.ts';
import { makeGenesis } from '../../src/sim/world/genesis.ts';
import { Chance } from './chance.ts';
import { diskDeployer } from './disk-deployer.ts';

const NODES = 120;
const START = 1_767_225_600;
const ISSUANCE = 1_000_000_000n * TFT;
const KINDS = [
  deployKind({ kind: 'deploy-disk', deployer: diskDeployer }),
  deployVmKind,
  cancelKind,
] as unknown as readonly Kind[];

/** What a run came to; equal for equal seeds, in every engine. */
export interface RunReport {
  readonly seed: string;
  readonly head: string;
  readonly entries: number;
  readonly done: number;
  readonly failed: number;
  readonly canceled: number;
  readonly crashes: number;
  readonly faults: number;
}

/** A promise of the product that a run found broken; the seed reproduces it. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
  constructor(seed: string, step: number, what: string) {
    super(`seed ${seed}, step ${step}: ${what}`);
  }
}

interface Tab {
  readonly grid: Grid;
  readonly operations: Operations;
  readonly doom: { dead: boolean; step(what: string): void };
}

/** One person with one browser; its profile outlives its tabs. */
interface User {
  readonly number: number;
  readonly profile: Profile;
  readonly exclusive: Exclusive;
  readonly tabs: Tab[];
}

/** Lives one world from its seed: random people, operations, faults, crashes, full disks. */
export async function runWorld(seed: string, steps = 40): Promise<RunReport> {
  // What loads lazily must be there before, or the first run would not be like the others.
  await (warm ??= warmUp());
  return new WorldRun(seed).run(steps);
}

let warm: Promise<RunReport> | undefined;

/** A tab that waits for a module is behind one that does not. */
async function warmUp(): Promise<RunReport> {
  await Promise.all([
    import('../../src/sim/full-grid.ts'),
    import('../../src/sim/world/sim-world.ts'),
    import('../../src/sim/zos/result-data.ts'),
    x25519PublicKey(new Uint8Array(32)),
  ]);
  return new WorldRun('warm up').run(60);
}

class WorldRun {
  readonly #seed: string;
  readonly #chance: Chance;
  readonly #memory = new Memory();
  readonly #wall = new ManualWall(START * 1000);
  readonly #users: User[] = [];
  /** Hashes of entries that stood when somebody was told so. */
  readonly #acknowledged = new Set<string>();
  #step = 0;
  #crashes = 0;
  #faults = 0;

  constructor(seed: string) {
    this.#seed = seed;
    this.#chance = new Chance(`run:${seed}`);
  }

  async run(steps: number): Promise<RunReport> {
    for (let number = 1; number <= 2; number++) {
      const profile = await openProfile(`run-${this.#seed}-${number}`, { subtle: undefined });
      this.#users.push({ number, profile, exclusive: fakeLocks(), tabs: [] });
    }
    for (this.#step = 1; this.#step <= steps; this.#step++) {
      await this.#act();
      await settle();
      await this.#check();
    }
    await this.#windUp();
    return this.#report();
  }

  async #act(): Promise<void> {
    const chance = this.#chance;
    const user = chance.pick(this.#users);
    if (!user) return;
    const tab = chance.pick(user.tabs) ?? (await this.#open(user));
    const actions: readonly (readonly [number, () => Promise<unknown>])[] = [
      [60, () => this.#open(user)],
      [60, () => this.#crash(user, tab)],
      [220, () => this.#deploy(tab)],
      [100, () => this.#steer(tab)],
      [80, () => this.#delete(tab)],
      [120, () => this.#fault(tab)],
      [40, () => this.#price(tab)],
      [60, () => this.#pay(user, tab)],
      [30, () => this.#fillDisk()],
      [80, () => this.#time(tab)],
      [150, () => this.#wall.advance(chance.between(500, 120_000))],
    ];
    let draw = chance.below(actions.reduce((sum, [weight]) => sum + weight, 0));
    const action = actions.find(([weight]) => (draw -= weight) < 0);
    await action?.[1]().catch((error: unknown) => {
      // What is refused with a reason is no broken promise.
      if (!(error instanceof GridError || error instanceof Crash || isFullDisk(error))) throw error;
    });
  }

  async #open(user: User): Promise<Tab> {
    const doom = {
      dead: false,
      step() {
        if (doom.dead) throw new Crash('killed');
      },
    };
    const grid = await openSimGrid({
      seed: 'simulated',
      nodes: NODES,
      from: START,
      store: new MemoryStore(this.#memory),
      wall: this.#wall,
      makeKey: () => keyFromSeed(new Uint8Array(32).fill(user.number)),
    });
    // The key is not kept by a store in memory: it is the same each time it is made.
    await grid.accounts.ensure();
    const operations = openTab({
      grid,
      profile: user.profile,
      kinds: KINDS,
      exclusive: user.exclusive,
      wall: this.#wall,
      doom,
      random: (count) => this.#chance.bytes(count),
    });
    const tab = { grid, operations, doom };
    user.tabs.push(tab);
    await operations.resumeAll();
    return tab;
  }

  /** The tab is gone between two steps of whatever it was doing. */
  async #crash(user: User, tab: Tab): Promise<void> {
    this.#crashes++;
    tab.doom.dead = true;
    user.tabs.splice(user.tabs.indexOf(tab), 1);
    void tab.operations.close().catch(() => undefined);
    await settle();
    await tab.grid.close();
  }

  async #deploy(tab: Tab): Promise<void> {
    const gigabytes = this.#chance.pick([1, 10, 50, 150]) ?? 1;
    if (this.#chance.is(600)) {
      await tab.operations.start({ kind: 'deploy-disk', title: 'disk', spec: { gigabytes } });
      return;
    }
    const plain = defaultVm();
    const spec: VmSpec = {
      ...plain,
      name: `vm${this.#chance.below(1000)}`,
      cpu: this.#chance.between(1, 8),
      rootfs: gigabytes * GiB,
      network: { ...plain.network, ipv4: this.#chance.is(200), mycelium: this.#chance.is(200) },
      env: [{ key: 'SECRET', value: 'swordfish' }],
      dedicated: this.#chance.is(150),
      certified: this.#chance.is(150),
    };
    await tab.operations.start({ kind: DEPLOY_VM, title: spec.name, spec });
  }

  async #steer(tab: Tab): Promise<void> {
    const open = (await tab.operations.list()).filter(({ state }) => isOpen(state));
    const operation = this.#chance.pick(open);
    if (!operation) return;
    const how = this.#chance.pick(['cancel', 'tryNext', 'sendNow', 'resume'] as const);
    if (how) await tab.operations[how](operation.id);
  }

  async #delete(tab: Tab): Promise<void> {
    const operations = await tab.operations.list();
    const standing = operations.filter(({ kind, state }) => kind !== 'cancel' && state === 'done');
    const contract = this.#chance.pick(standing)?.contractId;
    if (contract === undefined) return;
    await tab.operations.start({
      kind: 'cancel',
      title: 'disk',
      spec: { contracts: [contract] as readonly ContractId[], undoSeconds: this.#chance.below(9) },
    });
  }

  async #fault(tab: Tab): Promise<void> {
    this.#faults++;
    const chance = this.#chance;
    const node = await this.#likelyNode(tab);
    const target =
      chance.is(150) || node === undefined
        ? ({ kind: 'all' } as const)
        : ({ kind: 'node', node } as const);
    const kind = chance.below(3);
    if (kind === 0) await tab.grid.world?.inject({ fault: 'power', target, on: chance.is(600) });
    else if (kind === 1)
      await tab.grid.world?.inject({
        fault: 'messages',
        target,
        lostPermille: chance.pick([0, 0, 300, 1000]) ?? 0,
        delay: chance.pick([0, 0, 5, 30]) ?? 0,
      });
    else
      await tab.grid.world?.inject({
        fault: 'refuse',
        target,
        message: chance.is(500) ? 'could not mount the image' : '',
      });
  }

  /** One of the nodes that deployments go to, so that faults meet them. */
  async #likelyNode(tab: Tab): Promise<NodeId | undefined> {
    return this.#chance.pick(openNodes(await tab.grid.proxy.inventory()).slice(0, 4));
  }

  async #price(tab: Tab): Promise<void> {
    await tab.grid.world?.setTftPrice(this.#chance.between(5, 120));
  }

  /** Money comes from the faucet or goes to the other: sometimes all of it. */
  async #pay(user: User, tab: Tab): Promise<void> {
    const signer = await tab.grid.accounts.ensure();
    if (this.#chance.is(400)) {
      await tab.grid.activation?.activate(signer.account);
      return;
    }
    const other = this.#users.find((each) => each !== user)?.tabs[0];
    if (!other) return;
    const { account } = await other.grid.accounts.ensure();
    const { usable } = await tab.grid.chain.balance(signer.account);
    const amount = (usable * BigInt(this.#chance.between(1, 100))) / 100n;
    await tab.grid.chain.submit([{ call: 'transfer', to: account, amount }], signer);
    this.#acknowledge();
  }

  async #fillDisk(): Promise<void> {
    this.#memory.failNext = new GridError('storage.full');
  }

  async #time(tab: Tab): Promise<void> {
    const hours = this.#chance.pick([1, 5, 30, 200]) ?? 1;
    if (this.#chance.is(300)) await tab.grid.world?.setRate(this.#chance.pick([0, 1, 60]) ?? 1);
    else await tab.grid.world?.jump(hours * 3_600_000);
  }

  #acknowledge(): void {
    const last = this.#memory.entries.at(-1);
    if (last) this.#acknowledged.add(last.hash);
  }

  /** What must hold at every moment, looked at by somebody who opens the world anew. */
  async #check(): Promise<void> {
    const broken = (what: string): never => {
      throw new BrokenPromise(this.#seed, this.#step, what);
    };
    if (this.#memory.entries.length === 0) return;
    const ledger = await Ledger.open({
      store: new MemoryStore(this.#memory),
      makeGenesis,
      seed: 'simulated',
      nodes: NODES,
      at: START,
    });
    const { state } = ledger;
    if (state.issuance() !== ISSUANCE) broken('money was created or lost');
    for (const { free, reserved } of state.accounts.values())
      if (free < 0n || reserved < 0n) broken('an account is below zero');
    const hashes = new Set(this.#memory.entries.map(({ hash }) => hash));
    for (const hash of this.#acknowledged)
      if (!hashes.has(hash)) broken('an acknowledged entry is gone');
    const attempts = new Set<string>();
    for (const contract of state.contracts.values()) {
      if (contract.type !== 'node') continue;
      if (attempts.has(contract.deploymentData)) broken('two contracts for one attempt');
      attempts.add(contract.deploymentData);
    }
    // A tab that has read everything sees what the ledger holds.
    for (const { tabs } of this.#users)
      for (const { grid } of tabs) {
        const world = await grid.world?.state();
        if (world && world.head !== '' && world.head !== ledger.head)
          broken('a tab that lives has fallen behind');
      }
  }

  /** Everything heals, everybody comes back: what was begun must end, and nothing be left over. */
  async #windUp(): Promise<void> {
    const broken = (what: string): never => {
      throw new BrokenPromise(this.#seed, this.#step, what);
    };
    this.#memory.failNext = undefined;
    for (const user of this.#users) if (user.tabs.length === 0) await this.#open(user);
    const [first] = this.#users[0]?.tabs ?? [];
    const world = first?.grid.world;
    if (!world) return broken('there is no world');
    await world.setRate(1);
    for (const { since: _, ...fault } of (await world.state()).faults) {
      if (fault.fault === 'power') await world.inject({ ...fault, on: true });
      if (fault.fault === 'messages') await world.inject({ ...fault, lostPermille: 0, delay: 0 });
      if (fault.fault === 'refuse') await world.inject({ ...fault, message: '' });
    }
    // Without money for the fee nobody can end anything, on the real grid neither.
    for (const { tabs } of this.#users)
      for (const { grid } of tabs.slice(0, 1))
        await grid.activation?.activate((await grid.accounts.ensure()).account);
    for (let round = 0; round < 60; round++) {
      const open: Operation[] = [];
      for (const { tabs } of this.#users)
        for (const operation of (await tabs[0]?.operations.list()) ?? [])
          if (isOpen(operation.state)) {
            open.push(operation);
            if (operation.state === 'waiting-for-user')
              await (round % 2 === 0
                ? tabs[0]?.operations.resume(operation.id)
                : tabs[0]?.operations.cancel(operation.id));
          }
      if (open.length === 0) break;
      if (round === 59)
        broken(
          `still open: ${open.map(({ id, state, error }) => `${id} ${state} ${error?.code}`).join()}`,
        );
      await this.#wall.advance(60_000);
    }
    await this.#check();
    await this.#checkOrphans();
    const { broken: found } = await verifyEntries(this.#memory.entries, makeGenesis);
    if (found) broken(`the ledger does not verify: entry ${found.entry}, ${found.reason}`);
  }

  /** Every contract that stands belongs to a deployment that is done, and only to that. */
  async #checkOrphans(): Promise<void> {
    for (const { tabs } of this.#users) {
      const [tab] = tabs;
      if (!tab) continue;
      const { account } = await tab.grid.accounts.ensure();
      const twin = await tab.grid.chain.twinOf(account);
      if (!twin) continue;
      const done = (await tab.operations.list()).filter(({ state }) => state === 'done');
      const known = new Set(done.map(({ contractId }) => contractId));
      const standing = await tab.grid.chain.contractsOf(twin.twinId);
      for (const contract of standing) {
        const { contractId } = contract;
        // A rented node stays rented until its renter ends that too.
        if (contract.type === 'rent' && rentedBy(done, contract.nodeId)) continue;
        if (!known.has(contractId))
          throw new BrokenPromise(this.#seed, this.#step, `contract ${contractId} is an orphan`);
      }
    }
  }

  async #report(): Promise<RunReport> {
    const operations: Operation[] = [];
    for (const { tabs } of this.#users)
      operations.push(...((await tabs[0]?.operations.list()) ?? []));
    const count = (state: Operation['state']): number =>
      operations.filter((each) => each.state === state).length;
    const report = {
      seed: this.#seed,
      head: this.#memory.entries.at(-1)?.hash ?? '',
      entries: this.#memory.entries.length,
      done: count('done'),
      failed: count('failed'),
      canceled: count('canceled'),
      crashes: this.#crashes,
      faults: this.#faults,
    };
    for (const { tabs, profile } of this.#users) {
      for (const tab of tabs) {
        await tab.operations.close();
        await tab.grid.close();
      }
      profile.close();
    }
    return report;
  }
}

const rentedBy = (done: readonly Operation[], node: NodeId): boolean =>
  done.some((operation) => operation.nodeId === node);

const isOpen = (state: Operation['state']): boolean =>
  state === 'running' || state === 'waiting-for-user';

const isFullDisk = (error: unknown): boolean =>
  error instanceof GridError && error.code === 'storage.full';
