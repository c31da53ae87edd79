import type { Inventory } from '../model/inventory.ts';
import { coded, plain, type Figures } from './figures.ts';
import { gpuNames, MEASURES, type Measure, TRAITS, type Trait } from './node-filter.ts';
import { traitBit, traitCodes } from './trait-codes.ts';

/** What one can sort by beside measures and traits. */
const NAMES = ['node', 'twin', 'farm', 'farmId', 'country', 'city', 'status', 'gpuModel'] as const;

/** Everything that all nodes can be sorted by (the `sort_by` of protocol F.3, and more). */
export const SORT_KEYS = [...NAMES, ...TRAITS, ...MEASURES] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Figures that order nodes by a key; names by their place in the alphabet, unknown places last. */
export function sortFigures(
  inventory: Inventory,
  key: SortKey,
  measured: (measure: Measure) => Figures,
  names: {
    readonly farms: () => readonly string[];
    readonly countries: () => readonly string[];
    readonly cities: () => readonly string[];
  },
): Figures {
  switch (key) {
    case 'node':
      return plain(inventory.nodeId);
    case 'twin':
      return plain(inventory.twinId);
    case 'farm':
      return coded(inventory.farm, ranks(names.farms()));
    case 'farmId':
      return coded(inventory.farm, inventory.farms.farmId);
    case 'country':
      return coded(inventory.country, ranks(names.countries()));
    case 'city':
      return coded(inventory.city, ranks(names.cities()));
    case 'status':
      return plain(inventory.status);
    case 'gpuModel':
      return coded(inventory.gpuModel, ranks(gpuNames(inventory)));
    default:
      return isTrait(key) ? traitFigures(inventory, key) : measured(key);
  }
}

const isTrait = (key: SortKey): key is Trait => (TRAITS as readonly string[]).includes(key);

function traitFigures(inventory: Inventory, trait: Trait): Figures {
  const { codes, facts } = traitCodes(inventory);
  return coded(
    codes,
    facts.map((all) => Number((all & traitBit(trait)) !== 0)),
  );
}

/** Place of each name in the alphabet, equal names sharing one; NaN for no name. */
function ranks(names: readonly string[]): Float64Array {
  const { compare } = new Intl.Collator();
  // For many names, code units: a collator would take a second.
  const order = Array.from(names.keys()).sort((a, b) =>
    names.length < 5000
      ? compare(names[a]!, names[b]!)
      : names[a]! < names[b]!
        ? -1
        : Number(names[a]! > names[b]!),
  );
  const places = new Float64Array(names.length);
  let rank = 0;
  order.forEach((row, at) => {
    if (at > 0 && names[row] !== names[order[at - 1]!]) rank++;
    places[row] = names[row] === '' ? NaN : rank;
  });
  return places;
}
