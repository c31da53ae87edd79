import { modelsOf } from '../model/gpu-models.ts';
import type { Feature, Inventory, NodeStatus } from '../model/inventory.ts';
import type { Region } from '../specs/regions.ts';
import type { GeoPoint } from '../specs/vm/vm-spec.ts';

/**
 * Figures of a node that can be limited, brushed and sorted by. Sizes are bytes, `uptime` is the
 * share of 90 days in percent, `online` days since the last boot, `age` days since registration,
 * prices dollars a month, `extraFee` too, speeds bit/s, `distance` kilometres.
 */
export const MEASURES = [
  'freeCru',
  'freeMru',
  'freeSru',
  'freeHru',
  'totalCru',
  'totalMru',
  'totalSru',
  'totalHru',
  'usedCru',
  'usedMru',
  'usedSru',
  'usedHru',
  'uptime',
  'online',
  'age',
  'price',
  'vmPrice',
  'extraFee',
  'gpus',
  'gpuMemory',
  'freeIps',
  'upload',
  'download',
  'farmNodes',
  'distance',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Yes-or-no facts of a node; `rentable` as protocol F.3 has it. */
export const TRAITS = [
  'certified',
  'dedicated',
  'rented',
  'ipv4',
  'ipv6',
  'gateway',
  'managed',
  'light',
  'secureBoot',
  'dedicatedFarm',
  'rentable',
  'gpu',
] as const;
export type Trait = (typeof TRAITS)[number];

/** Farms by how many nodes they have: from this many on. */
export const FARM_SIZES = [1, 2, 6, 21, 101] as const;
export type FarmSize = (typeof FARM_SIZES)[number];

/** Both ends belong to it; an absent end is open. */
export interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** A machine that must find room: cores and bytes. */
export interface Need {
  readonly cpu: number;
  readonly memory: number;
  readonly disk: number;
  /** A free public IPv4 address on the farm. */
  readonly ipv4: boolean;
}

/** A place that distance is measured from. */
export interface Origin extends GeoPoint {
  readonly name: string;
}

/** What a person looks for. Everything absent is open; lists mean any of them. */
export interface NodeFilter {
  /** Words that must all be found in node number, farm, country or city. */
  readonly text?: string;
  readonly status?: readonly NodeStatus[];
  readonly regions?: readonly Region[];
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[];
  /** Farm ids. */
  readonly farms?: readonly number[];
  readonly farmSizes?: readonly FarmSize[];
  /** Parts of names, case ignored. */
  readonly farmName?: string;
  readonly country?: string;
  readonly city?: string;
  readonly nodes?: readonly number[];
  readonly excluded?: readonly number[];
  readonly twin?: number;
  /** Twins: who rents the node, who could deploy on it, whose farm it is on. */
  readonly rentedBy?: number;
  readonly availableFor?: number;
  readonly rentableOrRentedBy?: number;
  readonly ownedBy?: number;
  /** As `gpuName` writes them. */
  readonly gpuModels?: readonly string[];
  /** Part of the name of vendor or device. */
  readonly gpuName?: string;
  /** All of them. */
  readonly features?: readonly Feature[];
  readonly need?: Need;
  readonly traits?: Readonly<Partial<Record<Trait, boolean>>>;
  readonly ranges?: Readonly<Partial<Record<Measure, Range>>>;
  readonly origin?: Origin;
}

/** What a filter consists of: each part can be changed and loosened by itself. */
export type FilterPart =
  Exclude<keyof NodeFilter, 'traits' | 'ranges' | 'origin'> | `trait.${Trait}` | `range.${Measure}`;

/** The name of a GPU model: vendor and device; of a mix there is none. */
export const gpuName = ({
  vendor,
  device,
}: {
  readonly vendor: string;
  readonly device: string;
}): string => `${vendor} ${device}`.trim();

/** Names of all rows of the table of models; those of a mix one after the other. */
export const gpuNames = (inventory: Pick<Inventory, 'gpuModels'>): readonly string[] =>
  inventory.gpuModels.map((_, index) => modelsOf(inventory, index).map(gpuName).join(' + '));

/** The parts of a filter that ask for something. */
export function partsOf(filter: NodeFilter): FilterPart[] {
  const { traits = {}, ranges = {}, origin: _, ...others } = filter;
  return [
    ...Object.entries(others as Readonly<Record<string, unknown>>).flatMap(([key, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0) || value === ''
        ? []
        : [key as FilterPart],
    ),
    ...TRAITS.filter((name) => traits[name] !== undefined).map((name) => `trait.${name}` as const),
    ...MEASURES.filter(
      (name) => ranges[name]?.min !== undefined || ranges[name]?.max !== undefined,
    ).map((name) => `range.${name}` as const),
  ];
}

/** The filter with another value of one of its keys; undefined gives the key up. */
export const withValue = <Key extends keyof NodeFilter>(
  filter: NodeFilter,
  key: Key,
  value: NodeFilter[Key] | undefined,
): NodeFilter => (value === undefined ? lacking(filter, key) : { ...filter, [key]: value });

/** The filter without one of its parts. */
export function without(filter: NodeFilter, part: FilterPart): NodeFilter {
  const [kind, name] = part.split('.') as [string, string | undefined];
  if (name === undefined) return lacking(filter, kind);
  const table = kind === 'trait' ? 'traits' : 'ranges';
  const rest = lacking(filter[table] ?? {}, name);
  const others = lacking(filter, table);
  return Object.keys(rest).length > 0 ? { ...others, [table]: rest } : others;
}

const lacking = <T extends object>(given: T, key: string): T =>
  Object.fromEntries(Object.entries(given).filter(([name]) => name !== key)) as T;
