import { reserveOf } from '../../model/capacity-of.ts';
import type { Bill, Contract, ContractState, PublicIp } from '../../model/contract.ts';
import type { FarmRecord } from '../../model/farm-record.ts';
import { accountId, contractId, farmId, nodeId, twinId } from '../../model/ids.ts';
import type { NodePower, NodeRecord } from '../../model/node-record.ts';
import type { TwinRecord } from '../../model/twin-record.ts';
import { NO_CAPACITY } from '../../model/units.ts';
import type { BillRun } from '../../ports/chain.ts';
import type { TwinWire } from '../../ports/wire/answers.ts';
import { place, vramBytes } from './columns.ts';
import { countryCode } from './countries.ts';
import type { Answer } from './proxy-client.ts';
import type { BillAnswer, ContractAnswer, FarmAnswer, NodeAlone } from './wire-checks.ts';

const known = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);

function powerOf({ state, target }: NodeAlone['power']): NodePower | undefined {
  if (!state) return undefined;
  const word = (text: string) => (text === 'Up' ? 'Up' : 'Down');
  return { state: word(state), target: word(target || state) };
}

/** A node as its proxy told of it alone. */
export function toNodeRecord({ value: node, text, url, at }: Answer<NodeAlone>): NodeRecord {
  const { capacity, publicConfig, dmi, speed, location } = node;
  const total = capacity.total_resources;
  const { latitude, longitude } = place(location.latitude, location.longitude);
  const rented = node.rented && node.rentedByTwinId > 0;
  const hasDmi = dmi.processor.length > 0 || dmi.bios.vendor !== '';
  return {
    provenance: { source: new URL(url).origin, at },
    nodeId: nodeId(node.nodeId),
    twinId: twinId(node.twinId),
    farmId: farmId(node.farmId),
    farmName: node.farmName,
    countryCode: countryCode(node.country),
    country: node.country,
    city: node.city,
    region: location.region,
    latitude: known(latitude),
    longitude: known(longitude),
    total,
    used: capacity.used_resources,
    reserved: reserveOf(total),
    status: node.status,
    statusReason: { lastReport: node.updatedAt || undefined, power: powerOf(node.power) },
    healthy: node.healthy,
    uptime: node.uptime,
    createdAt: node.created,
    certified: node.certificationType === 'Certified',
    farmingPolicyId: node.farmingPolicyId,
    serialNumber: node.serialNumber,
    secureBoot: undefined,
    gridVersion: node.gridVersion,
    dedicated: node.dedicated,
    inDedicatedFarm: node.inDedicatedFarm,
    rentable: node.rentable,
    rentedBy: rented ? twinId(node.rentedByTwinId) : undefined,
    rentContractId: node.rentContractId > 0 ? contractId(node.rentContractId) : undefined,
    extraFee: node.extraFee,
    priceUsd: node.price_usd,
    farmFreeIps: node.farm_free_ips,
    gpus: node.gpus.map(({ id, vendor, device, contract, vram }) => ({
      id,
      vendor,
      device,
      memory: vram > 0 ? vramBytes(vram) : undefined,
      contractId: contract > 0 ? contractId(contract) : undefined,
    })),
    speed: speed.upload > 0 || speed.download > 0 ? speed : undefined,
    publicConfig: Object.values(publicConfig).some(Boolean) ? publicConfig : undefined,
    features: node.features,
    hardware: hasDmi
      ? {
          bios: dmi.bios,
          baseboard: {
            manufacturer: dmi.baseboard.manufacturer,
            productName: dmi.baseboard.product_name,
          },
          processors: dmi.processor.map(({ version, thread_count }) => ({
            version,
            threads: thread_count,
          })),
          memory: dmi.memory,
        }
      : undefined,
    benchmark: node.cpu_benchmark?.threads ? node.cpu_benchmark : undefined,
    raw: { json: text, url },
  };
}

/** A farm as its proxy told of it. */
export function toFarmRecord(farm: FarmAnswer, { text, url, at }: Answer<unknown>): FarmRecord {
  return {
    provenance: { source: new URL(url).origin, at },
    farmId: farmId(farm.farmId),
    name: farm.name,
    twinId: twinId(farm.twinId),
    certification: farm.certificationType === 'Gold' ? 'Gold' : 'NotCertified',
    pricingPolicyId: farm.pricingPolicyId,
    stellarAddress: farm.stellarAddress,
    dedicated: farm.dedicated,
    publicIps: farm.publicIps.map(({ ip, gateway, contract_id }) => ({
      ip,
      gateway,
      contractId: contract_id > 0 ? contractId(contract_id) : undefined,
    })),
    raw: { json: text, url },
  };
}

/** The proxy tells neither the block of a grace period nor, mostly, why a contract ended. */
function stateOf(state: ContractAnswer['state']): ContractState {
  if (state === 'Created') return { kind: 'Created' };
  if (state === 'GracePeriod') return { kind: 'GracePeriod', since: 0 };
  return { kind: 'Deleted', cause: state === 'OutOfFunds' ? 'OutOfFunds' : 'NotTold' };
}

/** @param ips addresses that a contract holds, from the list of addresses */
export function toContract(
  contract: ContractAnswer,
  ips: (contract: number) => readonly PublicIp[],
): Contract {
  const common = {
    contractId: contractId(contract.contract_id),
    twinId: twinId(contract.twin_id),
    state: stateOf(contract.state),
    createdAt: contract.created_at,
  };
  switch (contract.type) {
    case 'name':
      return { ...common, type: 'name', name: contract.details.name };
    case 'rent':
      return { ...common, type: 'rent', nodeId: nodeId(contract.details.nodeId) };
    case 'node': {
      const { details } = contract;
      return {
        ...common,
        type: 'node',
        nodeId: nodeId(details.nodeId),
        farmId: farmId(details.farm_id),
        deploymentHash: details.deployment_hash,
        deploymentData: details.deployment_data,
        publicIps: details.number_of_public_ips > 0 ? ips(contract.contract_id) : [],
        resources: NO_CAPACITY,
        resourcesUnknown: true,
      };
    }
  }
}

export const toTwinRecord = ({
  twinId: id,
  accountId: account,
  relay,
  publicKey,
}: TwinWire): TwinRecord => ({
  twinId: twinId(id),
  accountId: accountId(account),
  relay,
  publicKey,
});

/** Bills in runs of equal amounts at equal distances, oldest first. */
export function toBillRuns(bills: readonly BillAnswer[]): BillRun[] {
  const runs: BillRun[] = [];
  const sorted = [...bills].sort((a, b) => a.timestamp - b.timestamp);
  for (const { timestamp, amountBilled, discountReceived } of sorted) {
    const amount = BigInt(amountBilled);
    const level: Bill['discountLevel'] = discountReceived;
    const run = runs.at(-1);
    const every = run ? timestamp - run.last : 0;
    const joins =
      run?.amountBilled === amount &&
      run.discountLevel === level &&
      (run.count === 1 || run.every === every);
    if (run && joins)
      runs[runs.length - 1] = { ...run, last: timestamp, every, count: run.count + 1 };
    else
      runs.push({
        first: timestamp,
        last: timestamp,
        every: 0,
        count: 1,
        discountLevel: level,
        amountBilled: amount,
      });
  }
  return runs;
}
