import type { Contract } from '../../model/contract.ts';
import type { ContractFilter } from '../../ports/grid-proxy.ts';
import type { BillRun } from '../../ports/chain.ts';
import type { BillWire, ContractWire } from '../../ports/wire/answers.ts';
import type { Asked } from './asked.ts';
import { given } from './asked.ts';
import type { Library } from './library.ts';

const STATES = ['Created', 'GracePeriod', 'Deleted'] as const;
const TYPES = ['node', 'name', 'rent'] as const;
export const CONTRACT_COLUMNS = ['contract_id', 'twin_id', 'type', 'state', 'created_at'] as const;

/**
 * Which contracts a question asks for (protocol F.4); undefined when none can be: types and states
 * are free text there.
 */
export function contractFilter(asked: Asked): ContractFilter | undefined {
  const words = asked.texts('state')?.map((word) => word.toLowerCase());
  const states = words && STATES.filter((state) => words.includes(state.toLowerCase()));
  const word = asked.text('type');
  const type = TYPES.find((each) => each === word);
  const filter: ContractFilter = given({
    contractId: asked.whole('contract_id'),
    twinId: asked.whole('twin_id'),
    nodeId: asked.whole('node_id'),
    farmId: asked.whole('farm_id'),
    farmName: asked.text('farm_name'),
    type,
    states,
    name: asked.text('name'),
    publicIps: asked.whole('number_of_public_ips'),
    deploymentData: asked.text('deployment_data'),
    deploymentHash: asked.text('deployment_hash'),
  });
  return states?.length === 0 || (word !== undefined && !type) ? undefined : filter;
}

/** A contract as the proxy writes it. */
export async function contractWire(contract: Contract, library: Library): Promise<ContractWire> {
  const { contractId, twinId, state, createdAt, type } = contract;
  return {
    contract_id: contractId,
    twin_id: twinId,
    state: state.kind,
    created_at: createdAt,
    type,
    details: await detailsOf(contract, library),
  };
}

async function detailsOf(contract: Contract, library: Library): Promise<ContractWire['details']> {
  switch (contract.type) {
    case 'name':
      return { name: contract.name };
    case 'rent':
      return { nodeId: contract.nodeId, ...(await library.farmOf(contract.nodeId)) };
    case 'node':
      return {
        nodeId: contract.nodeId,
        deployment_data: contract.deploymentData,
        deployment_hash: contract.deploymentHash,
        number_of_public_ips: contract.publicIps.length,
        ...(await library.farmOf(contract.nodeId)),
      };
  }
}

/** Keys of a list of which fields were selected are in camel case (protocol F.2). */
export const camelCased = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

/** Some bills of the runs, newest first; no more is unfolded than is asked for. */
export function billsOf(runs: readonly BillRun[], from: number, count: number): BillWire[] {
  const bills: BillWire[] = [];
  let skip = from;
  for (const run of runs.toReversed()) {
    for (let i = Math.min(skip, run.count); i < run.count && bills.length < count; i++)
      bills.push({
        amountBilled: Number(run.amountBilled),
        discountReceived: run.discountLevel,
        timestamp: run.last - i * run.every,
      });
    skip = Math.max(0, skip - run.count);
  }
  return bills;
}
