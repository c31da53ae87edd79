import type { Inventory } from '../../model/inventory.ts';
import { GridError } from '../../ports/errors.ts';
import type { Reach } from '../../ports/reach.ts';
import type { Snapshots } from '../../ports/snapshots.ts';
import type { Surroundings } from '../surroundings.ts';
import { readInventory } from './live-grid-proxy.ts';
import type { ProxyClient } from './proxy-client.ts';
import { isSameNetwork } from './same-network.ts';

/** After an attempt that failed, nobody is asked again for a while unless a person wants it. */
const REST_MS = 30_000;
const LONGEST_REST_MS = 300_000;

export interface FreshOptions {
  readonly client: ProxyClient;
  readonly around: Surroundings;
  /** What this browser keeps; nothing when absent. */
  readonly snapshots?: Snapshots | undefined;
  /** Under which name it keeps it. */
  readonly name: string;
  readonly network: string;
  /** Columns younger than this many milliseconds are not asked for again. */
  readonly freshFor: number;
  /** Told when something came or failed. */
  readonly changed: () => void;
}

/**
 * The columns of a real grid, kept fresh: what is known is shown at once with its age while the
 * proxy is asked, and stays when it cannot be reached. Refuses what is of another network.
 */
export class FreshInventory implements Reach {
  readonly #given: FreshOptions;
  #inventory: Inventory | undefined;
  /** The mirror that told what is shown; undefined for what was kept from an earlier visit. */
  #mirror: string | undefined;
  #answeredAt: number | undefined;
  #asking: Promise<void> | undefined;
  /** Ends the attempt that is under way. */
  #stop: AbortController | undefined;
  #cancelAgain: () => void = () => undefined;
  #failures = 0;
  #isClosed = false;
  #kept: Promise<void> | undefined;
  #failedAt = -Infinity;
  failure: Error | undefined;

  constructor(given: FreshOptions) {
    this.#given = given;
  }

  get network(): string {
    return this.#given.network;
  }
  get source(): string {
    return this.#inventory?.provenance.source ?? '';
  }
  get answeredAt(): number | undefined {
    return this.#answeredAt;
  }
  get asking(): boolean {
    return this.#asking !== undefined;
  }

  /** What is known, from the proxy or from an earlier visit; rejects only when nothing is. */
  async inventory(): Promise<Inventory> {
    await (this.#kept ??= this.#recall());
    const { around, freshFor } = this.#given;
    const age = around.now() - (this.#answeredAt ?? -Infinity);
    const isFresh = age < freshFor;
    if (this.#inventory && isFresh) return this.#inventory;
    const rests = freshFor > 0 && around.now() - this.#failedAt < REST_MS;
    const asked = rests ? undefined : this.#ask();
    // What was kept is drawn at once, and again when the answer has come.
    if (!this.#inventory || freshFor === 0) await asked;
    if (this.#inventory) return this.#inventory;
    throw this.failure ?? new GridError('proxy.unreachable', { host: '' });
  }

  async refresh(): Promise<void> {
    await (this.#kept ??= this.#recall());
    // What hangs is not waited for: the question is put anew.
    this.#stop?.abort();
    this.#asking = undefined;
    await this.#ask();
  }

  /** Ends what is under way and asks no more. */
  close(): void {
    this.#cancelAgain();
    this.#cancelAgain = () => undefined;
    this.#isClosed = true;
    this.#stop?.abort();
  }

  async #recall(): Promise<void> {
    const { snapshots, name } = this.#given;
    const kept = await snapshots?.latest(name).catch(() => undefined);
    if (!kept) return;
    this.#inventory = kept;
    this.#answeredAt = kept.provenance.at;
  }

  #ask(): Promise<void> {
    if (this.#asking) return this.#asking;
    const stop = new AbortController();
    this.#stop = stop;
    const asking: Promise<void> = this.#read(stop.signal).then((): Promise<void> | undefined => {
      // Whoever waited for an attempt that was given up waits for the next one.
      if (stop.signal.aborted) return this.#asking === asking ? undefined : this.#asking;
      this.#asking = undefined;
      this.#given.changed();
      return undefined;
    });
    this.#asking = asking;
    return asking;
  }

  /** Asks again by itself after a failure, at growing distances. */
  #again(): void {
    const { around } = this.#given;
    this.#cancelAgain();
    if (this.#isClosed) return;
    const pause = Math.min(LONGEST_REST_MS, REST_MS * 2 ** (this.#failures - 1));
    this.#cancelAgain = around.after(pause, () => void this.#ask());
  }

  async #read(signal: AbortSignal): Promise<void> {
    const { client, around, snapshots, name } = this.#given;
    try {
      const { inventory, mirror } = await readInventory(client, this.#inventory, signal);
      this.#compare(inventory, mirror);
      const isNew = inventory !== this.#inventory;
      this.#inventory = inventory;
      this.#mirror = mirror;
      this.#answeredAt = around.now();
      this.failure = undefined;
      this.#failedAt = -Infinity;
      this.#failures = 0;
      this.#cancelAgain();
      if (isNew) void snapshots?.keep(name, inventory).catch(() => undefined);
    } catch (error) {
      if (signal.aborted) return;
      this.#failures++;
      this.#again();
      this.#failedAt = around.now();
      this.failure = error instanceof Error ? error : new Error(String(error));
    }
  }

  /** Throws when the nodes that came cannot be those that were there before. */
  #compare(inventory: Inventory, mirror: string): void {
    const before = this.#inventory;
    if (!before || isSameNetwork(before, inventory)) return;
    const host = new URL(mirror).host;
    if (this.#mirror !== undefined && this.#mirror !== mirror)
      throw new GridError('proxy.disagrees', { host, other: new URL(this.#mirror).host });
    throw new GridError('proxy.foreign', { host, network: this.network });
  }
}
