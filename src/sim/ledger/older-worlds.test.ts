import { describe, expect, it } from 'vitest';
import { openSimGrid } from '../sim-grid.ts';
import { ManualWall } from '../testing/manual-wall.ts';
import { worldFigures } from '../testing/world-figures.ts';
import { makeGenesis } from '../world/genesis.ts';
import figures1 from './fixtures/world-1.figures.json';
import world1 from './fixtures/world-1.txt?raw';
import { MemoryStore } from './memory-store.ts';
import { verifyEntries } from './verify.ts';
import { readWorld, writeWorld } from './world-file.ts';

describe.each([{ name: 'world-1', file: world1, figures: figures1, signatures: 18 }])(
  '$name, as an earlier version wrote it',
  ({ file, figures, signatures }) => {
    it('verifies and comes to the figures of its day', async () => {
      const entries = readWorld(file);
      const { state, ...verification } = await verifyEntries(entries, makeGenesis);
      expect(verification).toEqual({ entries: entries.length, signatures });
      expect(state && worldFigures(state)).toEqual(figures);
    });

    it('goes out again as it came in', () => {
      expect(writeWorld(readWorld(file))).toBe(file);
    });

    it('opens as a grid and goes on', async () => {
      const wall = new ManualWall(figures.at + 1_000);
      const store = new MemoryStore();
      const grid = await openSimGrid({ seed: 'new', nodes: 10, store, wall });
      await grid.world?.import(file);
      const startedAt = (await grid.world?.state())?.startedAt ?? 0;
      const contracts = await grid.proxy.contracts({});
      const own = contracts.filter(({ createdAt }) => createdAt * 1000 >= startedAt);
      expect(own).toHaveLength(figures.contracts.length);
      await grid.world?.jump(3_600_000);
      expect(grid.clock.now()).toBeGreaterThan(figures.at);
      expect((await grid.world?.verify())?.broken).toBeUndefined();
      await grid.close();
    });
  },
);
