import { describe, expect, it } from 'vitest';
import type { Grid } from '../../ports/grid.ts';
import { newUser } from '../../ports/conformance/actions.ts';
import { RUNTIME_VERSION } from '../runtime/versions.ts';
import { openSimGrid } from '../sim-grid.ts';
import { ManualWall, settle } from '../testing/manual-wall.ts';
import { worldFigures } from '../testing/world-figures.ts';
import { makeGenesis } from '../world/genesis.ts';
import type { Body } from './entry.ts';
import { open, seal } from './entry.ts';
import figures1 from './fixtures/world-1.figures.json';
import world1 from './fixtures/world-1.txt?raw';
import { Memory, MemoryStore } from './memory-store.ts';
import { verifyEntries } from './verify.ts';
import { readWorld, writeWorld } from './world-file.ts';

const LATER = figures1.at + 3_600_000;
const { entries: old } = await readWorld(world1);

/** A disk on which an earlier version left its world. */
function oldDisk(): Memory {
  const memory = new Memory();
  memory.entries = [...old];
  return memory;
}

const openOn = (memory: Memory, wall = new ManualWall(LATER)): Promise<Grid> =>
  openSimGrid({ seed: 'script', nodes: 300, store: new MemoryStore(memory), wall });

const bodies = (memory: Memory): readonly Body[] => memory.entries.map((entry) => open(entry).body);

/** Versions that the entries of a ledger name. */
const versions = (memory: Memory): readonly number[] =>
  bodies(memory).flatMap((body) => (body.kind === 'runtime' ? [body.version] : []));

/** What a newer build leaves behind when it opens a world. */
function upgradedByNewer(memory: Memory): void {
  const last = memory.entries.at(-1)!;
  const body = { kind: 'runtime', version: RUNTIME_VERSION + 1 } as const;
  memory.entries.push(seal(last.seq + 1, open(last).at, last.hash, body));
  for (const listener of memory.listeners) listener();
}

const longKey = {
  call: 'updateTwin',
  relay: 'relay.example.org',
  pk: `0x${'00'.repeat(64)}`,
} as const;

describe('a new world', () => {
  it('begins with the newest rules', async () => {
    const memory = new Memory();
    const grid = await openOn(memory);
    await newUser(grid);
    expect(bodies(memory)[1]).toEqual({ kind: 'runtime', version: RUNTIME_VERSION });
    expect(versions(memory)).toEqual([RUNTIME_VERSION]);
    await grid.world?.reset();
    expect(versions(memory)).toEqual([RUNTIME_VERSION]);
    await grid.close();
  });
});

describe('a world of an earlier version', () => {
  it('is brought to the newest rules when it is opened, once', async () => {
    const memory = oldDisk();
    const first = await openOn(memory);
    expect(versions(memory)).toEqual([RUNTIME_VERSION]);
    expect(memory.entries.slice(0, old.length)).toEqual(old);
    await first.close();
    await (await openOn(memory)).close();
    expect(versions(memory)).toEqual([RUNTIME_VERSION]);
  });

  it('is brought there once by several tabs that open it at the same time', async () => {
    const memory = oldDisk();
    const grids = await Promise.all([openOn(memory), openOn(memory), openOn(memory)]);
    expect(versions(memory)).toEqual([RUNTIME_VERSION]);
    const heads = await Promise.all(grids.map(async ({ world }) => (await world?.state())?.head));
    expect(new Set(heads).size).toBe(1);
    for (const grid of grids) await grid.close();
  });

  it('folds to the same figures up to the entry that changed the rules', async () => {
    const memory = oldDisk();
    const grid = await openOn(memory);
    await grid.world?.jump(86_400_000);
    const { entries: upgraded } = await readWorld((await grid.world?.export()) ?? '');
    const verified = await verifyEntries(upgraded, makeGenesis);
    expect(verified.broken).toBeUndefined();
    const { state } = await verifyEntries(upgraded.slice(0, old.length), makeGenesis);
    expect(state && worldFigures(state)).toEqual(figures1);
    await grid.close();
  });

  it('is brought there when it is imported from a file', async () => {
    const memory = new Memory();
    const grid = await openOn(memory);
    await grid.world?.import(world1);
    expect(versions(memory)).toEqual([RUNTIME_VERSION]);
    expect((await grid.world?.verify())?.broken).toBeUndefined();
    await grid.close();
  });

  it('keeps what was allowed once, and refuses it from then on', async () => {
    const memory = new Memory();
    const grid = await openOn(memory);
    const user = await newUser(grid);
    await expect(grid.chain.submit([longKey], user.signer)).rejects.toMatchObject({
      code: 'chain.dispatch',
      params: { pallet: 'TwinKeyTooLong' },
    });
    const fits = { ...longKey, pk: `0x${'00'.repeat(63)}` };
    await grid.chain.submit([fits], user.signer);
    await grid.close();
  });

  it('never goes back to older rules', async () => {
    const memory = oldDisk();
    await (await openOn(memory)).close();
    const last = memory.entries.at(-1)!;
    const entries = [
      ...memory.entries,
      seal(last.seq + 1, open(last).at, last.hash, { kind: 'runtime', version: 1 }),
    ];
    expect((await verifyEntries(entries, makeGenesis)).broken).toEqual({
      entry: entries.length - 1,
      reason: 'rules',
    });
  });
});

describe('a world under rules of a newer build', () => {
  it('is not opened, and not imported', async () => {
    const memory = oldDisk();
    upgradedByNewer(memory);
    const newer = { code: 'storage.newer', params: { version: RUNTIME_VERSION + 1 } };
    await expect(openOn(memory)).rejects.toMatchObject(newer);
    const grid = await openOn(new Memory());
    const file = writeWorld(memory.entries);
    await expect(grid.world?.import(file)).rejects.toMatchObject(newer);
    await grid.close();
  });

  it('is told by a tab of this build that still has it open', async () => {
    const memory = oldDisk();
    const grid = await openOn(memory);
    const user = await newUser(grid);
    let news = 0;
    grid.watch(() => news++);
    upgradedByNewer(memory);
    await settle();
    expect(news).toBeGreaterThan(0);
    const before = memory.entries.length;
    for (const asked of [
      grid.chain.balance(user.signer.account),
      grid.proxy.inventory(),
      grid.world?.state(),
      grid.chain.submit([longKey], user.signer),
    ])
      await expect(asked).rejects.toMatchObject({ code: 'storage.newer' });
    expect(memory.entries).toHaveLength(before);
    await grid.close();
  });
});
