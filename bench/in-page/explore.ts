/** Filters, counts, sorts and brushes a million nodes, and has crossfilter2 do the same. */
import { freeOf } from '../../src/model/capacity-of.ts';
import crossfilter, { type Dimension, type Group } from 'crossfilter2';
import { Exploration } from '../../src/explore/exploration.ts';
import type { Measure, NodeFilter } from '../../src/explore/node-filter.ts';
import {
  ACCESS_IPV4,
  CERTIFIED,
  DEDICATED,
  IPV6,
  NODE_STATUS,
  type Inventory,
} from '../../src/model/inventory.ts';
import { GiB } from '../../src/model/units.ts';
import { makeGenesis } from '../../src/sim/world/genesis.ts';

export interface ExploreArgument {
  readonly what: 'change' | 'cold' | 'brush';
  readonly nodes: number;
  readonly runs: number;
}

export interface ExploreResult {
  /** Milliseconds of each. */
  readonly samples: readonly number[];
  readonly common: readonly number[];
}

const WINDOW = 40;
const traits = ['certified', 'dedicated', 'ipv4', 'ipv6'] as const;
const facets = ['status', 'countries', 'regions', 'gpuModels', 'features', 'farmSizes'] as const;

/** What a person does one after the other: each changes one part of the filter. */
const changes: readonly NodeFilter[] = [
  { status: ['up'] },
  { status: ['up'], countries: ['BE', 'DE', 'US'] },
  { status: ['up'], countries: ['BE', 'DE', 'US', 'FR'] },
  { status: ['up'], countries: ['BE', 'DE', 'US', 'FR'], traits: { certified: true } },
  { status: ['up'], traits: { certified: true } },
  { status: ['up'], traits: { certified: true }, ranges: { freeCru: { min: 8 } } },
  { status: ['up'], traits: { certified: true }, ranges: { freeCru: { min: 12 } } },
  { status: ['up', 'standby'], traits: { certified: true }, ranges: { freeCru: { min: 12 } } },
  { status: ['up', 'standby'], ranges: { freeCru: { min: 12 } } },
  { ranges: { freeCru: { min: 12 } } },
];

const timed = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** Ten facets and what stands in the table. */
function look(exploration: Exploration): number {
  let sum = 0;
  for (const facet of facets) sum += exploration.facet(facet)[0]!;
  for (const trait of traits) sum += exploration.trait(trait).yes;
  return sum + exploration.rows(0, WINDOW).length + exploration.passing;
}

function change(inventory: Inventory, runs: number): ExploreResult {
  const exploration = new Exploration(inventory);
  exploration.sort({ by: 'price', descending: false });
  look(exploration);
  const samples: number[] = [];
  const kept: number[] = [];
  for (let run = -changes.length; run < runs; run++) {
    const filter = changes[(run + changes.length) % changes.length]!;
    const milliseconds = timed(() => {
      exploration.setFilter(filter);
      look(exploration);
    });
    if (run >= 0) samples.push(milliseconds);
    if (run >= 0 && run < changes.length) kept.push(exploration.passing);
  }
  const common = commonly(inventory);
  const commonSamples: number[] = [];
  for (let run = -changes.length; run < changes.length; run++) {
    const filter = changes[(run + changes.length) % changes.length]!;
    const milliseconds = timed(() => common.change(filter));
    if (common.passing() !== kept[(run + changes.length) % changes.length])
      throw new Error(`The ways leave different nodes: ${common.passing()}`);
    if (run >= 0) commonSamples.push(milliseconds);
  }
  return { samples, common: commonSamples };
}

/** From nothing: what the first look at a million nodes costs. */
function cold(inventory: Inventory): ExploreResult {
  const samples = [
    timed(() => {
      const exploration = new Exploration(inventory);
      exploration.setFilter({ status: ['up'] });
      exploration.sort({ by: 'price', descending: false });
      look(exploration);
    }),
  ];
  return { samples, common: [timed(() => commonly(inventory).change({ status: ['up'] }))] };
}

const brushed: readonly Measure[] = ['freeMru', 'price', 'uptime'];

function brush(inventory: Inventory, runs: number): ExploreResult {
  const exploration = new Exploration(inventory);
  exploration.setFilter({ status: ['up'] });
  exploration.sort({ by: 'price', descending: false });
  look(exploration);
  for (const measure of brushed) {
    exploration.histogram(measure);
    exploration.prepare(measure);
  }
  const { edges } = exploration.histogram('freeMru');
  const samples: number[] = [];
  const steps = path(edges, runs);
  for (const [index, min] of [...steps.slice(0, 40), ...steps].entries()) {
    const milliseconds = timed(() => {
      exploration.setFilter({ status: ['up'], ranges: { freeMru: { min } } });
      look(exploration);
      for (const measure of brushed) exploration.histogram(measure);
    });
    if (index >= 40) samples.push(milliseconds);
  }
  const common = commonly(inventory);
  common.change({ status: ['up'] });
  const commonSamples = steps
    .slice(80, 120)
    .map((min) => timed(() => common.change({ status: ['up'], ranges: { freeMru: { min } } })));
  return { samples, common: commonSamples };
}

/** A hand that drags the lower edge across the middle of the histogram and back, in many moves. */
function path(edges: Float64Array, moves: number): number[] {
  const low = Math.log(GiB);
  const high = Math.log(edges.at(-1)!);
  return Array.from({ length: moves }, (_, move) => {
    const along = Math.abs((move / moves) * 2 - 1);
    return Math.exp(low + (high - low) * (1 - along));
  });
}

/** The same with crossfilter2: a dimension and a group for each of ten facets, and a sorted one. */
function commonly(inventory: Inventory) {
  const { status, country, flags, gpuModel, features, farm } = inventory;
  const rows = Array.from({ length: inventory.length }, (_, row) => row);
  const all = crossfilter(rows);
  const code = (row: number): string => inventory.countries[country[row]!]!.code;
  const certified = all.dimension((row) => flags[row]! & CERTIFIED);
  const byStatus = all.dimension((row) => status[row]!);
  const byCountry = all.dimension(code);
  const freeCru = all.dimension((row) => Math.max(0, freeOf(inventory, row).cru));
  const freeMru = all.dimension((row) => Math.max(0, freeOf(inventory, row).mru));
  const price = new Exploration(inventory).figures('price');
  const byPrice = all.dimension((row) => price.at(row));
  const others = [
    (row: number) => flags[row]! & DEDICATED,
    (row: number) => flags[row]! & ACCESS_IPV4,
    (row: number) => flags[row]! & IPV6,
    (row: number) => gpuModel[row]!,
    (row: number) => features[row]!,
    (row: number) => farm[row]! >> 4,
  ].map((value) => all.dimension(value));
  const groups: readonly Group<number, number, number>[] = [
    certified,
    byStatus,
    byCountry as unknown as Dimension<number, number>,
    freeCru,
    ...others,
  ].map((dimension) => dimension.group() as unknown as Group<number, number, number>);
  const within = (dimension: Dimension<number, number>, min: number | undefined): void => {
    if (min === undefined) dimension.filterAll();
    else dimension.filterRange([min, Infinity]);
  };
  let last: NodeFilter = {};
  const differs = (part: (filter: NodeFilter) => unknown, now: NodeFilter): boolean =>
    JSON.stringify(part(last)) !== JSON.stringify(part(now));
  return {
    passing: () => all.groupAll().value() as number,
    change(filter: NodeFilter): number {
      if (differs((f) => f.status, filter)) {
        const wanted = filter.status?.map((name) => NODE_STATUS.indexOf(name));
        if (wanted) byStatus.filterFunction((value) => wanted.includes(value));
        else byStatus.filterAll();
      }
      if (differs((f) => f.countries, filter)) {
        const { countries } = filter;
        if (countries) byCountry.filterFunction((value) => countries.includes(value));
        else byCountry.filterAll();
      }
      if (differs((f) => f.traits, filter)) {
        if (filter.traits?.certified) certified.filterExact(CERTIFIED);
        else certified.filterAll();
      }
      if (differs((f) => f.ranges?.freeCru, filter)) within(freeCru, filter.ranges?.freeCru?.min);
      if (differs((f) => f.ranges?.freeMru, filter)) within(freeMru, filter.ranges?.freeMru?.min);
      last = filter;
      let sum = 0;
      for (const group of groups) sum += group.all()[0]?.value ?? 0;
      return sum + byPrice.bottom(WINDOW).length;
    },
  };
}

export default function exploring({ what, nodes, runs }: ExploreArgument): ExploreResult {
  const { inventory } = makeGenesis({ seed: 'explore', nodes, at: 1_767_225_600 });
  if (what === 'cold') return cold(inventory);
  return what === 'brush' ? brush(inventory, runs) : change(inventory, runs);
}
