import { expect, it } from 'vitest';
import { MemoryStore } from './ledger/memory-store.ts';
import { playScript, SCRIPT_HEAD } from './testing/scripted-world.ts';

it('comes to the same ledger in Node as in a browser', async () => {
  const grid = await playScript(new MemoryStore());
  expect((await grid.world?.state())?.head).toBe(SCRIPT_HEAD);
  await grid.close();
});
