import { totalOf, usedOf } from '../../model/capacity-of.ts';
import { figureAt } from '../../model/coded-column.ts';
import type { FarmRecord } from '../../model/farm-record.ts';
import { contractId, farmId, nodeId, twinId } from '../../model/ids.ts';
import type { ContractId, FarmId, NodeId } from '../../model/ids.ts';
import {
  CERTIFIED,
  DEDICATED,
  FARM_DEDICATED,
  FEATURES,
  NODE_STATUS,
  RENTED,
  STANDBY,
  UP,
  rowOf,
} from '../../model/inventory.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { GpuRecord, NodeRecord } from '../../model/node-record.ts';
import { LIVE_POLICY } from '../../model/live-policy.ts';
import { priceOf } from '../../model/price-tag.ts';
import { GiB, USD } from '../../model/units.ts';
import type { Capacity } from '../../model/units.ts';
import { farmWire } from '../../model/wire/farm-wire.ts';
import { nodeDetailWire } from '../../model/wire/node-wire.ts';
import { NODE_CONTRACT, RENT_CONTRACT } from '../world/genesis-contracts.ts';
import { farmIps, farmPayoutAddress } from '../world/farm-facts.ts';
import type { Genesis } from '../world/genesis.ts';
import { nodeGpus, nodePublicConfig, nodeRegistration } from '../world/node-facts.ts';
import { cpuBenchmark, nodeDmi } from '../world/node-hardware.ts';
import type { IndexerView } from './indexer-view.ts';
import { lastReport } from './last-report.ts';

/** Contracts of genesis on each node: how many, and the one that rents it. */
interface Holding {
  readonly count: Uint32Array;
  readonly rent: Map<number, number>;
}
const holdings = new WeakMap<Genesis, Holding>();

function holdingOf(genesis: Genesis): Holding {
  const before = holdings.get(genesis);
  if (before) return before;
  const { contracts, inventory } = genesis;
  const known: Holding = { count: new Uint32Array(inventory.length), rent: new Map() };
  for (let row = 0; row < contracts.length; row++) {
    const node = contracts.nodeRow[row]!;
    if (contracts.type[row] === NODE_CONTRACT) known.count[node]!++;
    if (contracts.type[row] === RENT_CONTRACT) known.rent.set(node, contracts.contractId[row]!);
  }
  holdings.set(genesis, known);
  return known;
}

/** What a node keeps for itself, as the grid proxy counts it (protocol F.3). */
export const nodeReserve = ({ mru }: Pick<Capacity, 'mru'>): Capacity => ({
  cru: 0,
  mru: Math.max(Math.floor(mru / 10), 2 * GiB),
  sru: 100 * GiB,
  hru: 0,
});

/** A rented node's GPUs are its renter's; nobody else may use them (protocol A.9). */
function gpuRecords(view: IndexerView, row: number, rent: ContractId | undefined): GpuRecord[] {
  return nodeGpus(view.genesis, row).map(({ id, vendor, device, memory }) => ({
    id,
    vendor,
    device,
    memory,
    contractId: rent,
  }));
}

function hasContracts(view: IndexerView, id: NodeId, row: number): boolean {
  if (holdingOf(view.genesis).count[row]! > 0) return true;
  for (const contract of view.contracts.values())
    if (contract.type === 'node' && contract.nodeId === id && contract.state.kind !== 'Deleted')
      return true;
  return false;
}

/** USD a month for the whole node as its only tenant, before discounts. */
function monthlyPrice(total: Capacity, certified: boolean, extraFee: number): number {
  const tft = { average: 1000, min: 1, max: 1000 };
  const request = { resources: total, publicIps: 0, certified, rentTotal: total, extraFee };
  const { usdPerMonth } = priceOf(request, { policy: LIVE_POLICY, tft });
  return Number(usdPerMonth) / Number(USD);
}

function where({ inventory }: IndexerView, row: number) {
  const country = inventory.countries[inventory.country[row]!];
  const degrees = (column: Float32Array): number | undefined => {
    const value = column[row];
    return value === undefined || Number.isNaN(value) ? undefined : Number(value.toFixed(4));
  };
  return {
    countryCode: country?.code ?? '',
    country: country?.name ?? '',
    city: inventory.cities[inventory.city[row]!] ?? '',
    region: country?.continent ?? '',
    latitude: degrees(inventory.latitude),
    longitude: degrees(inventory.longitude),
  };
}

/** Who may have the node to himself, and who has it (protocol A.4, F.3). */
function tenancy(view: IndexerView, row: number, id: NodeId) {
  const { inventory, genesis } = view;
  const flags = inventory.flags[row]!;
  const rented = (flags & RENTED) !== 0;
  const rent = view.rentOf.get(row) ?? holdingOf(genesis).rent.get(row);
  const inDedicatedFarm = (flags & FARM_DEDICATED) !== 0;
  const isEmpty = !hasContracts(view, id, row);
  return {
    dedicated: rented || isEmpty || (flags & DEDICATED) !== 0,
    inDedicatedFarm,
    rentable: !rented && (inDedicatedFarm || isEmpty),
    rentedBy: rented ? twinId(inventory.rentedBy[row]!) : undefined,
    rentContractId: rented && rent ? contractId(rent) : undefined,
  };
}

function state(view: IndexerView, row: number) {
  const status = view.inventory.status[row]!;
  const { at, uptime } = lastReport(view, row);
  const power = status === STANDBY ? 'Down' : 'Up';
  return {
    status: NODE_STATUS[status]!,
    statusReason: { lastReport: at, power: { state: power, target: power } as const },
    healthy: status === UP,
    uptime,
  };
}

const featuresOf = (inventory: Inventory, row: number) =>
  FEATURES.filter((_, bit) => inventory.features[row]! & (1 << bit));

/** Everything about one node, as the indexer of the simulation has it. */
export function nodeRecord(view: IndexerView, id: NodeId): NodeRecord | undefined {
  const { inventory, genesis, at } = view;
  const row = rowOf(inventory, id);
  if (row < 0) return undefined;
  const v = inventory;
  const total = totalOf(v, row);
  const farm = v.farm[row]!;
  const certified = (v.flags[row]! & CERTIFIED) !== 0;
  const extraFee = v.extraFee[row]!;
  const { farmingPolicyId, secureBoot, serialNumber } = nodeRegistration(genesis, row);
  const dmi = nodeDmi(genesis, row);
  const tenant = tenancy(view, row, id);
  const upload = figureAt(v.uploadSpeed, row);
  const facts = {
    provenance: { source: 'simulation', at },
    nodeId: nodeId(v.nodeId[row]!),
    twinId: twinId(v.twinId[row]!),
    farmId: farmId(v.farms.farmId[farm]!),
    farmName: v.farms.name[farm]!,
    ...where(view, row),
    total,
    used: usedOf(v, row),
    reserved: nodeReserve(total),
    ...state(view, row),
    createdAt: v.createdAt[row]!,
    certified,
    farmingPolicyId,
    serialNumber,
    secureBoot,
    gridVersion: 3,
    ...tenant,
    extraFee,
    priceUsd: monthlyPrice(total, certified, extraFee),
    farmFreeIps: v.farms.freeIps[farm]!,
    gpus: gpuRecords(view, row, tenant.rentContractId),
    speed: upload > 0 ? { upload, download: figureAt(v.downloadSpeed, row) } : undefined,
    publicConfig: nodePublicConfig(genesis, row),
    features: featuresOf(v, row),
    hardware: {
      bios: dmi.bios,
      baseboard: dmi.baseboard,
      processors: dmi.processor.map(({ version, threadCount }) => ({
        version,
        threads: threadCount,
      })),
      memory: dmi.memory,
    },
    benchmark: cpuBenchmark(genesis, row),
  };
  const json = JSON.stringify(nodeDetailWire(facts), null, 2);
  return { ...facts, raw: { json, url: undefined } };
}

/** Everything about one farm, as the indexer of the simulation has it. */
export function farmRecord(view: IndexerView, id: FarmId): FarmRecord | undefined {
  const { inventory, genesis, at } = view;
  const { farms } = inventory;
  const row = id - 1;
  if (farms.farmId[row] !== id) return undefined;
  const taken = view.takenIps.get(row);
  const facts = {
    provenance: { source: 'simulation', at },
    farmId: id,
    name: farms.name[row]!,
    twinId: twinId(farms.twinId[row]!),
    certification: farms.gold[row] ? ('Gold' as const) : ('NotCertified' as const),
    pricingPolicyId: 1,
    stellarAddress: farmPayoutAddress(genesis, row),
    dedicated: farms.dedicated[row] === 1,
    publicIps: farmIps(genesis, row).map(({ ip, gateway, contractId: held }, place) => {
      const holder = taken?.get(place) ?? held;
      return { ip, gateway, contractId: holder ? contractId(holder) : undefined };
    }),
  };
  return { ...facts, raw: { json: JSON.stringify(farmWire(facts), null, 2), url: undefined } };
}
