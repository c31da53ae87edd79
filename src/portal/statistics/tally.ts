import { FARM_SIZES, gpuName, type Trait } from '../../explore/node-filter.ts';
import { tellsTrait } from '../../explore/tells-trait.ts';
import { traitBit, traitCodes } from '../../explore/trait-codes.ts';
import { figureAt, type CodedColumn } from '../../model/coded-column.ts';
import { gpusOf } from '../../model/gpu-models.ts';
import { UP, type Inventory } from '../../model/inventory.ts';
import { standingOf, upByCountry, type Standing } from '../../model/standing.ts';
import {
  fromNames,
  onlineOf,
  RESOURCES,
  SUPPLIED,
  supplyByGroup,
  supplyOf,
  type Resource,
  type Supplied,
  type Supply,
} from '../../model/supply.ts';
import { GiB } from '../../model/units.ts';

/** How many nodes there are, and what all of them have. */
export interface Totals extends Standing {
  readonly supply: Readonly<Record<Supplied, Supply>>;
}

/** One class of a distribution, and the query that finds its nodes. */
export interface Class {
  readonly name: string;
  readonly count: number;
  readonly query: string;
}

/** A country with a node that is up. */
export interface CountryTally {
  /** Row in `countries`. */
  readonly row: number;
  /** Those that are up. */
  readonly nodes: number;
  readonly supply: Readonly<Record<Resource, Supply>>;
}

/** Everything that is counted of one inventory. */
export interface Tallies {
  readonly of: Inventory;
  readonly totals: Totals;
  readonly countries: readonly CountryTally[];
  readonly cores: readonly Class[];
  readonly memory: readonly Class[];
  readonly farmSize: readonly Class[];
  readonly traits: ReturnType<typeof byTrait>;
  readonly gpus: readonly Class[];
}

/** Counts all of it; some milliseconds on the largest grid. */
export const tallyAll = (inventory: Inventory): Tallies => ({
  of: inventory,
  totals: totalsOf(inventory),
  countries: byCountry(inventory),
  cores: byCores(inventory),
  memory: byMemory(inventory),
  farmSize: byFarmSize(inventory),
  traits: byTrait(inventory),
  gpus: byGpu(inventory),
});

/** What all nodes add up to; addresses are those of all farms. */
export const totalsOf = (inventory: Inventory): Totals => ({
  ...standingOf(inventory),
  supply: fromNames(SUPPLIED, (what) => supplyOf(inventory, what)),
});

/** Countries with a node that is up, the most cores that are up first. */
export function byCountry(inventory: Inventory): readonly CountryTally[] {
  const { country, countries } = inventory;
  const supplies = fromNames(RESOURCES, (what) =>
    supplyByGroup(inventory, what, countries.length, (row) => country[row]!),
  );
  return [...upByCountry(inventory)]
    .map((nodes, row) => ({
      row,
      nodes,
      supply: fromNames(RESOURCES, (what) => supplies[what][row]!),
    }))
    .filter(({ nodes }) => nodes > 0)
    .sort((a, b) => onlineOf(b.supply.cru) - onlineOf(a.supply.cru));
}

/** Upper ends of the classes of node sizes: cores, and GB of memory. */
const CORE_ENDS = [4, 8, 16, 32, 64, 128, Infinity];
const MEMORY_ENDS = [8, 16, 32, 64, 128, 256, 512, Infinity];

const ranges = (ends: readonly number[]): readonly (readonly [above: number, to: number])[] =>
  ends.map((to, i) => [ends[i - 1] ?? 0, to]);

function sizes(
  inventory: Inventory,
  column: CodedColumn,
  unit: number,
  ends: readonly number[],
  measure: string,
  step: number,
): readonly Class[] {
  const counts = ends.map(() => 0);
  for (let row = 0; row < inventory.length; row++) {
    if (inventory.status[row] !== UP) continue;
    const size = figureAt(column, row) / unit;
    counts[ends.findIndex((end) => size <= end)]!++;
  }
  return ranges(ends).map(([above, to], i) => {
    const from = i === 0 ? '' : String(above + step);
    return {
      name: to === Infinity ? `> ${above}` : step === 1 && i > 0 ? `${above + 1}–${to}` : `≤ ${to}`,
      count: counts[i]!,
      query: `status=up&${measure}=${from}..${to === Infinity ? '' : to}`,
    };
  });
}

/** Nodes that are up by their cores. */
export const byCores = (inventory: Inventory): readonly Class[] =>
  sizes(inventory, inventory.totalCru, 1, CORE_ENDS, 'totalCru', 1);

/** Nodes that are up by their memory, in GB. */
export const byMemory = (inventory: Inventory): readonly Class[] =>
  sizes(inventory, inventory.totalMru, GiB, MEMORY_ENDS, 'totalMru', 0.000001);

/** Nodes that are up by how many nodes their farm has, in any state. */
export function byFarmSize(inventory: Inventory): readonly Class[] {
  const farmNodes = new Uint32Array(inventory.farms.length);
  for (const farm of inventory.farm) farmNodes[farm]!++;
  const counts = FARM_SIZES.map(() => 0);
  for (let row = 0; row < inventory.length; row++) {
    if (inventory.status[row] !== UP) continue;
    const nodes = farmNodes[inventory.farm[row]!]!;
    counts[FARM_SIZES.findLastIndex((size) => nodes >= size)]!++;
  }
  return FARM_SIZES.map((size, i) => {
    const next = FARM_SIZES[i + 1];
    const to = next === undefined ? undefined : next - 1;
    return {
      name: to === undefined ? `${size}+` : to === size ? String(size) : `${size}–${to}`,
      count: counts[i]!,
      query: `status=up&farmsize=${size}`,
    };
  });
}

const TRAITS: readonly Trait[] = [
  'certified',
  'gpu',
  'ipv4',
  'ipv6',
  'gateway',
  'rented',
  'dedicated',
  'secureBoot',
  'light',
];

/** Nodes that are up by what they have or are, as far as the grid tells; names are traits. */
export function byTrait(inventory: Inventory): readonly (Class & { readonly name: Trait })[] {
  const { codes, facts } = traitCodes(inventory);
  const counts = TRAITS.map(() => 0);
  for (let row = 0; row < inventory.length; row++)
    if (inventory.status[row] === UP)
      TRAITS.forEach(
        (trait, i) => (counts[i]! += Number((facts[codes[row]!]! & traitBit(trait)) !== 0)),
      );
  return TRAITS.map((name, i) => ({
    name,
    count: counts[i]!,
    query: `status=up&${name}=yes`,
  }))
    .filter(({ name }) => tellsTrait(inventory, name))
    .sort((a, b) => b.count - a.count);
}

/** Nodes that are up by the model of their GPUs, each of several counted; the most first. */
export function byGpu(inventory: Inventory): readonly Class[] {
  const counts = new Map<string, number>();
  for (let row = 0; row < inventory.length; row++) {
    if (inventory.status[row] !== UP) continue;
    for (const { model } of gpusOf(inventory, row)) {
      const name = gpuName(model);
      // A model without a name cannot be looked for.
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => ({
      name,
      count,
      query: `status=up&${new URLSearchParams({
        gpumodel: name.replace(/%/g, '%25').replace(/,/g, '%2C'),
      })}`,
    }));
}
