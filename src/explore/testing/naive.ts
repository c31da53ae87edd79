/** What passes a filter, told node by node with plain comparisons: what the engine is held to. */
import { freeOf, totalOf, usedOf } from '../../model/capacity-of.ts';
import { figureAt } from '../../model/coded-column.ts';
import { gpusOf } from '../../model/gpu-models.ts';
import {
  ACCESS_IPV4,
  CERTIFIED,
  DEDICATED,
  FARM_DEDICATED,
  FEATURES,
  GATEWAY,
  IPV6,
  LIGHT,
  NODE_STATUS,
  POWER_MANAGED,
  RENTED,
  SECURE_BOOT,
  UNKNOWN_UPTIME,
  type Inventory,
} from '../../model/inventory.ts';
import { LIVE_POLICY } from '../../model/live-policy.ts';
import { priceOf } from '../../model/price-tag.ts';
import { NO_CAPACITY, USD } from '../../model/units.ts';
import { reasonMasks } from '../../planning/matcher.ts';
import { requirementsOf } from '../../planning/vm-requirements.ts';
import { regionOf } from '../../specs/regions.ts';
import { defaultVm } from '../../specs/vm/vm-spec.ts';
import {
  gpuName,
  without,
  partsOf,
  type FilterPart,
  type Measure,
  type Need,
  type NodeFilter,
  type Trait,
} from '../node-filter.ts';

const prices = { policy: LIVE_POLICY, tft: { average: 10, min: 10, max: 1000 } };

export function naiveTrait(inventory: Inventory, row: number, trait: Trait): boolean {
  const has = (flag: number) => (inventory.flags[row]! & flag) !== 0;
  switch (trait) {
    case 'certified':
      return has(CERTIFIED);
    case 'dedicated':
      return has(DEDICATED);
    case 'rented':
      return has(RENTED);
    case 'ipv4':
      return has(ACCESS_IPV4);
    case 'ipv6':
      return has(IPV6);
    case 'gateway':
      return has(GATEWAY);
    case 'managed':
      return has(POWER_MANAGED);
    case 'light':
      return has(LIGHT);
    case 'secureBoot':
      return has(SECURE_BOOT);
    case 'dedicatedFarm':
      return has(FARM_DEDICATED);
    case 'rentable':
      return !has(RENTED) && (has(FARM_DEDICATED) || usedOf(inventory, row).cru === 0);
    case 'gpu':
      return inventory.gpuCount[row]! > 0;
  }
}

export function naiveMeasure(
  inventory: Inventory,
  row: number,
  measure: Measure,
  { origin, need }: NodeFilter,
): number {
  const i = inventory;
  const free = freeOf(i, row);
  const days = (since: ArrayLike<number>) => i.provenance.at / 1000 / 86_400 - since[row]! / 86_400;
  const farm = i.farm[row]!;
  const certified = naiveTrait(i, row, 'certified');
  switch (measure) {
    case 'freeCru':
      return Math.max(0, free.cru);
    case 'freeMru':
      return Math.max(0, free.mru);
    case 'freeSru':
      return Math.max(0, free.sru);
    case 'freeHru':
      return Math.max(0, free.hru);
    case 'uptime':
      return i.uptimePermille[row] === UNKNOWN_UPTIME ? NaN : i.uptimePermille[row]! * 0.1;
    case 'online':
      return days(i.bootedAt);
    case 'age':
      return days(i.createdAt);
    case 'extraFee':
      return i.extraFee[row]! / 1000;
    case 'gpus':
      return i.gpuCount[row]!;
    case 'gpuMemory':
      return i.gpuModels[i.gpuModel[row]!]!.memory;
    case 'freeIps':
      return i.farms.freeIps[farm]!;
    case 'upload':
      return figureAt(i.uploadSpeed, row);
    case 'download':
      return figureAt(i.downloadSpeed, row);
    case 'farmNodes':
      return i.farm.filter((other) => other === farm).length;
    case 'price': {
      const rentTotal = totalOf(i, row);
      const extraFee = i.extraFee[row]!;
      const request = { resources: NO_CAPACITY, publicIps: 0, certified, rentTotal, extraFee };
      return Number(priceOf(request, prices).usdPerMonth) / Number(USD);
    }
    case 'vmPrice': {
      const { cpu, memory, disk, ipv4 } = need ?? usual();
      const resources = { cru: cpu, mru: memory, sru: disk, hru: 0 };
      const request = { resources, publicIps: Number(ipv4), certified };
      return Number(priceOf(request, prices).usdPerMonth) / Number(USD);
    }
    case 'distance':
      return origin ? kilometres(i.latitude[row]!, i.longitude[row]!, origin.lat, origin.lon) : NaN;
    default:
      return figureAt(i[measure], row);
  }
}

function usual(): Need {
  const { cpu, memory, rootfs } = defaultVm();
  return { cpu, memory, disk: rootfs, ipv4: false };
}

/** The other formula: half-versed sines. */
function kilometres(lat: number, lon: number, lat2: number, lon2: number): number {
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return NaN;
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
  return (
    2 * 6371 * Math.asin(Math.sqrt(half(lat2 - lat) + cos(lat) * cos(lat2) * half(lon2 - lon)))
  );
}

/** True when a row passes one part of a filter. */
function passesPart(
  inventory: Inventory,
  row: number,
  filter: NodeFilter,
  part: FilterPart,
): boolean {
  const i = inventory;
  const { code, name: country } = i.countries[i.country[row]!]!;
  const farm = i.farm[row]!;
  const farmName = i.farms.name[farm]!;
  const city = i.cities[i.city[row]!]!;
  const contains = (text: string, piece = '') => text.toLowerCase().includes(piece.toLowerCase());
  const id = i.nodeId[row]!;
  const region = regionOf(code);
  switch (part) {
    case 'text':
      return filter
        .text!.split(/\s+/)
        .every(
          (word) =>
            [farmName, country, city].some((text) => contains(text, word)) ||
            code.toLowerCase() === word.toLowerCase() ||
            (/^[1-9]/.test(word) && String(id).startsWith(word)),
        );
    case 'status':
      return filter.status!.includes(NODE_STATUS[i.status[row]!]!);
    case 'regions':
      return region !== undefined && filter.regions!.includes(region);
    case 'countries':
      return filter.countries!.includes(code);
    case 'farms':
      return filter.farms!.includes(i.farms.farmId[farm]!);
    case 'farmSizes': {
      const nodes = i.farm.filter((other) => other === farm).length;
      const size = nodes > 100 ? 101 : nodes > 20 ? 21 : nodes > 5 ? 6 : nodes > 1 ? 2 : 1;
      return filter.farmSizes!.includes(size);
    }
    case 'farmName':
      return contains(farmName, filter.farmName);
    case 'country':
      return contains(country, filter.country);
    case 'city':
      return contains(city, filter.city);
    case 'nodes':
      return filter.nodes!.includes(id);
    case 'excluded':
      return !filter.excluded!.includes(id);
    case 'twin':
      return i.twinId[row] === filter.twin;
    case 'rentedBy':
      return i.rentedBy[row] === filter.rentedBy;
    case 'availableFor':
      return (
        i.rentedBy[row] === filter.availableFor ||
        (!naiveTrait(i, row, 'rented') && !naiveTrait(i, row, 'dedicated'))
      );
    case 'rentableOrRentedBy':
      return naiveTrait(i, row, 'rentable') || i.rentedBy[row] === filter.rentableOrRentedBy;
    case 'ownedBy':
      return i.farms.twinId[farm] === filter.ownedBy;
    case 'gpuModels':
      return gpusOf(i, row).some(({ model }) => filter.gpuModels!.includes(gpuName(model)));
    case 'gpuName':
      return gpusOf(i, row).some(({ model }) => contains(gpuName(model), filter.gpuName));
    case 'features':
      return filter.features!.every((name) => i.features[row]! & (1 << FEATURES.indexOf(name)));
    case 'need': {
      const { cpu, memory, disk, ipv4 } = filter.need!;
      const usualVm = defaultVm();
      const network = { ...usualVm.network, ipv4 };
      const spec = { ...usualVm, cpu, memory, rootfs: disk, network };
      return reasonMasks(inventory, requirementsOf(spec, 0))[row] === 0;
    }
    default: {
      const name = part.slice(part.indexOf('.') + 1);
      if (part.startsWith('trait.'))
        return naiveTrait(i, row, name as Trait) === filter.traits![name as Trait];
      const value = naiveMeasure(i, row, name as Measure, filter);
      const { min = -Infinity, max = Infinity } = filter.ranges![name as Measure]!;
      return value >= min && value <= max;
    }
  }
}

/** Rows that pass, in the order of the inventory. */
export function naiveRows(inventory: Inventory, filter: NodeFilter): number[] {
  const parts = partsOf(filter);
  return Array.from({ length: inventory.length }, (_, row) => row).filter((row) =>
    parts.every((part) => passesPart(inventory, row, filter, part)),
  );
}

/** How many rows of each code pass all parts but one. */
export function naiveCounts(
  inventory: Inventory,
  filter: NodeFilter,
  part: FilterPart,
  choices: number,
  choiceOf: (row: number) => number,
): number[] {
  const counts = Array.from({ length: choices }, () => 0);
  for (const row of naiveRows(inventory, without(filter, part))) counts[choiceOf(row)]!++;
  return counts;
}
