import { freeOf, usedOf } from '../../model/capacity-of.ts';
import {
  CERTIFIED,
  DEDICATED,
  DOWN,
  FARM_DEDICATED,
  FEATURES,
  IPV6,
  LIGHT,
  RENTED,
  STANDBY,
  type Feature,
  type Inventory,
} from '../../model/inventory.ts';
import { regionOf } from '../../specs/regions.ts';
import type { Requirements } from '../placement.ts';
import { REASONS, type ReasonCode } from '../reasons.ts';

/** The reasons against a row, said once more the slow and obvious way. */
export function naiveReasons(
  inventory: Inventory,
  requirements: Requirements,
  row: number,
  excluded: readonly number[] = [],
): ReasonCode[] {
  const found = new Set<ReasonCode>();
  const flags = inventory.flags[row]!;
  const has = (flag: number) => (flags & flag) !== 0;
  const farm = inventory.farm[row]!;
  const country = inventory.countries[inventory.country[row]!]!.code;

  const free = freeOf(inventory, row);
  if (inventory.status[row] === DOWN) found.add('down');
  if (inventory.status[row] === STANDBY) found.add('standby');
  if (free.cru < requirements.cru) found.add('cpu');
  if (free.mru < requirements.mru) found.add('memory');
  if (free.sru < requirements.sru) found.add('ssd');
  if (free.hru < requirements.hru) found.add('hdd');
  if (inventory.farms.freeIps[farm]! < requirements.publicIps) found.add('ipv4');
  if (requirements.publicIpv6 && !has(IPV6)) found.add('ipv6');
  if (requirements.certified && !has(CERTIFIED)) found.add('certified');

  const needed = has(LIGHT) ? requirements.lightFeatures : requirements.fullFeatures;
  const named: Partial<Record<Feature, ReasonCode>> = {
    ip: 'public-ip',
    yggdrasil: 'planetary',
    ...(!has(LIGHT) && { mycelium: 'mycelium' as const }),
  };
  FEATURES.forEach((feature, i) => {
    const wanted = (needed >> i) & 1;
    const there = (inventory.features[row]! >> i) & 1;
    if (wanted && !there) found.add(named[feature] ?? 'feature');
  });

  if (has(RENTED)) {
    const mine = requirements.twin !== 0 && inventory.rentedBy[row] === requirements.twin;
    if (!mine) found.add('rented');
  } else if (requirements.dedicated) {
    const rentable = has(FARM_DEDICATED) || usedOf(inventory, row).cru === 0;
    if (!rentable) found.add('in-use');
    if (!rentable && has(DEDICATED)) found.add('reserved');
  } else if (has(DEDICATED)) {
    found.add('reserved');
  }

  const { region, farm: wantedFarm, node } = requirements;
  if (requirements.country !== undefined && requirements.country !== country) found.add('country');
  if (region !== undefined && regionOf(country) !== region) found.add('region');
  if (wantedFarm !== undefined && inventory.farms.farmId[farm] !== wantedFarm) found.add('farm');
  if (node !== undefined && inventory.nodeId[row] !== node) found.add('node');
  if (excluded.includes(row)) found.add('excluded');
  return REASONS.filter((code) => found.has(code));
}

/** All rows of an inventory. */
export const allRows = ({ length }: Inventory): number[] => Array.from({ length }, (_, row) => row);
