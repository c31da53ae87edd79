import { keyFromSeed } from '../crypto/ed25519.ts';
import { conformance } from '../ports/conformance/conformance.ts';
import { signerOf } from './accounts/sim-accounts.ts';
import { MemoryStore } from './ledger/memory-store.ts';
import { openSimGrid } from './sim-grid.ts';
import { ManualWall } from './testing/manual-wall.ts';
import { testKey } from './testing/test-key.ts';

conformance('the simulation', async () => {
  const wall = new ManualWall();
  const store = new MemoryStore();
  const grid = await openSimGrid({
    seed: 'conformance',
    nodes: 400,
    store,
    wall,
    makeKey: testKey(),
  });
  return {
    grid,
    newSigner: async (number) => signerOf(await keyFromSeed(new Uint8Array(32).fill(100 + number))),
    // Short spans pass on the wall, so that what waits on it goes on; long ones are one jump.
    pass: async (milliseconds) => {
      if (milliseconds > 120_000) await grid.world?.jump(milliseconds - 120_000);
      await wall.advance(Math.min(milliseconds, 120_000));
    },
    power: async (node, on) =>
      grid.world?.inject({ fault: 'power', target: { kind: 'node', node }, on }),
    lose: async (node, lostPermille) =>
      grid.world?.inject({
        fault: 'messages',
        target: { kind: 'node', node },
        lostPermille,
        delay: 0,
      }),
    close: () => grid.close(),
  };
});
