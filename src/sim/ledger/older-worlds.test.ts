import { describe, expect, it } from 'vitest';
import { openSimGrid } from '../sim-grid.ts';
import { ManualWall } from '../testing/manual-wall.ts';
import { worldFigures } from '../testing/world-figures.ts';
import { makeGenesis } from '../world/genesis.ts';
import figures1 from './fixtures/world-1.figures.json';
import world1 from './fixtures/world-1.txt?raw';
import figures2 from './fixtures/world-2.figures.json';
import world2 from './fixtures/world-2.txt?raw';
import { MemoryStore } from './memory-store.ts';
import { hashedTexts } from './read-entries.ts';
import { verifyEntries } from './verify.ts';
import { readWorld, writeWorld } from './world-file.ts';

describe.each([{ name: 'world-1', file: world1, figures: figures1, signatures: 18, messages: 3 }])(
  '$name, as an earlier version wrote it',
  ({ file, figures, signatures, messages }) => {
    it('verifies and comes to the figures of its day', async () => {
      const { entries, clear } = await readWorld(file);
      const { state, ...verification } = await verifyEntries(
        entries,
        makeGenesis,
        undefined,
        async () => clear,
      );
      expect(verification).toEqual({ entries: entries.length, signatures });
      expect(state && worldFigures(state)).toEqual(figures);
    });

    it('is sealed: without its secrets it verifies, but for the hashes they are part of', async () => {
      const { entries, head } = await readWorld(file);
      expect(entries.at(-1)?.hash).toBe(head);
      const { state, ...verification } = await verifyEntries(entries, makeGenesis);
      const sealed = { messages, hashes: messages };
      expect(verification).toEqual({ entries: entries.length, signatures, sealed });
      expect(state && worldFigures(state)).toEqual(figures);
    });

    it('comes back from secrets and what is left without them, letter by letter', async () => {
      const { entries, clear } = await readWorld(file);
      const texts = await hashedTexts(entries, async () => clear);
      expect(texts).toEqual(file.split('\n').slice(1, -1));
    });

    it('goes out again as it came in, without its secrets', async () => {
      const { entries, head } = await readWorld(file);
      const again = await readWorld(writeWorld(entries));
      expect(again.entries).toEqual(entries);
      expect(again.head).toBe(head);
      expect(again.secrets).toEqual({ kind: 'left-out', messages });
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

describe('world-2, written under the second rules', () => {
  it('verifies without any secret and comes to the figures of its day', async () => {
    const { entries, head, secrets } = await readWorld(world2);
    expect(secrets.kind).toBe('left-out');
    expect(entries.at(-1)?.hash).toBe(head);
    const { state, ...verification } = await verifyEntries(entries, makeGenesis);
    // Three messages without their secrets, and not one hash that could not be checked.
    const sealed = { messages: 3, hashes: 0 };
    expect(verification).toEqual({ entries: entries.length, signatures: 21, sealed });
    expect(state && worldFigures(state)).toEqual(figures2);
  });

  it('bills no refused disk, and counts what an overdrawn contract paid as no bill', () => {
    expect(figures2.deployments).toContain('136: 1, too-big');
    expect(figures2.bills).toContain('136: 0, 0; 0 and 0');
    const overdrawn = figures2.events.filter((line) => line.includes('ContractPaymentOverdrawn'));
    expect(overdrawn.map((line) => line.split(':')[0])).toEqual(['132', '133']);
    expect(figures2.bills).toContain('133: 2, 1540700; nothing');
  });

  it('opens as a grid and goes on', async () => {
    const wall = new ManualWall(figures2.at + 1_000);
    const grid = await openSimGrid({ seed: 'new', nodes: 10, store: new MemoryStore(), wall });
    await grid.world?.import(world2);
    await grid.world?.jump(3_600_000);
    expect(grid.clock.now()).toBeGreaterThan(figures2.at);
    expect((await grid.world?.verify())?.broken).toBeUndefined();
    await grid.close();
  });
});
