import type { Store } from './store.ts';

/** A key, or a private key with its public half as a key or as bytes. */
export type StoredKey =
  CryptoKey | { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey | Uint8Array };

/** Non-extractable keys of this browser by name. */
export interface Keys {
  get(name: string): Promise<StoredKey | undefined>;
  put(name: string, key: StoredKey): Promise<void>;
  /**
   * The key of this name, made with `make` when there is none. When tabs race, all get the one
   * that was stored first.
   */
  claim<K extends StoredKey>(name: string, make: () => Promise<K>): Promise<K>;
  delete(name: string): Promise<void>;
}

export function keysIn(store: Store): Keys {
  const get = (name: string) =>
    store.read('keys', (view) => view.get(name) as Promise<StoredKey | undefined>);
  return {
    get,
    put: (name, key) => store.write('keys', async (view) => view.put(name, key)),
    async claim<K extends StoredKey>(name: string, make: () => Promise<K>) {
      const found = await get(name);
      if (found) return found as K;
      const made = await make();
      return store.write('keys', async (view) => {
        const first = (await view.get(name)) as K | undefined;
        if (!first) view.put(name, made);
        return first ?? made;
      });
    },
    delete: (name) => store.write('keys', async (view) => view.delete(name)),
  };
}
