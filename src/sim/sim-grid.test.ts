import { beforeEach, describe, expect, it } from 'vitest';
import type { Grid } from '../ports/grid.ts';
import { palletErrorOf } from '../ports/errors.ts';
import { contractId } from '../model/ids.ts';
import { rowOf } from '../model/inventory.ts';
import { GiB } from '../model/units.ts';
import { decode } from '../model/whole-columns.ts';
import { Memory, MemoryStore } from './ledger/memory-store.ts';
import { openSimGrid } from './sim-grid.ts';
import {
  deploy,
  diskDeployment,
  newUser,
  openNodes,
  signed,
} from '../ports/conformance/actions.ts';
import { signerOf } from './accounts/sim-accounts.ts';
import { testKey } from './testing/test-key.ts';
import { ManualWall, settle } from './testing/manual-wall.ts';

const HOUR = 3_600_000;

let memory: Memory;
let wall: ManualWall;
let grid: Grid;

const openGrid = (): Promise<Grid> =>
  openSimGrid({
    seed: 'test',
    nodes: 300,
    store: new MemoryStore(memory),
    wall,
    makeKey: testKey(),
  });

beforeEach(async () => {
  memory = new Memory();
  wall = new ManualWall();
  grid = await openGrid();
});

async function firstNode() {
  const node = openNodes(await grid.proxy.inventory())[0];
  if (node === undefined) throw new Error('no open node');
  return node;
}

describe('the simulated grid', () => {
  it('gives a new account its money and its twin, and charges the fee', async () => {
    const user = await newUser(grid);
    const { free } = await grid.chain.balance(user.signer.account);
    expect(free).toBeLessThan(grid.activation?.amount ?? 0n);
    expect(free).toBeGreaterThan((grid.activation?.amount ?? 0n) - 20_000n);
  });

  it('shares with the grid before all columns that a deployment leaves alone', async () => {
    const user = await newUser(grid);
    const before = await grid.proxy.inventory();
    const node = await firstNode();
    await deploy(grid, user, node, diskDeployment(user.twin, 'd', 100));
    await wall.advance(10_000);
    const after = await grid.proxy.inventory();
    const row = rowOf(after, node);
    const used = decode(before.usedSru);
    used[row]! += 100 * GiB;
    expect(decode(after.usedSru)).toEqual(used);
    const changed = ['provenance', 'revision', 'usedSru', 'farms'];
    for (const name of Object.keys(before) as (keyof typeof before)[])
      expect(after[name] === before[name], name).toBe(!changed.includes(name));
  });

  it('bills a disk every hour to the unit, first for the part of the hour it stood', async () => {
    const user = await newUser(grid);
    const before = (await grid.chain.balance(user.signer.account)).usable;
    await grid.world?.setTftPrice(10);
    const contract = await deploy(
      grid,
      user,
      await firstNode(),
      diskDeployment(user.twin, 'd', 100),
    );
    await grid.world?.jump(2 * HOUR + 1);
    const bills = await grid.proxy.bills(contract);
    expect(bills.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    // 100 GiB are half an SU: 25,000 units-USD, 0.25 TFT at 10 mUSD; Gold pays 40 % of it.
    expect(bills.at(-1)).toMatchObject({ amountBilled: 1_000_000n, discountLevel: 'Gold' });
    const after = await grid.chain.balance(user.signer.account);
    const billed = bills.reduce(
      (sum, { count, amountBilled }) => sum + amountBilled * BigInt(count),
      0n,
    );
    expect(after.reserved).toBe(billed);
    expect(before - after.usable).toBeGreaterThan(billed);
  });

  it('shows progress as a function of time and finishes the disk', async () => {
    const user = await newUser(grid);
    const node = await firstNode();
    const contract = await deploy(grid, user, node, diskDeployment(user.twin, 'd', 10));
    const from = { twin: user.twin, signer: user.signer };
    const early = await grid.zos.get(from, node, contract);
    expect(early.workloads[0]?.result.state).toBe('init');
    await grid.world?.jump(10_000);
    const late = await grid.zos.get(from, node, contract);
    expect(late.workloads[0]?.result.state).toBe('ok');
  });

  it('keeps every acknowledged change over a reopening and folds to the same head', async () => {
    const user = await newUser(grid);
    const contract = await deploy(
      grid,
      user,
      await firstNode(),
      diskDeployment(user.twin, 'd', 10),
    );
    const { head } = (await grid.world?.state()) ?? {};
    const again = await openGrid();
    expect((await again.world?.state())?.head).toBe(head);
    expect(await again.chain.contract(contract)).toEqual(await grid.chain.contract(contract));
  });

  it('goes on from its own time when it is opened again, however late the wall is', async () => {
    const at = wall.now() - 300 * 24 * HOUR;
    const options = { seed: 'past', nodes: 300, from: at / 1000, wall };
    const own = new Memory();
    const begun = await openSimGrid({ ...options, at, store: new MemoryStore(own) });
    await begun.world?.setRate(60);
    await wall.advance(1000);
    const again = await openSimGrid({
      seed: 'past',
      nodes: 300,
      wall,
      store: new MemoryStore(own),
    });
    expect(again.clock.now()).toBe(at + 60_000);
  });

  it('opens from a snapshot to the same state as from the entries', async () => {
    const user = await newUser(grid);
    const contract = await deploy(
      grid,
      user,
      await firstNode(),
      diskDeployment(user.twin, 'd', 10),
    );
    await grid.world?.jump(30 * 24 * HOUR);
    await grid.close();
    expect(memory.snapshot).toBeDefined();
    const fromSnapshot = await openGrid();
    memory.snapshot = undefined;
    const fromEntries = await openGrid();
    const account = user.signer.account;
    expect(await fromSnapshot.chain.balance(account)).toEqual(
      await fromEntries.chain.balance(account),
    );
    expect(await fromSnapshot.proxy.bills(contract)).toEqual(
      await fromEntries.proxy.bills(contract),
    );
  });

  it('folds what a tab left behind only once', async () => {
    const user = await newUser(grid);
    const node = await firstNode();
    for (let i = 0; i < 30; i++)
      await deploy(grid, user, node, diskDeployment(user.twin, `d${i}`, 10));
    // The tab dies: nothing is closed.
    expect(memory.snapshot).toBeUndefined();
    const next = await openGrid();
    expect(memory.snapshot).toBeUndefined();
    await wall.advance(60_000);
    await settle();
    expect(memory.snapshot).toMatchObject({ seq: memory.entries.length - 1 });
    const [kept, balance] = [memory.snapshot, await next.chain.balance(user.signer.account)];

    const last = await openGrid();
    await wall.advance(60_000);
    await settle();
    expect(memory.snapshot).toBe(kept);
    expect(await last.chain.balance(user.signer.account)).toEqual(balance);
  });

  it('refuses by the names of the pallets and changes nothing', async () => {
    const user = await newUser(grid);
    const before = await grid.world?.state();
    const submitted = grid.chain.submit(
      [
        { call: 'transfer', to: user.signer.account, amount: 1_000_000n },
        { call: 'cancelContract', contractId: contractId(99_999_999) },
      ],
      user.signer,
    );
    await expect(submitted).rejects.toSatisfy(
      (error) => palletErrorOf(error) === 'ContractNotExists',
    );
    expect((await grid.world?.state())?.head).toBe(before?.head);
    expect((await grid.chain.balance(user.signer.account)).usable).toBeGreaterThan(0n);
  });

  it('lets a node refuse a deployment whose hash is not the contract’s', async () => {
    const user = await newUser(grid);
    const node = await firstNode();
    const contract = await deploy(grid, user, node, diskDeployment(user.twin, 'd', 10));
    const other = await signed(diskDeployment(user.twin, 'other', 10), contract, user.signer);
    await expect(
      grid.zos.deploy({ twin: user.twin, signer: user.signer }, node, other),
    ).rejects.toMatchObject({ code: 'zos.refused' });
  });

  it('loses nothing when the disk is full: the submission fails and the next one goes through', async () => {
    const user = await newUser(grid);
    memory.failNext = new Error('full');
    const call = { call: 'transfer', to: user.signer.account, amount: 1_000_000n } as const;
    await expect(grid.chain.submit([call], user.signer)).rejects.toThrow('full');
    await grid.chain.submit([call], user.signer);
    expect((await grid.world?.verify())?.broken).toBeUndefined();
  });

  it('verifies itself, and finds a changed byte', async () => {
    const user = await newUser(grid);
    await deploy(grid, user, await firstNode(), diskDeployment(user.twin, 'd', 10));
    const verified = await grid.world?.verify();
    expect(verified).toMatchObject({ signatures: 3 });
    expect(verified?.broken).toBeUndefined();
    const entry = memory.entries[4];
    if (!entry) throw new Error('no entry');
    memory.entries[4] = { ...entry, text: entry.text.replace('relay', 'delay') };
    expect((await grid.world?.verify())?.broken).toMatchObject({ entry: 4, reason: 'hash' });
  });

  it('moves to another store as a file, and refuses a changed or foreign one', async () => {
    const user = await newUser(grid);
    const contract = await deploy(
      grid,
      user,
      await firstNode(),
      diskDeployment(user.twin, 'd', 10),
    );
    const file = (await grid.world?.export()) ?? '';
    memory = new Memory();
    const other = await openGrid();
    await other.world?.import(file);
    expect(await other.chain.contract(contract)).toEqual(await grid.chain.contract(contract));
    await expect(other.world?.import(file.replace('"relay', '"delay'))).rejects.toMatchObject({
      code: 'world.tampered',
    });
    await expect(other.world?.import('hello')).rejects.toMatchObject({ code: 'storage.foreign' });
  });

  it('goes on after two tabs wrote in turn', async () => {
    const user = await newUser(grid);
    const second = await openGrid();
    const call = { call: 'transfer', to: user.signer.account, amount: 1_000_000n } as const;
    const other = { ...user.signer };
    await Promise.all([
      grid.chain.submit([call], user.signer),
      second.chain.submit([call], other),
      grid.chain.submit([call], user.signer),
      second.chain.submit([call], other),
    ]);
    await grid.chain.submit([call], user.signer);
    expect((await grid.world?.verify())?.broken).toBeUndefined();
    expect(memory.entries).toHaveLength((await grid.world?.state())?.entries ?? 0);
  });

  it('lets one of two tabs have the last funds and tells the other why not', async () => {
    const user = await newUser(grid);
    const second = await openGrid();
    const { usable } = await grid.chain.balance(user.signer.account);
    const other = signerOf(await testKey(9)());
    const all = { call: 'transfer', to: other.account, amount: usable - 50_000n } as const;
    const results = await Promise.allSettled([
      grid.chain.submit([all], user.signer),
      second.chain.submit([all], { ...user.signer }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(palletErrorOf(refused?.reason)).toBe('InsufficientBalance');
    expect((await grid.chain.balance(other.account)).free).toBe(usable - 50_000n);
    expect((await grid.world?.verify())?.broken).toBeUndefined();
  });

  it('does not answer from a node without power, and again after it has booted', async () => {
    const user = await newUser(grid);
    const node = await firstNode();
    const contract = await deploy(grid, user, node, diskDeployment(user.twin, 'd', 10));
    const target = { kind: 'node', node } as const;
    await grid.world?.inject({ fault: 'power', target, on: false });
    const from = { twin: user.twin, signer: user.signer };
    const asked = grid.zos.get(from, node, contract);
    const refused = expect(asked).rejects.toMatchObject({ code: 'zos.timeout' });
    await wall.advance(21_000);
    await refused;
    await grid.world?.inject({ fault: 'power', target, on: true });
    await grid.world?.jump(300_000);
    expect((await grid.zos.get(from, node, contract)).workloads[0]?.result.state).toBe('ok');
  });

  it('jumps to an instant, however fast time runs, and to none that has passed', async () => {
    await grid.world!.setRate(3600);
    await wall.advance(1_000);
    const instant = grid.clock.now() + HOUR;
    await grid.world!.jumpTo(instant);
    expect(grid.clock.now()).toBe(instant);
    for (const past of [instant, instant - 1, Number.NaN])
      await expect(grid.world!.jumpTo(past)).rejects.toMatchObject({ code: 'world.invalid' });
    // Passed between the question and the entry: time stands where it is, and goes on from there.
    const soon = grid.clock.now() + 1;
    const jump = grid.world!.jumpTo(soon);
    await wall.advance(1_000);
    await jump;
    expect(grid.clock.now()).toBeGreaterThan(soon);
  });

  it('never lets time go back when the wall clock does', async () => {
    await newUser(grid);
    await wall.advance(5_000);
    const before = grid.clock.now();
    wall = new ManualWall(wall.now() - HOUR);
    const again = await openGrid();
    expect(again.clock.now()).toBeGreaterThanOrEqual(before - 5_000);
    await again.world?.setRate(2);
    expect((await again.world?.verify())?.broken).toBeUndefined();
  });
});

describe('two tabs on one world', () => {
  it('follow one another when one starts the world over, and both go on', async () => {
    const other = await openGrid();
    await grid.world!.jump(30 * 24 * HOUR);
    await grid.world!.setTftPrice(99);
    expect(await other.world!.state()).toMatchObject({ tftPrice: 99 });

    await grid.world!.reset();
    await settle();
    const { now, tftPrice, head } = await grid.world!.state();
    expect(await other.world!.state()).toMatchObject({ now, tftPrice, head });

    await other.world!.setTftPrice(55);
    await settle();
    expect(await grid.world!.state()).toMatchObject({ tftPrice: 55 });
    expect(await grid.world!.verify()).not.toHaveProperty('broken');
  });

  it('notice a replaced world in the middle of writing, even before they hear of it', async () => {
    const deaf = new MemoryStore(memory);
    deaf.onForeign = () => () => undefined;
    const options = { seed: 'test', nodes: 300, wall, makeKey: testKey() };
    const other = await openSimGrid({ ...options, store: deaf });
    await other.world!.setTftPrice(30);
    await grid.world!.reset();
    await other.world!.setTftPrice(44);
    expect(await other.world!.verify()).toMatchObject({ entries: 5 });
    await settle();
    expect(await grid.world!.state()).toMatchObject({ tftPrice: 44 });
  });
});

describe('a new world with a time of its own', () => {
  const at = Date.UTC(2030, 5, 1);
  const options = { seed: 'own', nodes: 60, from: at / 1000 - 3600, at };

  it('stands where it was told, goes on from there, and is found so again', async () => {
    const own = await openSimGrid({
      ...options,
      store: new MemoryStore((memory = new Memory())),
      wall,
    });
    expect(own.clock.now()).toBe(at);
    await wall.advance(1000);
    await own.world!.setTftPrice(33);
    expect(own.clock.now()).toBe(at + 1000);
    await own.close();
    const { at: _, ...later } = options;
    const again = await openSimGrid({ ...later, store: new MemoryStore(memory), wall });
    expect(again.clock.now()).toBe(at + 1000);
    expect((await again.world!.state()).tftPrice).toBe(33);
  });

  it('does not move one that is there already, unless it begins anew', async () => {
    const open = (anew: boolean): Promise<Grid> =>
      openSimGrid({
        ...options,
        seed: 'test',
        nodes: 300,
        anew,
        store: new MemoryStore(memory),
        wall,
      });
    await grid.world!.setTftPrice(33);
    expect((await open(false)).clock.now()).toBe(wall.now());
    const anew = await open(true);
    expect(anew.clock.now()).toBe(at);
    expect((await anew.world!.state()).entries).toBe(0);
  });
});
