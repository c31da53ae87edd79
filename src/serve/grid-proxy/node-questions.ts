import { NODE_STATUS } from '../../model/inventory.ts';
import type { GpuRecord, NodeRecord } from '../../model/node-record.ts';
import type { Asked } from './asked.ts';

/** A node with what its farm adds to it. */
export interface NodeRow {
  readonly node: NodeRecord;
  /** Twin of the farmer. */
  readonly farmer: number;
}

type Test = (row: NodeRow) => boolean;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const holds = (text: string, part: string): boolean =>
  text.toLowerCase().includes(part.toLowerCase());

/** Adds a test where something is asked for. */
function when<T>(tests: Test[], value: T | undefined, test: (row: NodeRow, value: T) => boolean) {
  if (value !== undefined) tests.push((row) => test(row, value));
}

/** The node is there for whoever asks: nobody rents it and it is not kept for one (protocol A.4). */
const isShared = ({ rentedBy, inDedicatedFarm, extraFee }: NodeRecord): boolean =>
  rentedBy === undefined && !inDedicatedFarm && extraFee === 0;

function sizeTests(asked: Asked, tests: Test[]): void {
  for (const unit of ['mru', 'hru', 'sru'] as const)
    when(
      tests,
      asked.whole(`free_${unit}`),
      ({ node }, v) => node.total[unit] - node.used[unit] >= v,
    );
  for (const unit of ['cru', 'mru', 'hru', 'sru'] as const)
    when(tests, asked.whole(`total_${unit}`), ({ node }, v) => node.total[unit] >= v);
  when(tests, asked.whole('free_ips'), ({ node }, v) => (node.farmFreeIps ?? 0) >= v);
  when(tests, asked.amount('price_min'), ({ node }, v) => (node.priceUsd ?? 0) >= v);
  when(tests, asked.amount('price_max'), ({ node }, v) => (node.priceUsd ?? 0) <= v);
}

function placeTests(asked: Asked, tests: Test[]): void {
  when(tests, asked.text('country'), ({ node }, v) => same(node.country, v));
  when(tests, asked.text('country_contains'), ({ node }, v) => holds(node.country, v));
  when(tests, asked.text('city'), ({ node }, v) => same(node.city, v));
  when(tests, asked.text('city_contains'), ({ node }, v) => holds(node.city, v));
  when(tests, asked.text('region'), ({ node }, v) => same(node.region, v));
  when(tests, asked.text('farm_name'), ({ node }, v) => same(node.farmName, v));
  when(tests, asked.text('farm_name_contains'), ({ node }, v) => holds(node.farmName, v));
  when(tests, asked.wholes('farm_ids'), ({ node }, v) => v.includes(node.farmId));
}

function identityTests(asked: Asked, tests: Test[]): void {
  when(tests, asked.whole('node_id'), ({ node }, v) => node.nodeId === v);
  when(tests, asked.wholes('node_ids'), ({ node }, v) => v.includes(node.nodeId));
  when(tests, asked.wholes('excluded'), ({ node }, v) => !v.includes(node.nodeId));
  when(tests, asked.whole('twin_id'), ({ node }, v) => node.twinId === v);
  when(tests, asked.whole('owned_by'), ({ farmer }, v) => farmer === v);
  when(tests, asked.text('certification_type'), ({ node }, v) =>
    same(node.certified ? 'Certified' : 'Diy', v),
  );
  when(tests, asked.statuses('status', 'failed to query nodes'), ({ node }, v) =>
    v.includes(node.status),
  );
  when(tests, asked.flag('healthy'), ({ node }, v) => node.healthy === v);
}

function netTests(asked: Asked, tests: Test[]): void {
  const has = (text: string | undefined) => text !== undefined && text !== '';
  when(tests, asked.flag('ipv4'), ({ node }, v) => has(node.publicConfig?.ipv4) === v);
  when(tests, asked.flag('ipv6'), ({ node }, v) => has(node.publicConfig?.ipv6) === v);
  when(tests, asked.flag('has_ipv6'), ({ node }, v) => has(node.publicConfig?.ipv6) === v);
  when(tests, asked.flag('domain'), ({ node }, v) => has(node.publicConfig?.domain) === v);
  when(tests, asked.features('features'), ({ node }, v) =>
    v.every((feature) => node.features.includes(feature)),
  );
}

function tenancyTests(asked: Asked, tests: Test[]): void {
  // Other than the field of that name, it leaves the extra fee out.
  when(tests, asked.flag('dedicated'), ({ node }, v) => {
    const { inDedicatedFarm, rentable, rentedBy } = node;
    return (inDedicatedFarm || rentable || rentedBy !== undefined) === v;
  });
  when(tests, asked.flag('in_dedicated_farm'), ({ node }, v) => node.inDedicatedFarm === v);
  when(tests, asked.flag('rentable'), ({ node }, v) => node.rentable === v);
  when(tests, asked.flag('rented'), ({ node }, v) => (node.rentedBy !== undefined) === v);
  when(tests, asked.whole('rented_by'), ({ node }, v) => node.rentedBy === v);
  const mine = asked.whole('rentable_or_rented_by');
  when(tests, mine, ({ node }, v) => node.rentable || node.rentedBy === v);
  when(tests, asked.whole('available_for'), ({ node }, v) => isShared(node) || node.rentedBy === v);
}

/** What is asked of a GPU must all be true of one and the same. */
function gpuTests(asked: Asked, tests: Test[]): void {
  // Only nodes with GPUs are looked at, so that "false" finds none.
  when(tests, asked.flag('has_gpu'), ({ node }, v) => v && node.gpus.length > 0);
  when(tests, asked.whole('num_gpu'), ({ node }, v) => node.gpus.length >= v);
  const wanted: ((gpu: GpuRecord) => boolean)[] = [];
  const add = <T>(value: T | undefined, test: (gpu: GpuRecord, value: T) => boolean): void => {
    if (value !== undefined) wanted.push((gpu) => test(gpu, value));
  };
  add(asked.text('gpu_vendor_id'), (gpu, v) => holds(gpu.id, v));
  add(asked.text('gpu_device_id'), (gpu, v) => holds(gpu.id, v));
  add(asked.text('gpu_vendor_name'), (gpu, v) => holds(gpu.vendor, v));
  add(asked.text('gpu_device_name'), (gpu, v) => holds(gpu.device, v));
  add(asked.flag('gpu_available'), (gpu, v) => (gpu.contractId === undefined) === v);
  if (wanted.length > 0)
    tests.push(({ node }) => node.gpus.some((gpu) => wanted.every((test) => test(gpu))));
}

/** Whether nodes that somebody rents come first, which is so where some are asked for whom they are. */
export const rentedFirst = (asked: Asked): boolean =>
  asked.whole('available_for') !== undefined || asked.whole('rentable_or_rented_by') !== undefined;

/** Which nodes a question asks for (protocol F.3): the nodes that pass every filter. */
export function nodeTest(asked: Asked): Test {
  const tests: Test[] = [];
  for (const add of [identityTests, sizeTests, placeTests, netTests, tenancyTests, gpuTests])
    add(asked, tests);
  return (row) => tests.every((test) => test(row));
}

/** What lists of nodes can be sorted by (protocol F.3). */
export const NODE_COLUMNS: Readonly<
  Record<string, (row: NodeRow) => string | number | boolean | undefined>
> = {
  status: ({ node }) => NODE_STATUS.indexOf(node.status),
  node_id: ({ node }) => node.nodeId,
  farm_id: ({ node }) => node.farmId,
  twin_id: ({ node }) => node.twinId,
  uptime: ({ node }) => node.uptime,
  created: ({ node }) => node.createdAt,
  updated_at: ({ node }) => node.statusReason.lastReport,
  country: ({ node }) => node.country,
  city: ({ node }) => node.city,
  dedicated_farm: ({ node }) => node.inDedicatedFarm,
  rent_contract_id: ({ node }) => node.rentContractId,
  rented: ({ node }) => node.rentedBy !== undefined,
  rentable: ({ node }) => node.rentable,
  total_cru: ({ node }) => node.total.cru,
  total_mru: ({ node }) => node.total.mru,
  total_sru: ({ node }) => node.total.sru,
  total_hru: ({ node }) => node.total.hru,
  used_cru: ({ node }) => node.used.cru,
  used_mru: ({ node }) => node.used.mru,
  used_sru: ({ node }) => node.used.sru,
  used_hru: ({ node }) => node.used.hru,
  num_gpu: ({ node }) => node.gpus.length,
  extra_fee: ({ node }) => node.extraFee,
  price_usd: ({ node }) => node.priceUsd,
  free_cru: ({ node }) => node.total.cru - node.used.cru,
};
