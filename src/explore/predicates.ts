import { modelsOf } from '../model/gpu-models.ts';
import { DEDICATED, NODE_STATUS, RENTED, featureMask, type Inventory } from '../model/inventory.ts';
import { needRule } from './need-rule.ts';
import { regionOf } from '../specs/regions.ts';
import { nodesPerFarm } from './figures.ts';
import {
  FARM_SIZES,
  TRAITS,
  gpuName,
  partsOf,
  type FilterPart,
  type Measure,
  type NodeFilter,
  type Range,
} from './node-filter.ts';
import type { Fails } from './sieve.ts';
import { statusIn, traitBit, type TraitCodes } from './trait-codes.ts';

/** What predicates look at. */
export interface Ground {
  readonly inventory: Inventory;
  readonly traits: TraitCodes;
  /** Names of farms, countries and cities in lower case. */
  readonly names: {
    readonly farms: () => readonly string[];
    readonly countries: () => readonly string[];
    readonly cities: () => readonly string[];
  };
}

/** The name of a column whose tally shows the choices of a predicate. */
export type TallyName =
  'traits' | 'country' | 'farm' | 'farmSize' | 'gpu' | 'features' | `bins.${Measure}`;

/** One part of a filter, ready to be asked of rows. A range is asked of its figures. */
export interface Predicate {
  readonly part: FilterPart;
  /** The same text for the same demand. */
  readonly demand: string;
  readonly tally?: TallyName;
  readonly range?: Range & { readonly measure: Measure };
  readonly rule?: (ground: Ground) => Fails;
}

/** As many predicates as a mask has bits. */
export const MOST_PREDICATES = 32;

/** The predicates of a filter in a fixed order; parts beyond `MOST_PREDICATES` are left out. */
export function predicatesOf(filter: NodeFilter): Predicate[] {
  return partsOf(filter)
    .slice(0, MOST_PREDICATES)
    .map((part) => predicateOf(filter, part));
}

function predicateOf(filter: NodeFilter, part: FilterPart): Predicate {
  const [kind, name] = part.split('.') as [string, string | undefined];
  if (kind === 'range') {
    const measure = name as Measure;
    const range = filter.ranges![measure]!;
    // A machine's price depends on the machine, and distance on where one stands.
    const beside =
      measure === 'distance' ? filter.origin : measure === 'vmPrice' ? filter.need : undefined;
    return {
      part,
      demand: JSON.stringify([range.min, range.max, beside]),
      tally: `bins.${measure}`,
      range: { measure, min: range.min, max: range.max },
    };
  }
  if (kind === 'trait') {
    const trait = name as (typeof TRAITS)[number];
    const wanted = filter.traits![trait]!;
    const bit = traitBit(trait);
    return {
      part,
      demand: String(wanted),
      tally: 'traits',
      rule: ({ traits }) => byFacts(traits, (facts) => ((facts & bit) !== 0) !== wanted),
    };
  }
  const { rule, tally } = rules[part as keyof typeof rules];
  return {
    part,
    demand: JSON.stringify(filter[part as keyof NodeFilter]),
    ...(tally && { tally }),
    rule: (ground) => rule(ground, filter),
  };
}

interface Rule {
  readonly rule: (ground: Ground, filter: NodeFilter) => Fails;
  readonly tally?: TallyName;
}

const rules: Readonly<Record<Exclude<keyof NodeFilter, 'traits' | 'ranges' | 'origin'>, Rule>> = {
  text: { rule: (ground, { text = '' }) => textRule(ground, text) },
  status: {
    tally: 'traits',
    rule: ({ traits }, { status = [] }) => {
      const wanted = new Set(status.map((name) => NODE_STATUS.indexOf(name)));
      return byFacts(traits, (facts) => !wanted.has(statusIn(facts)));
    },
  },
  regions: {
    tally: 'country',
    rule: ({ inventory }, { regions = [] }) =>
      byCountry(inventory, (row) => {
        const region = regionOf(inventory.countries[row]!.code);
        return region === undefined || !regions.includes(region);
      }),
  },
  countries: {
    tally: 'country',
    rule: ({ inventory }, { countries = [] }) =>
      byCountry(inventory, (row) => !countries.includes(inventory.countries[row]!.code)),
  },
  country: {
    rule: ({ inventory, names }, { country = '' }) =>
      byCountry(inventory, containsNot(names.countries(), country)),
  },
  city: {
    rule: ({ inventory, names }, { city = '' }) =>
      looked(inventory.city, inventory.cities.length, containsNot(names.cities(), city)),
  },
  farms: {
    tally: 'farm',
    rule: ({ inventory }, { farms = [] }) => {
      const wanted = new Set(farms);
      return byFarm(inventory, (row) => !wanted.has(inventory.farms.farmId[row]!));
    },
  },
  farmSizes: {
    tally: 'farmSize',
    rule: ({ inventory }, { farmSizes = [] }) => {
      const nodes = nodesPerFarm(inventory);
      return byFarm(inventory, (row) => !farmSizes.includes(FARM_SIZES[farmSizeOf(nodes[row]!)]!));
    },
  },
  farmName: {
    rule: ({ inventory, names }, { farmName = '' }) =>
      byFarm(inventory, containsNot(names.farms(), farmName)),
  },
  ownedBy: {
    rule: ({ inventory }, { ownedBy }) =>
      byFarm(inventory, (row) => inventory.farms.twinId[row] !== ownedBy),
  },
  nodes: {
    rule: ({ inventory }, { nodes = [] }) => {
      const wanted = new Set(nodes);
      return each((row) => !wanted.has(inventory.nodeId[row]!));
    },
  },
  excluded: {
    rule: ({ inventory }, { excluded = [] }) => {
      const unwanted = new Set(excluded);
      return each((row) => unwanted.has(inventory.nodeId[row]!));
    },
  },
  twin: {
    rule: ({ inventory }, { twin }) => each((row) => inventory.twinId[row] !== twin),
  },
  rentedBy: {
    rule: ({ inventory }, { rentedBy }) => each((row) => inventory.rentedBy[row] !== rentedBy),
  },
  availableFor: {
    // Rented by this twin, or by nobody and not reserved for a renter (protocol A.4).
    rule: ({ inventory }, { availableFor }) =>
      each((row) => {
        if (inventory.rentedBy[row] === availableFor) return false;
        return (inventory.flags[row]! & (RENTED | DEDICATED)) !== 0;
      }),
  },
  rentableOrRentedBy: {
    rule: ({ inventory, traits }, { rentableOrRentedBy }) =>
      each(
        (row) =>
          (traits.facts[traits.codes[row]!]! & traitBit('rentable')) === 0 &&
          inventory.rentedBy[row] !== rentableOrRentedBy,
      ),
  },
  gpuModels: {
    tally: 'gpu',
    rule: ({ inventory }, { gpuModels = [] }) =>
      byGpu(inventory, (name) => !gpuModels.includes(name)),
  },
  gpuName: {
    rule: ({ inventory }, { gpuName: part = '' }) => {
      const wanted = part.toLowerCase();
      return byGpu(inventory, (name) => !name.toLowerCase().includes(wanted));
    },
  },
  features: {
    tally: 'features',
    rule: ({ inventory }, { features = [] }) => {
      const wanted = featureMask(features);
      return each((row) => (inventory.features[row]! & wanted) !== wanted);
    },
  },
  need: {
    rule: ({ inventory }, { need }) => needRule(inventory, need!),
  },
};

/** Place in `FARM_SIZES` of a farm with this many nodes; −1 for an empty one. */
export function farmSizeOf(nodes: number): number {
  let place = FARM_SIZES.length - 1;
  while (place >= 0 && nodes < FARM_SIZES[place]!) place--;
  return place;
}

/** A rule that asks row by row. */
const each =
  (fails: (row: number) => boolean): Fails =>
  (target, from) => {
    for (let i = 0; i < target.length; i++) target[i] = Number(fails(from + i));
  };

/** A rule that depends on a code alone; a code that is not in the table fails. */
function looked(codes: ArrayLike<number>, size: number, fails: (code: number) => boolean): Fails {
  const table = Uint8Array.from({ length: size }, (_, code) => Number(fails(code)));
  return (target, from) => {
    for (let i = 0; i < target.length; i++) target[i] = table[codes[from + i]!] ?? 1;
  };
}

const byFacts = ({ codes, facts }: TraitCodes, fails: (facts: number) => boolean): Fails =>
  looked(codes, facts.length, (code) => fails(facts[code]!));

const byCountry = ({ country, countries }: Inventory, fails: (row: number) => boolean): Fails =>
  looked(country, countries.length, fails);

const byFarm = ({ farm, farms }: Inventory, fails: (row: number) => boolean): Fails =>
  looked(farm, farms.length, fails);

/** Row 0 of the GPU models stands for none; of a mix one that fits is enough. */
const byGpu = (inventory: Inventory, fails: (name: string) => boolean): Fails => {
  const { gpuModel, gpuCount, gpuModels } = inventory;
  const table = gpuModels.map((_, index) =>
    modelsOf(inventory, index).every((model) => fails(gpuName(model))),
  );
  return each((row) => gpuCount[row] === 0 || (table[gpuModel[row]!] ?? true));
};

const containsNot = (names: readonly string[], part: string): ((row: number) => boolean) => {
  const wanted = part.toLowerCase();
  return (row) => !names[row]!.includes(wanted);
};

/** Each word must begin the node's number or stand in the name of its farm, country or city. */
function textRule({ inventory, names }: Ground, text: string): Fails {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  const all = (1 << words.length) - 1;
  const found = (table: readonly string[]): Uint8Array =>
    Uint8Array.from(table, (name) =>
      words.reduce((bits, word, index) => bits | (name.includes(word) ? 1 << index : 0), 0),
    );
  const codes = inventory.countries.map(({ code }) => code.toLowerCase());
  const countries = found(names.countries()).map((bits, row) =>
    words.reduce((sum, word, index) => sum | (word === codes[row] ? 1 << index : 0), bits),
  );
  const farms = found(names.farms());
  const cities = found(names.cities());
  const numbers = words.flatMap((word, index) =>
    /^[1-9]\d{0,8}$/.test(word) ? [{ bit: 1 << index, number: Number(word) }] : [],
  );
  const { farm, country, city, nodeId } = inventory;
  return (target, from) => {
    for (let i = 0; i < target.length; i++) {
      const row = from + i;
      let bits = farms[farm[row]!]! | countries[country[row]!]! | cities[city[row]!]!;
      for (const { bit, number } of numbers) {
        let id = nodeId[row]!;
        while (id > number) id = (id / 10) | 0;
        if (id === number) bits |= bit;
      }
      target[i] = Number(bits !== all);
    }
  };
}
