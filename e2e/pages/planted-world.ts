/** A world that was prepared elsewhere, with the account of this browser in it. */
import { webcrypto } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Ed25519Key } from '../../src/crypto/ed25519.ts';
import type { Grid } from '../../src/ports/grid.ts';
import { MemoryStore } from '../../src/sim/ledger/memory-store.ts';
import { openSimGrid } from '../../src/sim/sim-grid.ts';
import { worldDatabase } from './storage.ts';
import { MONDAY, NODES, SEED } from './world.ts';

interface Prepared {
  /** The world as `Simulation.importFile` takes it. */
  readonly file: string;
  /** The account's key, for `plantKey`. */
  readonly privateKey: JsonWebKey;
}

/** Makes a world as a link would, and lets `prepare` do things in it under an account of its own. */
export async function prepareWorld(prepare: (grid: Grid) => Promise<void>): Promise<Prepared> {
  const pair = (await webcrypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const publicKey = new Uint8Array(await webcrypto.subtle.exportKey('raw', pair.publicKey));
  const key: Ed25519Key = {
    publicKey,
    persistable: null,
    sign: async (message) =>
      new Uint8Array(
        await webcrypto.subtle.sign('Ed25519', pair.privateKey, Uint8Array.from(message)),
      ),
  };
  const grid = await openSimGrid({
    seed: SEED,
    nodes: NODES,
    from: MONDAY / 1000,
    at: MONDAY,
    store: new MemoryStore(),
    makeKey: () => Promise.resolve(key),
  });
  await prepare(grid);
  const file = (await grid.world?.export()) ?? '';
  await grid.close();
  return { file, privateKey: await webcrypto.subtle.exportKey('jwk', pair.privateKey) };
}

/** Makes a key the account of this browser, in the world that the page has open. */
export function plantKey(page: Page, privateKey: JsonWebKey): Promise<void> {
  return page.evaluate(
    async ([name, jwk]) => {
      const key = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['sign']);
      const base64 = (jwk.x ?? '').replaceAll('-', '+').replaceAll('_', '/');
      const publicKey = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(request.error!);
        request.onsuccess = () => {
          const transaction = request.result.transaction('keys', 'readwrite');
          transaction.objectStore('keys').put({ privateKey: key, publicKey }, 'account');
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      });
    },
    [worldDatabase(), privateKey] as const,
  );
}
