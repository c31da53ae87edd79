import { TABLES } from './store.ts';

/**
 * Step i brings a database of version i to version i + 1, inside the upgrade's transaction. Steps
 * are only ever added: a profile of any age opens by running the ones it has not seen.
 */
export type Migration = (database: IDBDatabase) => void;

export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    for (const table of TABLES) database.createObjectStore(table);
  },
];
