import type { NodeRecord } from '../node-record.ts';
import type { Capacity } from '../units.ts';

/**
 * A node as the grid proxy writes it in a list (protocol F.3). Where nothing is known, Go's zero
 * value stands; lists that were never filled are null.
 */
export interface NodeWire {
  readonly id: string;
  readonly nodeId: number;
  readonly farmId: number;
  readonly farmName: string;
  readonly twinId: number;
  readonly country: string;
  readonly gridVersion: number;
  readonly city: string;
  /** Seconds. */
  readonly uptime: number;
  readonly created: number;
  readonly farmingPolicyId: number;
  /** Seconds since 1970 of the last report. */
  readonly updatedAt: number;
  readonly total_resources: CapacityWire;
  readonly used_resources: CapacityWire;
  readonly location: LocationWire;
  readonly publicConfig: PublicConfigWire;
  readonly status: string;
  readonly certificationType: string;
  readonly dedicated: boolean;
  readonly inDedicatedFarm: boolean;
  readonly rentContractId: number;
  readonly rented: boolean;
  readonly rentable: boolean;
  readonly rentedByTwinId: number;
  readonly serialNumber: string;
  readonly power: { readonly state: string; readonly target: string };
  readonly num_gpu: number;
  /** mUSD per month. */
  readonly extraFee: number;
  readonly healthy: boolean;
  readonly dmi: DmiWire;
  /** bit/s. */
  readonly speed: { readonly upload: number; readonly download: number };
  readonly cpu_benchmark?: BenchmarkWire;
  readonly gpus: readonly GpuWire[] | null;
  readonly price_usd: number;
  readonly farm_free_ips: number;
  readonly features: readonly string[] | null;
}

/** A node as the grid proxy writes it alone: resources one level deeper. */
export type NodeDetailWire = Omit<NodeWire, 'total_resources' | 'used_resources'> & {
  readonly capacity: Pick<NodeWire, 'total_resources' | 'used_resources'>;
};

export interface CapacityWire {
  readonly cru: number;
  readonly sru: number;
  readonly hru: number;
  readonly mru: number;
}

export interface LocationWire {
  readonly country: string;
  readonly city: string;
  readonly region?: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

export interface PublicConfigWire {
  readonly domain: string;
  readonly gw4: string;
  readonly gw6: string;
  readonly ipv4: string;
  readonly ipv6: string;
}

export interface DmiWire {
  readonly bios: { readonly vendor: string; readonly version: string };
  readonly baseboard: { readonly manufacturer: string; readonly product_name: string };
  readonly processor:
    readonly { readonly version: string; readonly thread_count: string | number }[] | null;
  readonly memory: readonly { readonly manufacturer: string; readonly type: string }[] | null;
}

export interface BenchmarkWire {
  readonly single: number;
  readonly multi: number;
  readonly threads: number;
  readonly workloads: number;
}

export interface GpuWire {
  readonly node_twin_id: number;
  readonly id: string;
  readonly vendor: string;
  readonly device: string;
  /** 0 = free. */
  readonly contract: number;
  readonly updated_at: number;
  /** MiB. */
  readonly vram?: number;
}

const capacityWire = ({ cru, sru, hru, mru }: Capacity): CapacityWire => ({ cru, sru, hru, mru });

const MIB = 1024 ** 2;

/** Ten digits and the number of the node: the indexer's own ids look like this. */
const indexerId = (nodeId: number): string => String(nodeId).padStart(10, '0');

function dmiWire({ hardware }: NodeRecord): DmiWire {
  return {
    bios: hardware?.bios ?? { vendor: '', version: '' },
    baseboard: {
      manufacturer: hardware?.baseboard.manufacturer ?? '',
      product_name: hardware?.baseboard.productName ?? '',
    },
    processor:
      hardware?.processors.map(({ version, threads }) => ({
        version,
        thread_count: String(threads),
      })) ?? null,
    memory: hardware?.memory ?? null,
  };
}

/** A node as the grid proxy would write it; the order of fields is the proxy's. */
export function nodeWire(node: Omit<NodeRecord, 'raw'>): NodeWire {
  const { statusReason, publicConfig, benchmark } = node;
  const updatedAt = statusReason.lastReport ?? 0;
  return {
    id: indexerId(node.nodeId),
    nodeId: node.nodeId,
    farmId: node.farmId,
    farmName: node.farmName,
    twinId: node.twinId,
    country: node.country,
    gridVersion: node.gridVersion ?? 0,
    city: node.city,
    uptime: node.uptime,
    created: node.createdAt,
    farmingPolicyId: node.farmingPolicyId,
    updatedAt,
    total_resources: capacityWire(node.total),
    used_resources: capacityWire(node.used),
    location: {
      country: node.country,
      city: node.city,
      region: node.region,
      longitude: node.longitude ?? null,
      latitude: node.latitude ?? null,
    },
    publicConfig: publicConfig ?? { domain: '', gw4: '', gw6: '', ipv4: '', ipv6: '' },
    status: node.status,
    certificationType: node.certified ? 'Certified' : 'Diy',
    dedicated: node.dedicated,
    inDedicatedFarm: node.inDedicatedFarm,
    rentContractId: node.rentContractId ?? 0,
    rented: node.rentedBy !== undefined,
    rentable: node.rentable,
    rentedByTwinId: node.rentedBy ?? 0,
    serialNumber: node.serialNumber,
    power: statusReason.power ?? { state: '', target: '' },
    num_gpu: node.gpus.length,
    extraFee: node.extraFee,
    healthy: node.healthy ?? false,
    dmi: dmiWire(node as NodeRecord),
    speed: node.speed ?? { upload: 0, download: 0 },
    ...(benchmark && { cpu_benchmark: benchmark }),
    gpus: node.gpus.map((gpu) => ({
      node_twin_id: node.twinId,
      id: gpu.id,
      vendor: gpu.vendor,
      device: gpu.device,
      contract: gpu.contractId ?? 0,
      updated_at: updatedAt,
      ...(gpu.memory !== undefined && { vram: Math.round(gpu.memory / MIB) }),
    })),
    price_usd: node.priceUsd ?? 0,
    farm_free_ips: node.farmFreeIps ?? 0,
    features: node.features,
  };
}

/** The same as the grid proxy writes one node alone. */
export function nodeDetailWire(node: Omit<NodeRecord, 'raw'>): NodeDetailWire {
  const { total_resources, used_resources, ...rest } = nodeWire(node);
  return { ...rest, capacity: { total_resources, used_resources } };
}
