import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Inventory } from '../../model/inventory.ts';
import { DOWN, RENTED } from '../../model/inventory.ts';
import { decode, isCoded } from '../../model/whole-columns.ts';
import { makeGenesis } from '../world/genesis.ts';
import { inventoryBefore } from './before-genesis.fixture.ts';
import { KNOWN_SECONDS } from './known-seconds.ts';
import { outageColumns } from './outage-columns.ts';
import { pastContracts } from './past-contracts.ts';
import { PastInventory, type Past } from './past-inventory.ts';

const AT = Date.UTC(2026, 0, 1) / 1000;
const genesis = makeGenesis({ seed: 'walk', nodes: 400, at: AT });
let past: Past;
beforeAll(async () => {
  const outages = await outageColumns(genesis);
  past = { outages, contracts: await pastContracts(genesis, outages) };
});

type Column = ArrayLike<unknown>;

/** Every column with its figures, however they are coded. */
const columns = (inventory: Inventory): ReadonlyMap<string, Column> => {
  const { provenance: _, revision: __, length: ___, farms, ...rest } = inventory;
  const { totalIps, freeIps } = farms;
  return new Map(
    Object.entries({ ...rest, totalIps, freeIps }).map(([name, column]) => [
      name,
      isCoded(column) ? decode(column) : column,
    ]),
  );
};

/** Names of columns in which two differ. */
function differences(
  one: ReadonlyMap<string, Column>,
  other: ReadonlyMap<string, Column>,
): readonly string[] {
  return [...one.keys()].filter((name) => {
    const [a, b] = [one.get(name)!, other.get(name)!];
    if (a.length !== b.length) return true;
    for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return true;
    return false;
  });
}

const instant = fc.integer({ min: AT - KNOWN_SECONDS, max: AT - 1 });

it('says at every instant of any walk what is worked out anew for it', () => {
  fc.assert(
    fc.property(fc.array(instant, { minLength: 1, maxLength: 6 }), (walk) => {
      const inventory = new PastInventory(genesis, past);
      for (const seconds of walk)
        expect(
          differences(
            columns(inventory.at(seconds)),
            columns(inventoryBefore(genesis, past, seconds)),
          ),
        ).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

it('leaves what it has said as it was when it moves on', () => {
  const inventory = new PastInventory(genesis, past);
  const early = inventory.at(AT - KNOWN_SECONDS + 86_400);
  const before = columns(new PastInventory(genesis, past).at(AT - KNOWN_SECONDS + 86_400));
  for (let day = 270; day > 0; day -= 9) inventory.at(AT - day * 86_400);
  expect(differences(columns(early), before)).toEqual([]);
});

it('has outages and rents that begin and end on the way', () => {
  const inventory = new PastInventory(genesis, past);
  const said = [260, 130, 1].map((day) => inventory.at(AT - day * 86_400));
  const down = said.map(({ status }) => [...status.keys()].filter((row) => status[row] === DOWN));
  const rented = said.map(({ flags }) => [...flags.keys()].filter((row) => flags[row]! & RENTED));
  expect(new Set(down.map(String)).size).toBe(3);
  expect(new Set(rented.map(String)).size).toBeGreaterThan(1);
});
