import type { FarmRecord } from '../../model/farm-record.ts';
import type { NodeRecord } from '../../model/node-record.ts';
import type { Asked } from './asked.ts';

/** A farm with its nodes. */
export interface FarmRow {
  readonly farm: FarmRecord;
  readonly nodes: readonly NodeRecord[];
}

const freeIps = ({ publicIps }: FarmRecord): number =>
  publicIps.filter(({ contractId }) => contractId === undefined).length;

/** What is asked of a farm's nodes must all be true of one and the same (protocol F.4). */
function nodeTests(asked: Asked): ((node: NodeRecord) => boolean)[] {
  const tests: ((node: NodeRecord) => boolean)[] = [];
  const when = <T>(value: T | undefined, test: (node: NodeRecord, value: T) => boolean): void => {
    if (value !== undefined) tests.push((node) => test(node, value));
  };
  for (const unit of ['mru', 'hru', 'sru'] as const)
    when(asked.whole(`node_free_${unit}`), (node, v) => node.total[unit] - node.used[unit] >= v);
  when(asked.whole('node_total_cru'), (node, v) => node.total.cru >= v);
  when(asked.statuses('node_status', 'failed to scan returned farm from database'), (node, v) =>
    v.includes(node.status),
  );
  when(asked.whole('node_rented_by'), (node, v) => node.rentedBy === v);
  when(
    asked.whole('node_available_for'),
    (node, v) =>
      node.rentedBy === v ||
      (node.rentedBy === undefined && !node.inDedicatedFarm && node.extraFee === 0),
  );
  when(asked.flag('node_has_gpu'), (node, v) => node.gpus.length > 0 === v);
  when(asked.flag('node_has_ipv6'), (node, v) => Boolean(node.publicConfig?.ipv6) === v);
  when(asked.flag('node_certified'), (node, v) => node.certified === v);
  when(asked.features('node_features'), (node, v) =>
    v.every((feature) => node.features.includes(feature)),
  );
  when(asked.text('country'), (node, v) => node.country.toLowerCase() === v.toLowerCase());
  when(asked.text('region'), (node, v) => node.region.toLowerCase() === v.toLowerCase());
  return tests;
}

/** Which farms a question asks for. */
export function farmTest(asked: Asked): (row: FarmRow) => boolean {
  const tests: ((farm: FarmRecord) => boolean)[] = [];
  const when = <T>(value: T | undefined, test: (farm: FarmRecord, value: T) => boolean): void => {
    if (value !== undefined) tests.push((farm) => test(farm, value));
  };
  when(asked.whole('free_ips'), (farm, v) => freeIps(farm) >= v);
  when(asked.whole('total_ips'), (farm, v) => farm.publicIps.length >= v);
  when(asked.text('stellar_address'), (farm, v) => farm.stellarAddress === v);
  when(asked.whole('pricing_policy_id'), (farm, v) => farm.pricingPolicyId === v);
  when(asked.whole('farm_id'), (farm, v) => farm.farmId === v);
  when(asked.whole('twin_id'), (farm, v) => farm.twinId === v);
  when(asked.text('name'), (farm, v) => farm.name.toLowerCase() === v.toLowerCase());
  when(asked.text('name_contains'), (farm, v) => farm.name.toLowerCase().includes(v.toLowerCase()));
  when(asked.text('certification_type'), (farm, v) => farm.certification === v);
  when(asked.flag('dedicated'), (farm, v) => farm.dedicated === v);
  const ofNodes = nodeTests(asked);
  return ({ farm, nodes }) =>
    tests.every((test) => test(farm)) &&
    (ofNodes.length === 0 || nodes.some((node) => ofNodes.every((test) => test(node))));
}

/** What farms can be sorted by (protocol F.4). */
export const FARM_COLUMNS: Readonly<
  Record<string, (row: FarmRow) => string | number | boolean | undefined>
> = {
  name: ({ farm }) => farm.name,
  farm_id: ({ farm }) => farm.farmId,
  twin_id: ({ farm }) => farm.twinId,
  dedicated: ({ farm }) => farm.dedicated,
  free_ips: ({ farm }) => freeIps(farm),
  total_ips: ({ farm }) => farm.publicIps.length,
  public_ips: () => 0,
  used_ips: ({ farm }) => farm.publicIps.length - freeIps(farm),
};
