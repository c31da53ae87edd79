import { reserveOf, totalOf, usedOf } from '../model/capacity-of.ts';
import { figureAt } from '../model/coded-column.ts';
import type { FarmRecord } from '../model/farm-record.ts';
import { gpusOf } from '../model/gpu-models.ts';
import { farmId, nodeId, twinId } from '../model/ids.ts';
import {
  ACCESS_IPV4,
  CERTIFIED,
  DEDICATED,
  FARM_DEDICATED,
  FEATURES,
  GATEWAY,
  IPV6,
  NODE_STATUS,
  RENTED,
  SECURE_BOOT,
  UP,
  type GpuModel,
  type Inventory,
} from '../model/inventory.ts';
import type { NodeRecord } from '../model/node-record.ts';

/**
 * What the columns tell of one node, in the shape of its own record. They hold no addresses, no
 * hardware, no serial number and no time of the last report: those fields are empty here although
 * the node may have them, and GPUs and access are told more roughly beside it.
 */
export interface KnownNode {
  readonly record: Omit<NodeRecord, 'raw'>;
  /** How many GPUs of which model. */
  readonly gpus: readonly { readonly count: number; readonly model: GpuModel }[];
  readonly access: { readonly ipv4: boolean; readonly ipv6: boolean; readonly gateway: boolean };
}

/** What the columns tell of one farm: how many addresses it has, but not which. */
export interface KnownFarm {
  readonly record: Omit<FarmRecord, 'raw'>;
  readonly totalIps: number;
  readonly freeIps: number;
}

/** @param row of the node; it must be there */
export function knownNode(inventory: Inventory, row: number): KnownNode {
  const flags = inventory.flags[row]!;
  const has = (bit: number): boolean => (flags & bit) !== 0;
  const { farms, provenance } = inventory;
  const farmRow = inventory.farm[row]!;
  const country = inventory.countries[inventory.country[row]!];
  const [latitude, longitude] = [inventory.latitude[row]!, inventory.longitude[row]!];
  const total = totalOf(inventory, row);
  const status = NODE_STATUS[inventory.status[row]!]!;
  const booted = inventory.bootedAt[row]!;
  const speed = {
    upload: figureAt(inventory.uploadSpeed, row),
    download: figureAt(inventory.downloadSpeed, row),
  };
  const renter = inventory.rentedBy[row]!;
  const extraFee = inventory.extraFee[row]!;
  return {
    record: {
      provenance,
      nodeId: nodeId(inventory.nodeId[row]!),
      twinId: twinId(inventory.twinId[row]!),
      farmId: farmId(farms.farmId[farmRow]!),
      farmName: farms.name[farmRow] ?? '',
      countryCode: country?.code ?? '',
      country: country?.name ?? '',
      city: inventory.cities[inventory.city[row]!] ?? '',
      region: country?.continent ?? '',
      latitude: Number.isNaN(latitude) ? undefined : latitude,
      longitude: Number.isNaN(longitude) ? undefined : longitude,
      total,
      used: usedOf(inventory, row),
      reserved: reserveOf(total),
      status,
      statusReason: { lastReport: undefined, power: undefined },
      healthy: undefined,
      uptime:
        inventory.status[row] === UP && booted > 0
          ? Math.max(0, Math.floor(provenance.at / 1000) - booted)
          : 0,
      createdAt: inventory.createdAt[row]!,
      certified: has(CERTIFIED),
      farmingPolicyId: 0,
      serialNumber: '',
      secureBoot: has(SECURE_BOOT) ? true : undefined,
      gridVersion: undefined,
      dedicated: has(DEDICATED),
      inDedicatedFarm: has(FARM_DEDICATED),
      rentable: !has(RENTED) && has(FARM_DEDICATED),
      rentedBy: renter > 0 ? twinId(renter) : undefined,
      rentContractId: undefined,
      extraFee,
      priceUsd: undefined,
      farmFreeIps: farms.freeIps[farmRow],
      gpus: [],
      speed: speed.upload > 0 || speed.download > 0 ? speed : undefined,
      publicConfig: undefined,
      features: FEATURES.filter((_, bit) => inventory.features[row]! & (1 << bit)),
      hardware: undefined,
      benchmark: undefined,
    },
    gpus: gpusOf(inventory, row),
    access: { ipv4: has(ACCESS_IPV4), ipv6: has(IPV6), gateway: has(GATEWAY) },
  };
}

/** @param row of the farm in `inventory.farms`; it must be there */
export function knownFarm({ farms, provenance }: Inventory, row: number): KnownFarm {
  return {
    record: {
      provenance,
      farmId: farmId(farms.farmId[row]!),
      name: farms.name[row] ?? '',
      twinId: twinId(farms.twinId[row]!),
      certification: farms.gold[row] ? 'Gold' : 'NotCertified',
      pricingPolicyId: 0,
      stellarAddress: '',
      dedicated: farms.dedicated[row] === 1,
      publicIps: [],
    },
    totalIps: farms.totalIps[row]!,
    freeIps: farms.freeIps[row]!,
  };
}
