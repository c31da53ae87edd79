import type { Sealed, Sealer } from './sealer.ts';
import type { Store } from './store.ts';

/** Private halves of SSH keys that were made in this browser, sealed, by their public line. */
export interface PrivateKeys {
  /** Undefined when there is none, or when it lived in the memory of a tab that is gone. */
  get(publicKey: string): Promise<string | undefined>;
  /** True when there is one that can be opened. */
  has(publicKey: string): Promise<boolean>;
  put(publicKey: string, privateKey: string): Promise<void>;
}

/** Id of the row of a private half, in the table of settings. */
export const privateKeyRow = (publicKey: string): string => `private ${publicKey}`;

export function privateKeysIn(store: Store, sealer: () => Promise<Sealer>): PrivateKeys {
  const read = (row: string) =>
    store.read('settings', (view) => view.get(row) as Promise<Sealed | undefined>);
  async function get(publicKey: string): Promise<string | undefined> {
    const row = privateKeyRow(publicKey);
    const sealed = await read(row);
    return sealed && ((await (await sealer()).open(sealed, row)) as string | undefined);
  }
  return {
    get,
    has: async (publicKey) => (await get(publicKey)) !== undefined,
    async put(publicKey, privateKey) {
      const row = privateKeyRow(publicKey);
      const sealed = await (await sealer()).seal(privateKey, row);
      await store.write('settings', async (view) => view.put(row, sealed));
    },
  };
}
