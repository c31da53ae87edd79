import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../model/whole-columns.ts';
import type { Inventory } from '../../model/inventory.ts';
import { DEDICATED, RENTED, STANDBY } from '../../model/inventory.ts';
import { makeGenesis, type Genesis } from '../world/genesis.ts';
import { NO_NODE, RENT_CONTRACT } from '../world/genesis-contracts.ts';
import { outages } from '../world/history.ts';
import { PastInventory, type Past } from './past-inventory.ts';
import { KNOWN_SECONDS } from './known-seconds.ts';
import { outageColumns } from './outage-columns.ts';
import { pastContracts } from './past-contracts.ts';

const AT = 1_794_000_000;
const DAY = 86_400;

async function pastOf(genesis: Genesis): Promise<Past> {
  const outages = await outageColumns(genesis);
  return { outages, contracts: await pastContracts(genesis, outages) };
}

/** Instants at which anything began or ended, and one just before and after each. */
function moments({ contracts }: Past, genesis: Genesis): number[] {
  const all = [...contracts.from, ...contracts.to, ...genesis.contracts.createdAt];
  return [...new Set(all.flatMap((each) => [each - 1, each, each + 1]))].filter(
    (each) => each >= AT - KNOWN_SECONDS && each < AT,
  );
}

/** What is wrong with the grid at an instant. */
function wrongAt(inventory: Inventory, genesis: Genesis): string[] {
  const found: string[] = [];
  for (const unit of ['Cru', 'Mru', 'Sru', 'Hru'] as const) {
    const used = decode(inventory[`used${unit}`]);
    const total = decode(inventory[`total${unit}`]);
    used.forEach((each, row) => {
      if (!(each >= 0 && each <= total[row]!)) found.push(`${unit} of ${row}: ${each}`);
    });
  }
  const { farms, flags, rentedBy } = inventory;
  farms.freeIps.forEach((free, farm) => {
    // What went below nothing would stand at the top of 16 bits.
    if (free > farms.totalIps[farm]!) found.push(`addresses of ${farm}: ${free}`);
  });
  for (let row = 0; row < inventory.length; row++) {
    if ((flags[row]! & RENTED) > 0 !== rentedBy[row]! > 0) found.push(`rent of ${row}`);
    const twin = rentedBy[row]!;
    if (twin > 0 && !(twin >= genesis.nextTwinId - genesis.usersTwins && twin < genesis.nextTwinId))
      found.push(`tenant of ${row}`);
  }
  return found;
}

/** What is wrong with contracts that had ended, taken one by one. */
function wrongContracts(genesis: Genesis, { contracts }: Past): string[] {
  const { inventory } = genesis;
  const found: string[] = [];
  for (let i = 0; i < contracts.length; i++) {
    const row = contracts.nodeRow[i]!;
    const [from, to] = [contracts.from[i]!, contracts.to[i]!];
    const isRent = contracts.type[i] === RENT_CONTRACT;
    const wasGone = outages(genesis, row).some((each) => each.from <= from && from < each.to);
    const flags = inventory.flags[row]!;
    const rules: Record<string, boolean> = {
      'it lasted, and ended before genesis': from < to && to < AT,
      'its node was registered': inventory.createdAt[row]! < from,
      'its node was not gone when it began': !wasGone,
      'nothing runs on a sleeping node': isRent || inventory.status[row] !== STANDBY,
      'only a renter uses a dedicated node': isRent || (flags & DEDICATED) === 0,
    };
    for (const [rule, kept] of Object.entries(rules)) if (!kept) found.push(`${i}: ${rule}`);
  }
  return found;
}

/** Spans of rents by node, those that hold at genesis too. */
function rents({ contracts }: Genesis, past: Past): Map<number, [number, number][]> {
  const spans = new Map<number, [number, number][]>();
  const add = (row: number, from: number, to: number) =>
    spans.set(row, [...(spans.get(row) ?? []), [from, to]]);
  for (let i = 0; i < contracts.length; i++)
    if (contracts.type[i] === RENT_CONTRACT)
      add(contracts.nodeRow[i]!, contracts.createdAt[i]!, Infinity);
  for (let i = 0; i < past.contracts.length; i++)
    if (past.contracts.type[i] === RENT_CONTRACT)
      add(past.contracts.nodeRow[i]!, past.contracts.from[i]!, past.contracts.to[i]!);
  return spans;
}

describe('contracts that had ended before genesis', () => {
  it('leave every node, farm and rent within what there is, at every instant, for any seed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.integer({ min: 1, max: 150 }), async (seed, nodes) => {
        const genesis = makeGenesis({ seed, nodes, at: AT });
        const past = await pastOf(genesis);
        expect(wrongContracts(genesis, past)).toEqual([]);
        const inventory = new PastInventory(genesis, past);
        for (const moment of moments(past, genesis))
          expect(wrongAt(inventory.at(moment), genesis)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('rent a node to one at a time, with nothing of others on it', async () => {
    for (const seed of ['threefold', 'rents', '7']) {
      const genesis = makeGenesis({ seed, nodes: 4000, at: AT });
      const past = await pastOf(genesis);
      const spans = rents(genesis, past);
      expect([...spans.values()].some((each) => each.length > 1)).toBe(true);
      for (const each of spans.values()) {
        each.sort((a, b) => a[0] - b[0]);
        each.forEach(([from], i) => expect(from).toBeGreaterThanOrEqual(each[i - 1]?.[1] ?? 0));
      }
      for (let i = 0; i < past.contracts.length; i++)
        if (past.contracts.type[i] !== RENT_CONTRACT)
          expect(spans.has(past.contracts.nodeRow[i]!)).toBe(false);
    }
  });

  it('are the same for the same seed, and others for another', async () => {
    const made = async (seed: string) =>
      (await pastOf(makeGenesis({ seed, nodes: 900, at: AT }))).contracts;
    expect(await made('a')).toEqual(await made('a'));
    expect((await made('b')).from).not.toEqual((await made('a')).from);
  });

  it('make the grid as used a year ago as today: no growth from nothing', async () => {
    const genesis = makeGenesis({ seed: 'threefold', nodes: 3000, at: AT });
    const past = await pastOf(genesis);
    const share = (inventory: Inventory): number =>
      sum(decode(inventory.usedCru)) / sum(decode(inventory.totalCru));
    const now = share(genesis.inventory);
    const inventory = new PastInventory(genesis, past);
    for (let day = 275; day > 0; day -= 5) {
      const then = share(inventory.at(AT - day * DAY));
      expect(then / now).toBeGreaterThan(0.8);
      expect(then / now).toBeLessThan(1.25);
    }
  });

  it('run into genesis: the nearer, the fewer nodes differ, and none at the last', async () => {
    const genesis = makeGenesis({ seed: 'near', nodes: 3000, at: AT });
    const past = await pastOf(genesis);
    const now = decode(genesis.inventory.usedSru);
    const inventory = new PastInventory(genesis, past);
    const different = (seconds: number): number => {
      const then = inventory.at(AT - seconds);
      return decode(then.usedSru).filter((each, row) => each !== now[row]).length;
    };
    const [last, day, week, month] = [1, DAY, 7 * DAY, 30 * DAY].map(different);
    expect(last).toBe(0);
    expect(day).toBeLessThan(60);
    expect(day).toBeLessThanOrEqual(week!);
    expect(week).toBeLessThan(month!);
  });

  it('take no contract of genesis away, nor give one', async () => {
    const genesis = makeGenesis({ seed: 'kept', nodes: 500, at: AT });
    const before = structuredClone(genesis.contracts);
    await pastOf(genesis);
    expect(genesis.contracts).toEqual(before);
    expect(genesis.contracts.nodeRow.some((row) => row !== NO_NODE)).toBe(true);
  });
});

const sum = (figures: Float64Array): number => figures.reduce((a, b) => a + b, 0);
