import type { NodeId } from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';
import { rowOf } from '../../model/inventory.ts';
import { GridError } from '../../ports/errors.ts';
import type { History, Outage } from '../../ports/history.ts';
import type { Lives } from '../grid-proxy/lives.ts';
import { agedLivesNow, livesAt, statusAt } from '../grid-proxy/lives.ts';
import { withContracts } from '../grid-proxy/publish.ts';
import { toldAt } from '../grid-proxy/told-at.ts';
import type { SimCore } from '../sim-core.ts';
import { priceHistory } from '../world/history.ts';
import type { Genesis } from '../world/genesis.ts';
import { KNOWN_SECONDS } from './known-seconds.ts';
import { outagesBetween } from './node-outages.ts';
import { outageColumns } from './outage-columns.ts';
import { pastContracts } from './past-contracts.ts';
import { PastInventory } from './past-inventory.ts';
import type { Replay } from './replay.ts';

/** Inventories that are remembered, the ones asked for last: some MB, whatever the grid's size. */
const REMEMBERED = 96;
const REMEMBERED_ROWS = 2_000_000;
/** Revisions of the past stand far above those of the present, so that no cache takes one for the other. */
const FIRST_REVISION = 1_000_000_000;
/** Most prices of one answer. */
const MOST_PRICES = 100_000;

interface Known {
  readonly inventory: Inventory;
  /** Entries the ledger had; an instant at or after its head may yet change. */
  readonly entries: number;
  readonly settled: boolean;
}

const invalid = (what: string): GridError => new GridError('world.invalid', { what });

async function pastOf(genesis: Genesis): Promise<PastInventory> {
  const outages = await outageColumns(genesis);
  return new PastInventory(genesis, { outages, contracts: await pastContracts(genesis, outages) });
}

/**
 * What the simulated grid remembers: from genesis on the fold of the ledger up to an instant, and
 * for 275 days before it what the seed knows. Outages are seeded for 365 days and uptime looks back
 * 90, so before that nothing could be said honestly. Before genesis nodes are there from the day of
 * their registration, are down in their seeded outages, and hold the contracts that genesis still
 * has; contracts that had ended by then are not known. From genesis on, power faults take nodes
 * down and count in their last boot and uptime, as in `GridProxy.inventory()`.
 */
export class SimHistory implements History {
  readonly #core: SimCore;
  readonly #replay: Replay;
  readonly #known = new Map<number, Known>();
  /** Hash of the first entry of the world that is remembered. */
  #world = '';
  #past: Promise<PastInventory> | undefined;
  #revision = FIRST_REVISION;

  constructor(core: SimCore, replay: Replay) {
    this.#core = core;
    this.#replay = replay;
  }

  async span(): Promise<{ readonly from: number; readonly to: number }> {
    return { from: this.#start() - KNOWN_SECONDS * 1000, to: this.#core.clock.now() };
  }

  /** GridError `world.invalid` for an instant outside the span. */
  async inventoryAt(instant: number): Promise<Inventory> {
    const { from, to } = await this.span();
    if (!(instant >= from && instant <= to)) throw invalid('instant');
    this.#forgetOtherWorlds();
    const { ledger } = this.#core;
    const known = this.#known.get(instant);
    if (known && (known.settled || known.entries === ledger.length)) {
      this.#known.delete(instant);
      this.#known.set(instant, known);
      return known.inventory;
    }
    const entries = ledger.length;
    const settled = instant < ledger.state.at;
    const inventory = await (instant < this.#start()
      ? this.#before(instant)
      : this.#since(instant));
    const meanwhile = this.#known.get(instant);
    if (meanwhile?.entries === entries) return meanwhile.inventory;
    this.#known.set(instant, { inventory, entries, settled });
    const most = Math.min(REMEMBERED, Math.ceil(REMEMBERED_ROWS / inventory.length));
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= most) break;
      this.#known.delete(oldest);
    }
    return inventory;
  }

  /** From the seed before genesis, from power faults since; none of a node that there is not. */
  async outages(node: NodeId, from: number, to: number): Promise<readonly Outage[]> {
    const state = this.#core.now();
    const row = rowOf(state.genesis.inventory, node);
    return row < 0 ? [] : outagesBetween(state.genesis, state.read('faults'), row, from, to);
  }

  /** Before genesis a price a day, since then what the ledger says. GridError `world.invalid`. */
  async tftPrices(from: number, to: number, every: number): Promise<readonly number[]> {
    if (!(every > 0) || !((to - from) / every < MOST_PRICES)) throw invalid('price span');
    const { seed, at, tftPrice } = this.#core.ledger.state.genesis;
    const points = priceHistory(seed, at).map((point) => ({
      at: point.at * 1000,
      price: point.price,
    }));
    points.push({ at: at * 1000, price: tftPrice.average });
    for (const { entry } of await this.#replay.entries())
      if (entry.body.kind === 'price') points.push({ at: entry.at, price: entry.body.average });
    const prices: number[] = [];
    let next = 0;
    // Counted, not added up: a step may be a fraction of a millisecond too.
    for (let i = 0; from + i * every <= to; i++) {
      const instant = from + i * every;
      while (next < points.length && points[next]!.at <= instant) next++;
      prices.push(points[Math.max(0, next - 1)]!.price);
    }
    return prices;
  }

  /** Milliseconds since 1970 of genesis. */
  #start(): number {
    return this.#core.ledger.state.genesis.at * 1000;
  }

  #forgetOtherWorlds(): void {
    const { genesisHash } = this.#core.ledger;
    if (this.#world === genesisHash) return;
    this.#world = genesisHash;
    this.#known.clear();
    this.#past = undefined;
  }

  async #before(instant: number): Promise<Inventory> {
    const { genesis } = this.#core.ledger.state;
    this.#past ??= pastOf(genesis);
    const past = await this.#past;
    return past.at(Math.floor(instant / 1000), ++this.#revision, instant);
  }

  async #since(instant: number): Promise<Inventory> {
    const { genesis } = this.#core.ledger.state;
    const state = await this.#replay.stateAt(instant);
    const faults = [...state.read('faults')];
    let lives: Lives | undefined;
    // They differ by the hour, and few who look at the past ask for them.
    const livesThen = (): Lives =>
      (lives ??= livesAt(agedLivesNow(genesis, toldAt(genesis, instant)), faults, instant));
    return {
      ...withContracts(state),
      status: statusAt(genesis, faults, instant),
      get bootedAt() {
        return livesThen().bootedAt;
      },
      get uptimePermille() {
        return livesThen().uptimePermille;
      },
      provenance: { source: 'simulation', at: instant },
      revision: ++this.#revision,
    };
  }
}
