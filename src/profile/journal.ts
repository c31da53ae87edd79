import type { Notices } from './notices.ts';
import type { Store, TableView } from './store.ts';

/** Who may write a record: the holder of the token, until that wall time (ms) if it is a lease. */
export interface Fence {
  readonly token: string;
  /** Milliseconds of the wall clock; Infinity while a Web Lock stands behind the token. */
  readonly until: number;
}

/** What every record of the journal has. */
export interface JournalRecord {
  readonly id: string;
  /** Name of the grid the record belongs to. */
  readonly grid: string;
}

interface Row<R> {
  readonly fence?: Fence | undefined;
  readonly record: R;
}

/** A write was refused because another runner holds the record, or because it is gone. */
export class FencedOff extends Error {
  override readonly name = 'FencedOff';
}

/**
 * Running operations, written before each of their effects. A record is changed inside one
 * transaction that also checks the writer's token, so a runner that lost its record changes
 * nothing.
 */
export interface Journal<R extends JournalRecord> {
  get(id: string): Promise<R | undefined>;
  /** Records of one grid, in the order of their ids. */
  list(grid: string): Promise<readonly R[]>;
  /** Writes a record that is not there yet. */
  add(record: R): Promise<void>;
  /**
   * Changes a record; with a token only while it is the record's own, else rejects FencedOff.
   * Returns the record as written.
   */
  change(id: string, change: (record: R) => R, token?: string): Promise<R>;
  /**
   * Makes `fence.token` the record's own. `steal` overrules a holder (whoever has the Web Lock
   * may); else the claim fails, with false, while another's lease is good at wall time `now`.
   */
  claim(id: string, fence: Fence, now: number, steal: boolean): Promise<boolean>;
  /** Gives a record free, if the token is its own. */
  release(id: string, token: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Forgets all records of a grid: its world was reset or replaced. */
  forget(grid: string): Promise<void>;
}

export function journalIn<R extends JournalRecord>(store: Store, notices: Notices): Journal<R> {
  async function write<T>(work: (view: TableView) => Promise<T>): Promise<T> {
    const result = await store.write('operations', work);
    notices.tell('operations');
    return result;
  }
  const rowOf = (view: TableView, id: string) => view.get(id) as Promise<Row<R> | undefined>;
  const rows = (view: TableView) => view.all() as Promise<readonly Row<R>[]>;

  return {
    get: (id) => store.read('operations', async (view) => (await rowOf(view, id))?.record),
    list: (grid) =>
      store.read('operations', async (view) =>
        (await rows(view)).map(({ record }) => record).filter((record) => record.grid === grid),
      ),
    add: (record) =>
      write(async (view) => {
        if (await rowOf(view, record.id)) throw new FencedOff(record.id);
        view.put(record.id, { record } satisfies Row<R>);
      }),
    change: (id, change, token) =>
      write(async (view) => {
        const row = await rowOf(view, id);
        if (!row || (token !== undefined && row.fence?.token !== token)) throw new FencedOff(id);
        const record = change(row.record);
        view.put(id, { ...row, record } satisfies Row<R>);
        return record;
      }),
    claim: (id, fence, now, steal) =>
      store.write('operations', async (view) => {
        const row = await rowOf(view, id);
        if (!row) return false;
        const held = row.fence && row.fence.token !== fence.token && row.fence.until > now;
        if (held && !steal) return false;
        view.put(id, { ...row, fence } satisfies Row<R>);
        return true;
      }),
    release: (id, token) =>
      store.write('operations', async (view) => {
        const row = await rowOf(view, id);
        if (row?.fence?.token === token) view.put(id, { record: row.record } satisfies Row<R>);
      }),
    remove: (id) => write(async (view) => view.delete(id)),
    forget: (grid) =>
      write(async (view) => {
        for (const { record } of await rows(view)) if (record.grid === grid) view.delete(record.id);
      }),
  };
}
