import type { StoredEntry } from './entry.ts';
import type { Heartbeat, LedgerStore, SecretRow, Snapshot } from './store.ts';

/**
 * What several stores on one memory share: the "disk" of tests that crash and reopen, and the
 * only place there is when a browser refuses storage.
 */
export class Memory {
  entries: StoredEntry[] = [];
  snapshot: Snapshot | undefined;
  heartbeat: Heartbeat | undefined;
  readonly keys = new Map<string, unknown>();
  readonly secrets = new Map<string, SecretRow>();
  readonly listeners = new Set<() => void>();
  /** Thrown by the next append instead of writing: a full disk. */
  failNext: Error | undefined;
}

export class MemoryStore implements LedgerStore {
  readonly kind = 'memory';
  readonly #memory: Memory;
  readonly #own = new Set<() => void>();

  constructor(memory = new Memory()) {
    this.#memory = memory;
  }

  async append(
    known: number,
    decide: (found: readonly StoredEntry[]) => readonly StoredEntry[],
    secrets: readonly SecretRow[] = [],
  ): Promise<void> {
    await Promise.resolve();
    const added = decide(this.#memory.entries.slice(Math.max(0, known)));
    const failure = this.#memory.failNext;
    this.#memory.failNext = undefined;
    if (failure) throw failure;
    this.#memory.entries.push(...added);
    if (added.length > 0) for (const row of secrets) this.#memory.secrets.set(row.id, row);
    this.#tellOthers();
  }
  async isEmpty(): Promise<boolean> {
    return this.#memory.entries.length === 0;
  }
  async read(after: number, limit = Infinity): Promise<readonly StoredEntry[]> {
    return this.#memory.entries.slice(after + 1, after + 1 + limit);
  }
  async replace(
    entries: readonly StoredEntry[],
    secrets: readonly SecretRow[] = [],
  ): Promise<void> {
    this.#memory.entries = [...entries];
    this.#memory.secrets.clear();
    for (const row of secrets) this.#memory.secrets.set(row.id, row);
    this.#memory.snapshot = undefined;
    this.#tellOthers();
  }
  async secrets(ids: readonly string[]): Promise<readonly SecretRow[]> {
    return ids.map((id) => this.#memory.secrets.get(id)).filter((row) => row !== undefined);
  }
  async snapshot(): Promise<Snapshot | undefined> {
    return this.#memory.snapshot;
  }
  async keepSnapshot(snapshot: Snapshot): Promise<void> {
    this.#memory.snapshot = snapshot;
  }
  async heartbeat(): Promise<Heartbeat | undefined> {
    return this.#memory.heartbeat;
  }
  async beat(heartbeat: Heartbeat): Promise<void> {
    this.#memory.heartbeat = heartbeat;
  }
  async key(name: string): Promise<unknown> {
    return this.#memory.keys.get(name);
  }
  async keepKey(name: string, key: unknown): Promise<unknown> {
    if (!this.#memory.keys.has(name)) this.#memory.keys.set(name, key);
    return this.#memory.keys.get(name);
  }
  onForeign(listener: () => void): () => void {
    this.#memory.listeners.add(listener);
    this.#own.add(listener);
    return () => {
      this.#memory.listeners.delete(listener);
      this.#own.delete(listener);
    };
  }
  close(): void {
    for (const listener of this.#own) this.#memory.listeners.delete(listener);
    this.#own.clear();
  }
  #tellOthers(): void {
    for (const listener of this.#memory.listeners) if (!this.#own.has(listener)) listener();
  }
}
