import { FEATURES, NODE_STATUS, type Feature, type NodeStatus } from '../model/inventory.ts';
import { GiB } from '../model/units.ts';
import { REGIONS, type Region } from '../specs/regions.ts';
import {
  FARM_SIZES,
  MEASURES,
  TRAITS,
  partsOf,
  type FarmSize,
  type Measure,
  type Need,
  type NodeFilter,
  type Origin,
  type Range,
  type Trait,
} from './node-filter.ts';
import { MOST_PREDICATES } from './predicates.ts';

/** A piece of a link that was left out, and why. */
export interface IgnoredPart {
  readonly key: string;
  readonly value: string;
  readonly code: 'unknown' | 'invalid' | 'repeated' | 'too-many';
}

export interface DecodedFilter {
  readonly filter: NodeFilter;
  readonly ignored: readonly IgnoredPart[];
}

/** One key of a query: reads its text from a filter, or undefined; writes a text, or refuses it. */
interface Field {
  readonly key: string;
  readonly read: (filter: NodeFilter) => string | undefined;
  /** Undefined refuses the text. */
  readonly write: (text: string) => Partial<NodeFilter> | undefined;
  /** Of a list: it may be given in pieces. */
  readonly list?: ListKey;
}

const LONGEST_TEXT = 200;
const LONGEST_LIST = 500;
/** Measures in bytes; a link has them in GB, the grid's binary ones. */
const BYTES: ReadonlySet<Measure> = new Set([
  ...(['free', 'total', 'used'] as const).flatMap((what) =>
    (['Mru', 'Sru', 'Hru'] as const).map((unit) => `${what}${unit}` as const),
  ),
  'gpuMemory',
]);

const FIELDS: readonly Field[] = [
  text('q', 'text'),
  list('status', 'status', (word) => oneOf<NodeStatus>(NODE_STATUS, word)),
  list('region', 'regions', (word) => oneOf<Region>(REGIONS, word)),
  list('country', 'countries', (word) => (/^[A-Z]{2}$/.test(word) ? word : undefined)),
  text('countryname', 'country'),
  text('city', 'city'),
  list('farm', 'farms', id),
  text('farmname', 'farmName'),
  list('farmsize', 'farmSizes', (word) =>
    FARM_SIZES.find((size): size is FarmSize => String(size) === word),
  ),
  list('node', 'nodes', id),
  list('without', 'excluded', id),
  number('twin', 'twin'),
  number('rentedby', 'rentedBy'),
  number('availablefor', 'availableFor'),
  number('rentableor', 'rentableOrRentedBy'),
  number('owner', 'ownedBy'),
  list('gpumodel', 'gpuModels', (word) => decode(word) || undefined, encode),
  text('gpuname', 'gpuName'),
  list('feature', 'features', (word) => oneOf<Feature>(FEATURES, word)),
  {
    key: 'fits',
    read: ({ need }) => need && writeNeed(need),
    write: (text) => wrap('need', readNeed(text)),
  },
  ...TRAITS.map(traitField),
  ...MEASURES.map(rangeField),
  {
    key: 'near',
    read: ({ origin }) =>
      origin && `${origin.lat},${origin.lon}${origin.name && `,${origin.name}`}`,
    write: (text) => wrap('origin', readOrigin(text)),
  },
];

const FIELD_KEYS: ReadonlySet<string> = new Set(FIELDS.map(({ key }) => key));

/** The filter as pairs of a URL query; what is open is left out. */
export function filterPairs(filter: NodeFilter): [key: string, value: string][] {
  return FIELDS.flatMap(({ key, read }) => {
    const value = read(filter);
    return value === undefined || value === '' ? [] : [[key, value] as [string, string]];
  });
}

/**
 * The filter of a query. Any text will do: what says nothing sensible is left out and named. A list
 * that is given in pieces is all of them; of anything else the first counts.
 */
export function filterFromPairs(pairs: Iterable<readonly [string, string]>): DecodedFilter {
  const given = new Map<string, string[]>();
  const ignored: IgnoredPart[] = [];
  for (const [key, value] of pairs) {
    if (FIELD_KEYS.has(key)) given.set(key, [...(given.get(key) ?? []), value]);
    else ignored.push({ key, value, code: 'unknown' });
  }
  let filter: NodeFilter = {};
  for (const field of FIELDS) {
    const { key, list } = field;
    const [first, ...others] = given.get(key) ?? [];
    const pieces = first === undefined ? [] : list ? [first, ...others] : [first];
    for (const value of list ? [] : others) ignored.push({ key, value, code: 'repeated' });
    for (const value of pieces) {
      const next = withField(filter, field, value);
      if (typeof next === 'string') ignored.push({ key, value, code: next });
      else filter = next;
    }
  }
  return { filter, ignored };
}

/** The filter with what a field says besides, or why it cannot be. */
function withField(
  filter: NodeFilter,
  { write, list }: Field,
  value: string,
): NodeFilter | IgnoredPart['code'] {
  const written = write(value);
  if (!written) return 'invalid';
  const next: NodeFilter = {
    ...filter,
    ...written,
    ...(list && { [list]: [...new Set([...(filter[list] ?? []), ...(written[list] ?? [])])] }),
    ...(written.traits && { traits: { ...filter.traits, ...written.traits } }),
    ...(written.ranges && { ranges: { ...filter.ranges, ...written.ranges } }),
  };
  if (list && (next[list]?.length ?? 0) > LONGEST_LIST) return 'too-many';
  return partsOf(next).length > MOST_PREDICATES ? 'too-many' : next;
}

type TextKey = 'text' | 'country' | 'city' | 'farmName' | 'gpuName';

function text(key: string, name: TextKey): Field {
  return {
    key,
    read: (filter) => filter[name],
    write: (given) =>
      given.trim() !== '' && given.length <= LONGEST_TEXT ? { [name]: given } : undefined,
  };
}

type ListKey =
  | 'status'
  | 'regions'
  | 'countries'
  | 'farms'
  | 'farmSizes'
  | 'nodes'
  | 'excluded'
  | 'gpuModels'
  | 'features';

function list(
  key: string,
  name: ListKey,
  parse: (word: string) => string | number | undefined,
  format: (entry: string) => string = (entry) => entry,
): Field {
  return {
    key,
    list: name,
    read: (filter) => filter[name]?.map((entry) => format(String(entry))).join(','),
    write(given) {
      const words = given.split(',');
      const entries = words.map(parse);
      if (words.length > LONGEST_LIST || entries.includes(undefined)) return undefined;
      return { [name]: [...new Set(entries)] };
    },
  };
}

function number(
  key: string,
  name: 'twin' | 'rentedBy' | 'availableFor' | 'rentableOrRentedBy' | 'ownedBy',
): Field {
  return {
    key,
    read: (filter) => (filter[name] === undefined ? undefined : String(filter[name])),
    write: (given) => wrap(name, id(given)),
  };
}

function traitField(trait: Trait): Field {
  return {
    key: trait,
    read: ({ traits }) =>
      traits?.[trait] === undefined ? undefined : traits[trait] ? 'yes' : 'no',
    write: (given) =>
      given === 'yes' || given === 'no' ? { traits: { [trait]: given === 'yes' } } : undefined,
  };
}

function rangeField(measure: Measure): Field {
  const unit = BYTES.has(measure) ? GiB : 1;
  const say = (value: number | undefined): string =>
    value === undefined ? '' : String(value / unit);
  return {
    key: measure,
    read: ({ ranges }) => {
      const range = ranges?.[measure];
      if (range?.min === undefined && range?.max === undefined) return undefined;
      return `${say(range.min)}..${say(range.max)}`;
    },
    write(given) {
      const range = readRange(given, unit);
      return range && { ranges: { [measure]: range } };
    },
  };
}

const decimal = String.raw`(-?\d{1,15}(?:\.\d{1,15})?(?:e[-+]?\d{1,2})?)?`;
const rangePattern = new RegExp(`^${decimal}\\.\\.${decimal}$`);

function readRange(given: string, unit: number): Range | undefined {
  const found = rangePattern.exec(given);
  if (!found || given === '..') return undefined;
  const [min, max] = [found[1], found[2]].map((word) =>
    word === undefined ? undefined : Number(word) * unit,
  );
  if (min !== undefined && max !== undefined && min > max) return undefined;
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

const writeNeed = ({ cpu, memory, disk, ipv4 }: Need): string =>
  [`${cpu}`, `${memory / GiB}`, `${disk / GiB}`, ...(ipv4 ? ['ipv4'] : [])].join(',');

/** Cores, memory and disk in GB, and whether it needs an address of its own. */
function readNeed(given: string): Need | undefined {
  const [cpu, memory, disk, ipv4, ...rest] = given.split(',');
  const sizes = [cpu, memory, disk].map((word) =>
    /^\d{1,7}(\.\d{1,10})?$/.test(word ?? '') ? Number(word) : NaN,
  );
  if (sizes.some((size) => !(size > 0)) || rest.length > 0) return undefined;
  if (ipv4 !== undefined && ipv4 !== 'ipv4') return undefined;
  return {
    cpu: sizes[0]!,
    memory: sizes[1]! * GiB,
    disk: sizes[2]! * GiB,
    ipv4: ipv4 !== undefined,
  };
}

function readOrigin(given: string): Origin | undefined {
  const found = /^(-?\d{1,3}(?:\.\d{1,12})?),(-?\d{1,3}(?:\.\d{1,12})?)(?:,(.{0,80}))?$/su.exec(
    given,
  );
  if (!found) return undefined;
  const [lat, lon] = [Number(found[1]), Number(found[2])];
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return undefined;
  return { lat, lon, name: found[3] ?? '' };
}

function id(word: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(word) ? Number(word) : undefined;
}

function oneOf<T extends string>(known: readonly T[], word: string): T | undefined {
  return known.find((entry) => entry === word);
}

function wrap<Name extends keyof NodeFilter>(
  name: Name,
  value: NodeFilter[Name] | undefined,
): Partial<NodeFilter> | undefined {
  return value === undefined ? undefined : { [name]: value };
}

/** A name inside a list: its commas are written another way. */
function encode(word: string): string {
  return word.replace(/%/g, '%25').replace(/,/g, '%2C');
}

function decode(word: string): string {
  return word.replace(/%2C/g, ',').replace(/%25/g, '%');
}
