/** Takes back what was written since `begin`; nothing is recorded outside a transaction. */
export class Journal {
  #undo: (() => void)[] | undefined;

  begin(): void {
    this.#undo = [];
  }
  commit(): void {
    this.#undo = undefined;
  }
  rollback(): void {
    for (const step of this.#undo?.reverse() ?? []) step();
    this.#undo = undefined;
  }
  record(step: () => void): void {
    this.#undo?.push(step);
  }
}

/**
 * One table of the state: a map whose records are never changed in place, so that a copy of the
 * state copies references only, and an aborted submission is taken back in as many steps as it took.
 */
export class Table<K extends string | number, V> {
  readonly #journal: Journal;
  readonly #map: Map<K, V>;

  constructor(journal: Journal, entries?: Iterable<readonly [K, V]>) {
    this.#journal = journal;
    this.#map = new Map(entries);
  }

  get size(): number {
    return this.#map.size;
  }
  get(key: K): V | undefined {
    return this.#map.get(key);
  }
  has(key: K): boolean {
    return this.#map.has(key);
  }
  set(key: K, value: V): void {
    const had = this.#map.has(key);
    const old = this.#map.get(key);
    this.#map.set(key, value);
    this.#journal.record(() => {
      if (had) this.#map.set(key, old as V);
      else this.#map.delete(key);
    });
  }
  delete(key: K): void {
    if (!this.#map.has(key)) return;
    const old = this.#map.get(key) as V;
    this.#map.delete(key);
    this.#journal.record(() => this.#map.set(key, old));
  }
  keys(): IterableIterator<K> {
    return this.#map.keys();
  }
  values(): IterableIterator<V> {
    return this.#map.values();
  }
  entries(): IterableIterator<[K, V]> {
    return this.#map.entries();
  }
}
