import type { Notices } from './notices.ts';
import type { Store } from './store.ts';

/** How many searches are kept; the oldest goes first. */
export const SEARCHES_KEPT = 50;

/** A search that a person gave a name. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  /** The query of its address, without "?". */
  readonly query: string;
}

/** Searches by name, the newest first; nothing in them is secret. */
export interface Searches {
  list(): Promise<readonly SavedSearch[]>;
  /** Keeps a search, in place of the one with this id or this name. */
  save(search: SavedSearch): Promise<void>;
  delete(id: string): Promise<void>;
}

const ROW = 'searches';

export function searchesIn(store: Store, notices: Notices): Searches {
  const stored = (row: unknown): readonly SavedSearch[] =>
    (row as readonly SavedSearch[] | undefined) ?? [];

  async function change(
    next: (searches: readonly SavedSearch[]) => readonly SavedSearch[],
  ): Promise<void> {
    await store.write('settings', async (view) => view.put(ROW, next(stored(await view.get(ROW)))));
    notices.tell('searches');
  }

  return {
    list: () => store.read('settings', async (view) => stored(await view.get(ROW))),
    save: (search) =>
      change((searches) => {
        const others = searches.filter(({ id, name }) => id !== search.id && name !== search.name);
        return [search, ...others].slice(0, SEARCHES_KEPT);
      }),
    delete: (id) => change((searches) => searches.filter((search) => search.id !== id)),
  };
}
