import type { StoredEntry } from './entry.ts';
import { sealOlder } from './seal-older.ts';
import type { LedgerStore, SecretRow } from './store.ts';
import { Vault } from './vault.ts';

/** A database in which an earlier version has left secrets in clear. */
interface UnsealedStore extends LedgerStore {
  reseal(entries: readonly StoredEntry[], secrets: readonly SecretRow[]): Promise<void>;
}

/**
 * Seals what an earlier version has left in a database, in one transaction: a crash before it
 * leaves everything to be done again, and of several tabs one does it.
 */
export async function sealStored(store: UnsealedStore): Promise<void> {
  const found = await store.read(-1);
  const { entries, secrets } = await sealOlder(found);
  const changed = entries.filter((entry, at) => entry !== found[at]);
  await store.reseal(changed, await new Vault(store).lock(secrets));
}
