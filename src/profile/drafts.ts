import type { Notices } from './notices.ts';
import type { Sealed, Sealer } from './sealer.ts';
import type { Store } from './store.ts';

/** How many drafts are kept; the one longest untouched goes first. */
export const DRAFTS_KEPT = 20;

interface DraftRow {
  readonly id: string;
  /** Order of use, not a time. */
  readonly touched: number;
  readonly spec: Sealed;
}

/** Half-filled forms by id; sealed as a whole, since specs carry environment values. */
export interface Drafts {
  /** Undefined when there is none, or when it lived in the memory of a tab that is gone. */
  get(id: string): Promise<unknown>;
  /** Keeps a JSON spec under this id. */
  put(id: string, spec: unknown): Promise<void>;
  delete(id: string): Promise<void>;
  /** Ids, the last touched first. */
  ids(): Promise<readonly string[]>;
}

export function draftsIn(store: Store, sealer: () => Promise<Sealer>, notices: Notices): Drafts {
  const rows = (view: { all(): Promise<readonly unknown[]> }) =>
    view.all() as Promise<readonly DraftRow[]>;
  return {
    async get(id) {
      const row = await store.read(
        'drafts',
        (view) => view.get(id) as Promise<DraftRow | undefined>,
      );
      return row && (await sealer()).open(row.spec, contextOf(id));
    },
    async put(id, spec) {
      const sealed = await (await sealer()).seal(spec, contextOf(id));
      await store.write('drafts', async (view) => {
        const others = latestFirst(await rows(view)).filter((row) => row.id !== id);
        view.put(id, { id, touched: (others[0]?.touched ?? 0) + 1, spec: sealed });
        for (const row of others.slice(DRAFTS_KEPT - 1)) view.delete(row.id);
      });
      notices.tell('drafts');
    },
    async delete(id) {
      await store.write('drafts', async (view) => view.delete(id));
      notices.tell('drafts');
    },
    ids: () =>
      store.read('drafts', async (view) => latestFirst(await rows(view)).map(({ id }) => id)),
  };
}

const contextOf = (id: string) => `draft ${id}`;

function latestFirst(rows: readonly DraftRow[]): readonly DraftRow[] {
  return [...rows].sort((a, b) => b.touched - a.touched);
}
