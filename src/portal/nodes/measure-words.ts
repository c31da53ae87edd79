import { FARM_SIZES, MEASURES, type Measure, type Trait } from '../../explore/node-filter.ts';
import type { FilterPart, NodeFilter } from '../../explore/node-filter.ts';
import type { Formats } from '../../messages/format.ts';
import type { Words } from '../../elements/words.ts';
import type { explore } from '../../messages/explore.ts';
import type { Inventory } from '../../model/inventory.ts';

export type ExploreWords = Words<[typeof explore]>;

const SIZES = /[msh]ru$|gpuMemory/i;
const DAY = 86_400;
const MONEY: readonly Measure[] = ['price', 'vmPrice', 'extraFee'];

/** Measures that are counted, not weighed. */
export const isWhole = (measure: Measure): boolean => /Cru$|^gpus$|Ips$|Nodes$/.test(measure);

/** Bytes and cores end alike: which of the two a measure is in. */
const inBytes = (measure: Measure): boolean => SIZES.test(measure) && !/Cru$/.test(measure);

/** A figure of a measure with its unit. */
export function sayMeasure(measure: Measure, value: number, format: Formats): string {
  if (!Number.isFinite(value)) return '–';
  if (inBytes(measure)) return format.bytes(value);
  if (MONEY.includes(measure)) return format.dollars(value);
  if (measure === 'uptime') return format.percent(value / 100);
  if (measure === 'upload' || measure === 'download') return saySpeed(value, format);
  if (measure === 'distance') return `${format.number(Math.round(value))}\u00a0km`;
  if (measure === 'online' || measure === 'age') return sayDays(value, format);
  return format.number(Math.round(value * 10) / 10);
}

/** In whole days, below one in whole hours or minutes. */
function sayDays(days: number, format: Formats): string {
  const unit = [DAY, 3600, 60].find((size) => days * DAY >= size) ?? 60;
  return format.duration(Math.round((days * DAY) / unit) * unit);
}

export function saySpeed(bits: number, format: Formats): string {
  const [unit, size] = bits >= 1e9 ? (['Gbit/s', 1e9] as const) : (['Mbit/s', 1e6] as const);
  return `${format.number(Math.round((bits / size) * 10) / 10)}\u00a0${unit}`;
}

/** One part of a filter as a person would say it. */
export function sayPart(
  filter: NodeFilter,
  part: FilterPart,
  words: ExploreWords,
  inventory: Inventory | undefined,
): string {
  const { t, format } = words;
  const [kind, name] = part.split('.') as [string, string | undefined];
  if (kind === 'trait') {
    const trait = t(`trait.${name as Trait}`);
    return filter.traits?.[name as Trait] === false ? t('isNot', { trait }) : trait;
  }
  if (kind === 'range') {
    const measure = MEASURES.find((known) => known === name)!;
    const what = t(`measure.${measure}`);
    const { min, max } = filter.ranges?.[measure] ?? {};
    const say = (value: number): string => sayMeasure(measure, value, format);
    if (min !== undefined && max !== undefined)
      return t('between', { what, from: say(min), to: say(max) });
    return min === undefined
      ? t('atMost', { what, to: say(max!) })
      : t('atLeast', { what, from: say(min) });
  }
  const list = (entries: readonly (string | number)[] = []): string =>
    entries.length > 3 ? `${entries.slice(0, 3).join(', ')} …` : entries.join(', ');
  const equals = (what: string, value: string): string => t('equals', { what, value });
  switch (part) {
    case 'text':
      return `“${filter.text}”`;
    case 'status':
      return equals(t('group.status'), list(filter.status?.map((one) => t(`status.${one}`))));
    case 'regions':
      return equals(t('regions'), list(filter.regions?.map((one) => t(`region.${one}`))));
    case 'countries':
      return equals(t('countries'), list(filter.countries?.map((code) => format.country(code))));
    case 'farmSizes':
      return equals(
        t('farmSizes'),
        list(filter.farmSizes?.map((size) => t(`farmSize.${FARM_SIZES.find((s) => s === size)!}`))),
      );
    case 'farms':
      return equals(t('farms'), list(filter.farms?.map((id) => farmName(inventory, id))));
    case 'need': {
      const { cpu, memory, disk, ipv4 } = filter.need!;
      const sizes = `${format.number(cpu)} · ${format.bytes(memory)} · ${format.bytes(disk)}`;
      return equals(t('group.need'), ipv4 ? `${sizes} · IPv4` : sizes);
    }
    case 'country':
    case 'city':
    case 'farmName':
    case 'gpuName':
      return equals(t(part), filter[part] ?? '');
    case 'gpuModels':
    case 'features':
    case 'nodes':
    case 'excluded':
      return equals(t(part), list(filter[part]));
    case 'twin':
    case 'rentedBy':
    case 'availableFor':
    case 'rentableOrRentedBy':
    case 'ownedBy':
      return equals(t(part), String(filter[part]));
    default:
      return part;
  }
}

export function farmName(inventory: Inventory | undefined, id: number): string {
  const row = inventory?.farms.farmId.indexOf(id) ?? -1;
  return inventory?.farms.name[row] ?? `#${id}`;
}
