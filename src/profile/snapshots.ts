import { answerTo, openDatabase } from '../database/database.ts';
import { encode } from '../model/coded-column.ts';
import type { Inventory } from '../model/inventory.ts';
import type { Snapshots } from '../ports/snapshots.ts';

const DATABASE = 'tf-snapshots';
const TABLE = 'inventories';
const HOUR = 3_600_000;
/** Kept inventories of a grid lie at least this far apart, but for the newest. */
const APART = 6 * HOUR;
/** Of each grid; a few megabytes each on the largest network. */
const MOST = 40;

/** Which of some instants, oldest first, are no longer worth their room. */
export function superfluous(instants: readonly number[]): readonly number[] {
  const kept: number[] = [];
  const dropped: number[] = [];
  instants.forEach((instant, place) => {
    const isNewest = place === instants.length - 1;
    const last = kept.at(-1);
    if (isNewest || last === undefined || instant - last >= APART) kept.push(instant);
    else dropped.push(instant);
  });
  return [...dropped, ...kept.slice(0, Math.max(0, kept.length - MOST))];
}

/** Inventories were once kept with all figures as plain doubles. */
function upToDate(kept: Inventory): Inventory {
  if (!ArrayBuffer.isView(kept.totalCru)) return kept;
  const columns: Record<string, unknown> = { ...kept };
  for (const [name, column] of Object.entries(columns))
    if (column instanceof Float64Array) columns[name] = encode(column);
  return {
    ...(columns as unknown as Inventory),
    features: Uint16Array.from(kept.features),
    bootedAt: Uint32Array.from(kept.bootedAt),
    createdAt: Uint32Array.from(kept.createdAt),
  };
}

type Key = readonly [grid: string, instant: number];

/** Where inventories lie; in memory where the browser refuses a database. */
interface Shelf {
  keys(grid: string): Promise<readonly number[]>;
  get(key: Key): Promise<Inventory | undefined>;
  put(key: Key, inventory: Inventory): Promise<void>;
  delete(key: Key): Promise<void>;
}

function shelfIn(database: IDBDatabase): Shelf {
  const rows = (mode: IDBTransactionMode) => database.transaction(TABLE, mode).objectStore(TABLE);
  const of = (grid: string) => IDBKeyRange.bound([grid], [grid, Infinity]);
  return {
    keys: async (grid) =>
      ((await answerTo(rows('readonly').getAllKeys(of(grid)))) as Key[]).map(([, at]) => at),
    get: async (key) => {
      const kept = (await answerTo(rows('readonly').get([...key]))) as Inventory | undefined;
      return kept && upToDate(kept);
    },
    put: async (key, inventory) => {
      await answerTo(rows('readwrite').put(inventory, [...key]));
    },
    delete: async (key) => {
      await answerTo(rows('readwrite').delete([...key]));
    },
  };
}

function shelfInMemory(): Shelf {
  const rows = new Map<string, Map<number, Inventory>>();
  const of = (grid: string): Map<number, Inventory> => {
    const known = rows.get(grid) ?? new Map<number, Inventory>();
    rows.set(grid, known);
    return known;
  };
  return {
    keys: async (grid) => [...of(grid).keys()].sort((a, b) => a - b),
    get: async ([grid, at]) => of(grid).get(at),
    put: async ([grid, at], inventory) => void of(grid).set(at, inventory),
    delete: async ([grid, at]) => void of(grid).delete(at),
  };
}

const open = async (name: string): Promise<Shelf> =>
  shelfIn(
    await openDatabase(name, 1, {
      upgrade: (database) => void database.createObjectStore(TABLE),
    }),
  );

/**
 * What this browser keeps of real grids: the newest inventory, and older ones to look back on.
 * Opens its database when first asked; where the browser refuses one, it keeps in memory.
 */
export function openSnapshots(name = DATABASE): Snapshots {
  let opening: Promise<Shelf> | undefined;
  const shelf = () => (opening ??= open(name).catch(shelfInMemory));
  const instants = async (grid: string) => (await shelf()).keys(grid).catch(() => []);
  const at = async (grid: string, instant: number) =>
    (await shelf()).get([grid, instant]).catch(() => undefined);
  return {
    instants,
    at,
    async latest(grid) {
      const newest = (await instants(grid)).at(-1);
      return newest === undefined ? undefined : at(grid, newest);
    },
    async keep(grid, inventory) {
      const rows = await shelf();
      try {
        await rows.put([grid, inventory.provenance.at], inventory);
        for (const instant of superfluous(await rows.keys(grid)))
          await rows.delete([grid, instant]);
      } catch {
        // Storage is full or was taken away: the next visit asks the grid itself.
      }
    },
  };
}
