import { GridError } from '../../ports/errors.ts';
import type {
  Fault,
  FaultTarget,
  Verification,
  World,
  WorldFileFacts,
  WorldHoldings,
  WorldState,
} from '../../ports/world.ts';
import type { MakeGenesis } from '../ledger/ledger.ts';
import type { State } from '../runtime/state.ts';
import type { SimCore } from '../sim-core.ts';
import { targetKey } from './faults.ts';

export const MAX_RATE = 3600;
/** Longest single jump: ten years of grid time. */
const MAX_JUMP = 10 * 365 * 86_400_000;

/** Files come and go seldom. */
const files = () => import('./world-files.ts');

const invalid = (what: string): GridError => new GridError('world.invalid', { what });

/** True for a fault that heals instead of hurting. */
const heals = (fault: Fault): boolean =>
  (fault.fault === 'power' && fault.on) ||
  (fault.fault === 'messages' && fault.lostPermille === 0 && fault.delay === 0) ||
  (fault.fault === 'refuse' && fault.message === '');

/** The newest fault of each kind on each target, without those that healed it. */
export function standingFaults(state: State): (Fault & { readonly since: number })[] {
  const newest = new Map<string, Fault & { readonly since: number }>();
  for (const { at, fault } of state.read('faults')) {
    const key = `${fault.fault}:${targetKey(fault.target)}`;
    newest.delete(key);
    if (!heals(fault)) newest.set(key, { ...fault, since: at });
  }
  return [...newest.values()];
}

/** Time, faults and the world as a file; everything it does is an entry. */
export class SimWorld implements World {
  readonly #core: SimCore;
  readonly #makeGenesis: MakeGenesis;
  readonly #storage: WorldState['storage'];

  constructor(core: SimCore, makeGenesis: MakeGenesis, storage: WorldState['storage']) {
    this.#core = core;
    this.#makeGenesis = makeGenesis;
    this.#storage = storage;
  }

  async state(): Promise<WorldState> {
    const { ledger, clock } = this.#core;
    const state = this.#core.now();
    const { seed, inventory, at } = state.genesis;
    return {
      seed,
      nodes: inventory.length,
      now: clock.now(),
      startedAt: at * 1000,
      rate: clock.rate(),
      block: state.blockAt(clock.now()),
      tftPrice: state.read('tftAverage'),
      faults: standingFaults(state),
      head: ledger.head,
      entries: ledger.length,
      storage: this.#storage,
    };
  }

  async setRate(rate: number): Promise<void> {
    if (!Number.isInteger(rate) || rate < 0 || rate > MAX_RATE) throw invalid('rate');
    const wall = this.#core.clock.wallNow();
    await this.#core.append(() => ({ kind: 'clock', rate, wall }));
  }

  async jump(milliseconds: number): Promise<void> {
    if (!Number.isInteger(milliseconds) || milliseconds <= 0 || milliseconds > MAX_JUMP)
      throw invalid('jump');
    await this.#moveTo((now) => now + milliseconds);
  }

  async jumpTo(instant: number): Promise<void> {
    const by = instant - this.#core.clock.now();
    if (!Number.isInteger(instant) || by <= 0 || by > MAX_JUMP) throw invalid('jump');
    // Where time runs fast it may pass the instant before this is written.
    await this.#moveTo((now) => Math.max(now, instant));
  }

  /** Speed and instant are those of the moment it is written: a change of speed may be on its way. */
  async #moveTo(instant: (now: number) => number): Promise<void> {
    const { ledger, clock } = this.#core;
    await ledger.append(
      () => instant(clock.now()),
      (state) => ({
        kind: 'clock',
        rate: state.read('clock').rate,
        wall: clock.wallNow(),
      }),
    );
    this.#core.follow();
  }

  async inject(fault: Fault): Promise<void> {
    this.#check(fault);
    await this.#core.append(() => ({ kind: 'fault', fault }));
  }

  async setTftPrice(milliUsd: number): Promise<void> {
    if (!Number.isInteger(milliUsd) || milliUsd < 1 || milliUsd > 1_000_000) throw invalid('price');
    await this.#core.append(() => ({ kind: 'price', average: milliUsd }));
  }

  async holdings(): Promise<WorldHoldings> {
    return (await files()).holdingsOf(this.#core);
  }

  async export(passphrase?: string): Promise<string> {
    return (await files()).exportWorld(this.#core, passphrase);
  }

  async inspect(file: string): Promise<WorldFileFacts> {
    return (await files()).inspectWorld(file);
  }

  async import(file: string, passphrase?: string | null): Promise<void> {
    const { takeWorld } = await files();
    const { entries, secrets } = await takeWorld(file, passphrase, this.#makeGenesis);
    await this.#core.ledger.replace(entries, await this.#core.vault.lock(secrets));
    await this.#restart();
  }

  async reset(): Promise<void> {
    const entries = await this.#core.ledger.entries();
    const { firstEntries } = await import('../ledger/first-entries.ts');
    const { seed, inventory } = this.#core.ledger.state.genesis;
    const wall = this.#core.clock.wallNow();
    const at = Math.floor(wall / 1000);
    if (entries.length === 0) return;
    await this.#core.ledger.replace(firstEntries({ seed, nodes: inventory.length, at }));
    await this.#restart();
  }

  async verify(onProgress?: (done: number, total: number) => void): Promise<Verification> {
    const { verifyEntries } = await import('../ledger/verify.ts');
    const entries = await this.#core.ledger.entries();
    const { state: _, ...verification } = await verifyEntries(
      entries,
      this.#makeGenesis,
      onProgress,
      (ids) => this.#core.vault.open(ids),
    );
    return verification;
  }

  async link(): Promise<string> {
    const state = this.#core.now();
    const { seed, inventory, at } = state.genesis;
    const query = new URLSearchParams({
      seed,
      nodes: String(inventory.length),
      from: String(at),
      at: String(this.#core.clock.now()),
      rate: String(this.#core.clock.rate()),
      tft: String(state.read('tftAverage')),
    });
    for (const { since: _, ...fault } of standingFaults(state))
      query.append('fault', JSON.stringify(fault));
    return query.toString();
  }

  /** A replaced ledger may have an earlier instant: its own clock goes on from now, at its speed. */
  async #restart(): Promise<void> {
    const { ledger, clock } = this.#core;
    const { rate } = ledger.state.read('clock');
    clock.restart({ rate, at: ledger.state.at, wall: clock.wallNow() }, ledger.state.at);
    const wall = clock.wallNow();
    await this.#core.append(() => ({ kind: 'clock', rate, wall }));
    await this.#core.upgrade();
  }

  #check(fault: Fault): void {
    const { inventory } = this.#core.now().genesis;
    const known = (target: FaultTarget): boolean => {
      switch (target.kind) {
        case 'all':
          return true;
        case 'node':
          return inventory.nodeId.includes(target.node);
        case 'farm':
          return inventory.farms.farmId.includes(target.farm);
        case 'country':
          return inventory.countries.some(({ code }) => code === target.country);
      }
    };
    if (!known(fault.target)) throw invalid('target');
    if (fault.fault !== 'messages') return;
    const { lostPermille, delay } = fault;
    if (!Number.isInteger(lostPermille) || lostPermille < 0 || lostPermille > 1000)
      throw invalid('lost');
    if (!Number.isInteger(delay) || delay < 0 || delay > 3600) throw invalid('delay');
  }
}
