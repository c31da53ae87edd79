import { FEATURES, NODE_STATUS, type Inventory } from '../model/inventory.ts';
import type { Prices } from '../model/prices.ts';
import { PRESETS } from '../specs/vm/presets.ts';
import { REGIONS, regionOf } from '../specs/regions.ts';
import { denseCodes } from './dense-codes.ts';
import { binsOf, type Bins } from './bins.ts';
import { figuresOf, nodesPerFarm, type Figures } from './figures.ts';
import {
  FARM_SIZES,
  type FilterPart,
  type Measure,
  type Need,
  type NodeFilter,
  type Trait,
} from './node-filter.ts';
import { orderOf } from './order.ts';
import {
  farmSizeOf,
  predicatesOf,
  type Ground,
  type Predicate,
  type TallyName,
} from './predicates.ts';
import { rangeRule, spanOf, type Span } from './range-rule.ts';
import { Sieve, type Tally } from './sieve.ts';
import { sortFigures, type SortKey } from './sort-keys.ts';
import { SortedRows } from './sorted-rows.ts';
import { sumsOf, type Sums } from './sums.ts';
import { statusIn, traitBit, traitCodes } from './trait-codes.ts';
import { wouldBring, type Loosening } from './would-bring.ts';

/** What an exploration knows beside the nodes. */
export interface ExplorationContext {
  /** For prices; the live chain's policy without them. */
  readonly prices?: Prices | undefined;
}

/** Facets whose choices are entries of a list. */
export type FacetName =
  'status' | 'regions' | 'countries' | 'farms' | 'farmSizes' | 'gpuModels' | 'features';

export interface Histogram extends Pick<Bins, 'edges'> {
  /** Nodes per bin with all other filters applied, and without any filter. */
  readonly counts: Int32Array;
  readonly all: Int32Array;
}

export interface Sort {
  readonly by: SortKey;
  readonly descending: boolean;
}

interface Active {
  readonly predicate: Predicate;
  readonly bit: number;
  /** Rows within a range, as positions in the order of its measure; absent without that order. */
  span?: Span | undefined;
}

/** The machine whose price is shown when nobody has said which: the one of an untouched form. */
const USUAL_NEED: Need = {
  cpu: PRESETS.medium.cpu,
  memory: PRESETS.medium.memory,
  disk: PRESETS.medium.rootfs,
  ipv4: false,
};
/** Sorting this many rows is quicker than a person can tell. */
const QUICKLY_SORTED = 50_000;
const SORTS_KEPT = 2;

/**
 * Nodes under a filter. Everything asked for is kept up to date with each change of the filter at
 * the cost of the rows it moves: which rows pass, what each other choice would leave, histograms,
 * sums, and the rows in any order.
 */
export class Exploration {
  /** Grows with each change of what passes. */
  revision = 0;
  readonly #ground: Ground;
  readonly #sieve: Sieve;
  readonly #active = new Map<FilterPart, Active>();
  readonly #tallies = new Map<TallyName, Tally>();
  readonly #bins = new Map<Measure, Bins & { readonly all: Int32Array }>();
  readonly #figures = new Map<Measure, Figures>();
  readonly #orders = new Map<Measure, Uint32Array>();
  readonly #sorts = new Map<string, Uint32Array>();
  readonly #regionOf = lazily(() =>
    Int8Array.from(this.inventory.countries, ({ code }) => {
      const region = regionOf(code);
      return region === undefined ? -1 : REGIONS.indexOf(region);
    }),
  );
  readonly #features = lazily(() => denseCodes(this.inventory.features));
  #filter: NodeFilter = {};
  #sorted: SortedRows;
  #sums: Sums | undefined;

  constructor(
    readonly inventory: Inventory,
    private readonly context: ExplorationContext = {},
  ) {
    this.#sieve = new Sieve(inventory.length);
    this.#ground = {
      inventory,
      traits: traitCodes(inventory),
      names: {
        farms: lazily(() => lower(inventory.farms.name)),
        countries: lazily(() => lower(inventory.countries.map(({ name }) => name))),
        cities: lazily(() => lower(inventory.cities)),
      },
    };
    this.#sorted = new SortedRows(this.#sieve);
  }

  /** Per row the predicates it fails as bits, 0 where it passes; the same array for good. */
  get out(): Uint32Array {
    return this.#sieve.out;
  }

  /** How many nodes pass. */
  get passing(): number {
    return this.#sieve.passing;
  }

  get filter(): NodeFilter {
    return this.#filter;
  }

  /** Changes the filter; costs as much as the parts that differ. */
  setFilter(filter: NodeFilter): void {
    const before = this.#filter;
    this.#filter = filter;
    if (!same(before.origin, filter.origin)) this.#forget('distance');
    if (!same(before.need, filter.need)) this.#forget('vmPrice');
    const wanted = new Map(predicatesOf(filter).map((predicate) => [predicate.part, predicate]));
    for (const [part, active] of this.#active) if (!wanted.has(part)) this.#drop(part, active);
    for (const predicate of wanted.values()) {
      const active = this.#active.get(predicate.part);
      if (active?.predicate.demand !== predicate.demand) this.#put(predicate, active);
    }
    this.revision++;
  }

  /** Makes brushing of this measure quick; for a million nodes it takes some fifty milliseconds. */
  prepare(measure: Measure): void {
    if (this.#orders.has(measure)) return;
    this.#orders.set(measure, orderOf(this.figures(measure), this.inventory.length));
    const active = this.#active.get(`range.${measure}`);
    if (active) active.span = this.#spanOf(active.predicate);
  }

  /** The figures of a measure, as this filter's origin and machine have them. */
  figures(measure: Measure): Figures {
    let figures = this.#figures.get(measure);
    if (!figures) {
      const { prices } = this.context;
      const { origin, need = USUAL_NEED } = this.#filter;
      figures = figuresOf(this.inventory, measure, { prices, origin, need });
      this.#figures.set(measure, figures);
    }
    return figures;
  }

  /**
   * How many nodes each choice would leave with all *other* filters applied, in the order of
   * `NODE_STATUS`, `REGIONS`, the inventory's countries, farms and GPU models, and `FARM_SIZES`.
   * Features are asked for together, so theirs count among what passes: how many would be left if
   * that one were asked for too.
   */
  facet(name: FacetName): Int32Array {
    switch (name) {
      case 'status':
        return fold(
          this.#counts('traits', name),
          NODE_STATUS.length,
          this.#ground.traits.facts.map(statusIn),
        );
      case 'countries':
        return this.#counts('country', name);
      case 'regions':
        return fold(this.#counts('country', name), REGIONS.length, this.#regionOf());
      case 'farms':
        return this.#counts('farm', name);
      case 'farmSizes':
        return this.#counts('farmSize', name);
      case 'gpuModels':
        return unmixed(this.#counts('gpu', name), this.inventory);
      case 'features': {
        const counts = new Int32Array(FEATURES.length);
        const { values } = this.#features();
        this.#tally('features').passing.forEach((count, place) => {
          for (let i = 0; i < counts.length; i++)
            counts[i]! += count * ((values[place]! >>> i) & 1);
        });
        return counts;
      }
    }
  }

  /** How many nodes have this trait and how many have not, all *other* filters applied. */
  trait(trait: Trait): { readonly yes: number; readonly no: number } {
    const bit = traitBit(trait);
    const counts = this.#counts('traits', `trait.${trait}`);
    let yes = 0;
    let no = 0;
    const { facts } = this.#ground.traits;
    counts.forEach((count, code) => {
      if (facts[code]! & bit) yes += count;
      else no += count;
    });
    return { yes, no };
  }

  /** A measure over the nodes that all *other* filters leave. */
  histogram(measure: Measure): Histogram {
    const name = `bins.${measure}` as const;
    const { edges, all } = this.#binsOf(measure);
    const counts = this.#counts(name, `range.${measure}`).subarray(0, edges.length - 1);
    return { edges, counts, all };
  }

  /** Sums over what passes. */
  sums(): Sums {
    this.#sums = sumsOf(this.inventory, this.#sieve, this.#sums);
    return this.#sums;
  }

  /** Puts what passes into this order, ties by row; the order stays when filters change. */
  sort({ by, descending }: Sort): void {
    const key = `${by} ${String(descending)}`;
    const known =
      this.#sorts.get(key) ?? (descending ? undefined : this.#orders.get(by as Measure));
    const order =
      known ??
      orderOf(
        sortFigures(this.inventory, by, (measure) => this.figures(measure), this.#ground.names),
        this.inventory.length,
        descending,
      );
    this.#sorts.delete(key);
    this.#sorts.set(key, order);
    if (this.#sorts.size > SORTS_KEPT) this.#sorts.delete(this.#sorts.keys().next().value!);
    this.#sorted.use(order);
  }

  /** Rows of the inventory at the places `from…to)` of what passes, in the chosen order. */
  rows(from: number, to: number): Uint32Array {
    return this.#sorted.window(from, Math.min(to, this.passing));
  }

  /** The place of a row in what passes, or −1. */
  placeOf(row: number): number {
    return this.#sorted.placeOf(row);
  }

  /** What giving up a part of the filter would bring back, most first; see `wouldBring`. */
  loosenings(): readonly Loosening[] {
    const active = [...this.#active.values()].map(({ bit, predicate }) => ({
      bit,
      part: predicate.part,
    }));
    return wouldBring(this.#sieve, active);
  }

  #put(predicate: Predicate, before: Active | undefined): void {
    const sieve = this.#sieve;
    const bit = before?.bit ?? this.#freeBit();
    const active: Active = { predicate, bit };
    const tally = predicate.tally && this.#tallies.get(predicate.tally);
    if (!before) sieve.own(bit, tally);
    const { range, rule } = predicate;
    if (rule) sieve.apply(bit, rule(this.#ground));
    else if (range) {
      if (this.inventory.length <= QUICKLY_SORTED) this.prepare(range.measure);
      active.span = this.#spanOf(predicate);
      const from = before ? before.span : { from: 0, to: this.inventory.length };
      if (active.span && from) this.#move(bit, range.measure, from, active.span);
      else sieve.apply(bit, rangeRule(this.figures(range.measure), range));
    }
    this.#active.set(predicate.part, active);
  }

  #drop(part: FilterPart, { bit, predicate, span }: Active): void {
    const { range } = predicate;
    if (range && span) this.#move(bit, range.measure, span, { from: 0, to: this.inventory.length });
    else this.#sieve.apply(bit, (target) => void target.fill(0));
    this.#sieve.own(bit, undefined);
    this.#active.delete(part);
  }

  /** Flips the rows that are in one span and not in the other. */
  #move(bit: number, measure: Measure, before: Span, now: Span): void {
    const order = this.#orders.get(measure)!;
    const flip = (a: number, b: number): void =>
      this.#sieve.flip(bit, order, Math.min(a, b), Math.max(a, b));
    if (before.to <= now.from || now.to <= before.from) {
      flip(before.from, before.to);
      flip(now.from, now.to);
      return;
    }
    flip(before.from, now.from);
    flip(before.to, now.to);
  }

  #spanOf({ range }: Predicate): Span | undefined {
    const order = range && this.#orders.get(range.measure);
    return order && spanOf(this.figures(range.measure), order, range);
  }

  #freeBit(): number {
    const taken = new Set([...this.#active.values()].map(({ bit }) => bit));
    let bit = 0;
    while (taken.has(bit)) bit++;
    return bit;
  }

  /** What depended on where one stands, or on the machine, is another thing now. */
  #forget(measure: 'distance' | 'vmPrice'): void {
    const part = `range.${measure}` as const;
    const active = this.#active.get(part);
    if (active) this.#drop(part, active);
    this.#figures.delete(measure);
    this.#orders.delete(measure);
    this.#bins.delete(measure);
    const name = `bins.${measure}` as const;
    const tally = this.#tallies.get(name);
    if (tally) this.#sieve.dismiss(tally);
    this.#tallies.delete(name);
    for (const key of this.#sorts.keys())
      if (key.startsWith(`${measure} `)) this.#sorts.delete(key);
  }

  /** Counts per code: what passes, and what only `part` keeps out. */
  #counts(name: TallyName, part: FilterPart): Int32Array {
    const { passing } = this.#tally(name);
    const counts = passing.slice();
    const active = this.#active.get(part);
    const alone = active && this.#sieve.aloneBy(active.bit);
    if (alone) for (let code = 0; code < counts.length; code++) counts[code]! += alone[code]!;
    return counts;
  }

  #tally(name: TallyName): Tally {
    let tally = this.#tallies.get(name);
    if (tally) return tally;
    const [codes, size] = this.#codesOf(name);
    tally = this.#sieve.tally(codes, size);
    this.#tallies.set(name, tally);
    for (const { predicate, bit } of this.#active.values())
      if (predicate.tally === name) this.#sieve.own(bit, tally);
    return tally;
  }

  #codesOf(name: TallyName): [codes: Tally['codes'], size: number] {
    const { inventory } = this;
    switch (name) {
      case 'traits':
        return [this.#ground.traits.codes, this.#ground.traits.facts.length];
      case 'country':
        return [inventory.country, inventory.countries.length];
      case 'farm':
        return [inventory.farm, inventory.farms.length];
      case 'farmSize': {
        const nodes = nodesPerFarm(inventory);
        const sizes = new Uint8Array(nodes.length);
        for (let row = 0; row < sizes.length; row++) sizes[row] = farmSizeOf(nodes[row]!);
        const codes = new Uint8Array(inventory.length);
        for (let row = 0; row < codes.length; row++) codes[row] = sizes[inventory.farm[row]!]!;
        return [codes, FARM_SIZES.length];
      }
      case 'gpu':
        return [inventory.gpuModel, inventory.gpuModels.length];
      case 'features': {
        const { codes, values } = this.#features();
        return [codes, values.length];
      }
      default: {
        const { codes, edges } = this.#binsOf(name.slice('bins.'.length) as Measure);
        // One more for rows without the figure.
        return [codes, edges.length];
      }
    }
  }

  #binsOf(measure: Measure): Bins & { readonly all: Int32Array } {
    let bins = this.#bins.get(measure);
    if (!bins) {
      const made = binsOf(this.figures(measure), this.inventory.length, measure);
      const all = new Int32Array(made.edges.length);
      const { codes } = made;
      for (let row = 0; row < codes.length; row++) all[codes[row]!]!++;
      bins = { ...made, all: all.subarray(0, made.edges.length - 1) };
      this.#bins.set(measure, bins);
    }
    return bins;
  }
}

/** Counts of models in which a node with several counts for each, and mixes for nothing. */
function unmixed(counts: Int32Array, { gpuModels }: Inventory): Int32Array {
  const each = Int32Array.from(counts);
  gpuModels.forEach(({ mix }, row) => {
    if (!mix) return;
    each[row] = 0;
    for (const { model } of mix) each[model]! += counts[row]!;
  });
  return each;
}

/** Sums counts by what each code belongs to, as a table says; −1 belongs to nothing. */
function fold(counts: Int32Array, size: number, to: ArrayLike<number>): Int32Array {
  const folded = new Int32Array(size);
  for (let code = 0; code < counts.length; code++) {
    const target = to[code]!;
    if (target >= 0) folded[target]! += counts[code]!;
  }
  return folded;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const lower = (names: readonly string[]): string[] => names.map((name) => name.toLowerCase());

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
