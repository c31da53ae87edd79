import type { Contract } from '../../model/contract.ts';
import type { ContractFilter, ContractQuery } from '../../ports/grid-proxy.ts';
import type { BillRun } from '../../ports/chain.ts';
import type { BillWire, ContractWire } from '../../ports/wire/answers.ts';
import type { Asked, Paging } from './asked.ts';
import { given, sortOf } from './asked.ts';
import type { Library } from './library.ts';

const STATES = ['Created', 'GracePeriod', 'Deleted', 'OutOfFunds'] as const;
const COLUMNS = ['contract_id', 'twin_id', 'type', 'state', 'created_at'] as const;

/** Which contracts a question asks for (protocol F.4). */
export function contractQuery(asked: Asked, paging: Paging): ContractQuery {
  const { page, size } = paging;
  // The database has one word for what was deleted, whatever the cause.
  const states = asked
    .words('state', STATES)
    ?.map((state) => (state === 'OutOfFunds' ? 'Deleted' : state));
  const filter: ContractFilter = given({
    contractId: asked.whole('contract_id'),
    twinId: asked.whole('twin_id'),
    nodeId: asked.whole('node_id'),
    farmId: asked.whole('farm_id'),
    farmName: asked.text('farm_name'),
    type: asked.word('type', ['node', 'name', 'rent']),
    states,
    name: asked.text('name'),
    publicIps: asked.whole('number_of_public_ips'),
    deploymentData: asked.text('deployment_data'),
    deploymentHash: asked.text('deployment_hash'),
  });
  return { filter, page, size, ...sortOf(paging, COLUMNS) };
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

/** Some bills of the runs, oldest first; no more is unfolded than is asked for. */
export function billsOf(runs: readonly BillRun[], from: number, count: number): BillWire[] {
  const bills: BillWire[] = [];
  let skip = from;
  for (const run of runs) {
    for (let i = Math.min(skip, run.count); i < run.count && bills.length < count; i++)
      bills.push({
        amountBilled: Number(run.amountBilled),
        discountReceived: run.discountLevel,
        timestamp: run.first + i * run.every,
      });
    skip = Math.max(0, skip - run.count);
  }
  return bills;
}
