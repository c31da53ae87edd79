import { afterEach, expect, it } from 'vitest';
import { openIdbStore } from './ledger/idb-store.ts';
import { playScript, SCRIPT_HEAD } from './testing/scripted-world.ts';

const name = 'scripted-world';
afterEach(() => void indexedDB.deleteDatabase(name));

it('comes to the same ledger in a browser, over its database, as in Node', async () => {
  const grid = await playScript(await openIdbStore(name));
  expect((await grid.world?.state())?.head).toBe(SCRIPT_HEAD);
  expect((await grid.world?.verify())?.broken).toBeUndefined();
  await grid.close();
});
