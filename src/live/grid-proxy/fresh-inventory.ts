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
    await this.#ask();
  }

  async #recall(): Promise<void> {
    const { snapshots, name } = this.#given;
    const kept = await snapshots?.latest(name).catch(() => undefined);
    if (!kept) return;
    this.#inventory = kept;
    this.#answeredAt = kept.provenance.at;
  }

  #ask(): Promise<void> {
    this.#asking ??= this.#read().finally(() => {
      this.#asking = undefined;
      this.#given.changed();
    });
    return this.#asking;
  }

  async #read(): Promise<void> {
    const { client, around, snapshots, name } = this.#given;
    try {
      const { inventory, mirror } = await readInventory(client, this.#inventory);
      this.#compare(inventory, mirror);
      const isNew = inventory !== this.#inventory;
      this.#inventory = inventory;
      this.#mirror = mirror;
      this.#answeredAt = around.now();
      this.failure = undefined;
      this.#failedAt = -Infinity;
      if (isNew) void snapshots?.keep(name, inventory).catch(() => undefined);
    } catch (error) {
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
