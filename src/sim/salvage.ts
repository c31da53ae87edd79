import { writeWorld } from './ledger/world-file.ts';
import { worldName } from './world-name.ts';

/**
 * Every entry of a stored world as text, without asking whether they fit together: what is left to
 * keep when a ledger does not open. Rejects with GridError `storage.refused` or `storage.newer`.
 */
export async function salvageWorld(seed: string, nodes: number): Promise<string> {
  const { openIdbStore } = await import('./ledger/idb-store.ts');
  const store = await openIdbStore(worldName(seed, nodes));
  try {
    return writeWorld(await store.read(-1));
  } finally {
    store.close();
  }
}
