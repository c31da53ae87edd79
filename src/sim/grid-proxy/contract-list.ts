import type { Contract } from '../../model/contract.ts';
import { contractId } from '../../model/ids.ts';
import type { ContractId } from '../../model/ids.ts';
import type {
  ContractColumn,
  ContractFilter,
  ContractPage,
  ContractQuery,
} from '../../ports/grid-proxy.ts';
import { genesisContract } from '../world/contract-facts.ts';
import { NAME_CONTRACT, NODE_CONTRACT, RENT_CONTRACT } from '../world/genesis-contracts.ts';
import type { IndexerView } from './indexer-view.ts';

const TYPE_CODES = { node: NODE_CONTRACT, rent: RENT_CONTRACT, name: NAME_CONTRACT };
const TYPE_NAMES = ['node', 'rent', 'name'] as const;

/** Whether a contract is one the filter asks for. */
function admits(filter: ContractFilter, contract: Contract, view: IndexerView): boolean {
  const { contractId: id, twinId, nodeId, type, states } = filter;
  if (id !== undefined && contract.contractId !== id) return false;
  if (twinId !== undefined && contract.twinId !== twinId) return false;
  if (type !== undefined && contract.type !== type) return false;
  if (states?.length && !states.includes(contract.state.kind)) return false;
  if (nodeId !== undefined && (contract.type === 'name' || contract.nodeId !== nodeId))
    return false;
  return admitsDetails(filter, contract, view);
}

function admitsDetails(filter: ContractFilter, contract: Contract, view: IndexerView): boolean {
  const { name, farmId, farmName, publicIps, deploymentData, deploymentHash } = filter;
  if (name !== undefined && (contract.type !== 'name' || contract.name !== name)) return false;
  if (farmId !== undefined || farmName !== undefined) {
    if (contract.type === 'name') return false;
    const { inventory } = view;
    const farm = inventory.farm[contract.nodeId - 1] ?? 0;
    if (farmId !== undefined && inventory.farms.farmId[farm] !== farmId) return false;
    if (farmName !== undefined && inventory.farms.name[farm] !== farmName) return false;
  }
  if (publicIps && (contract.type !== 'node' || contract.publicIps.length < publicIps))
    return false;
  if (deploymentData === undefined && deploymentHash === undefined) return true;
  return (
    contract.type === 'node' &&
    (deploymentData === undefined || contract.deploymentData === deploymentData) &&
    (deploymentHash === undefined || contract.deploymentHash === deploymentHash)
  );
}

/** Filters that the columns alone cannot answer. */
const needsRecord = (filter: ContractFilter): boolean =>
  filter.name !== undefined ||
  filter.deploymentData !== undefined ||
  filter.deploymentHash !== undefined;

/** Ids of the contracts of genesis that the filter admits; no object for those it does not. */
function genesisIds(view: IndexerView, filter: ContractFilter): ContractId[] {
  if (filter.states?.length && !filter.states.includes('Created')) return [];
  const { contracts, inventory } = view.genesis;
  const { contractId: one, twinId, nodeId, type, farmId, farmName, publicIps } = filter;
  if (twinId !== undefined && twinId >= view.genesis.nextTwinId) return [];
  const code = type && TYPE_CODES[type];
  const found: ContractId[] = [];
  const first = one === undefined ? 0 : one - 1;
  const end = one === undefined ? contracts.length : Math.min(one, contracts.length);
  for (let row = Math.max(0, first); row < end; row++) {
    if (twinId !== undefined && contracts.twinId[row] !== twinId) continue;
    if (code !== undefined && contracts.type[row] !== code) continue;
    const node = contracts.nodeRow[row]!;
    if (nodeId !== undefined && inventory.nodeId[node] !== nodeId) continue;
    if (
      publicIps &&
      (contracts.type[row] !== NODE_CONTRACT || contracts.publicIps[row]! < publicIps)
    )
      continue;
    if (farmId !== undefined || farmName !== undefined) {
      const farm = inventory.farm[node];
      if (farm === undefined) continue;
      if (farmId !== undefined && inventory.farms.farmId[farm] !== farmId) continue;
      if (farmName !== undefined && inventory.farms.name[farm] !== farmName) continue;
    }
    if (needsRecord(filter) && !admitsDetails(filter, genesisContract(view.genesis, row), view))
      continue;
    found.push(contractId(contracts.contractId[row]!));
  }
  return found;
}

/** Ids of all contracts the filter admits, smallest first. */
function contractIds(view: IndexerView, filter: ContractFilter): ContractId[] {
  const ids = genesisIds(view, filter);
  const since: ContractId[] = [];
  for (const contract of view.contracts.values())
    if (admits(filter, contract, view)) since.push(contract.contractId);
  return ids.concat(since.sort((a, b) => a - b));
}

/** A contract, of genesis or since. */
export function contractOf(view: IndexerView, id: ContractId): Contract | undefined {
  const { genesis } = view;
  if (id >= 1 && id <= genesis.contracts.length) return genesisContract(genesis, id - 1);
  return view.contracts.get(id);
}

/** What a column holds, without making a record of a genesis contract. */
function valueOf(view: IndexerView, by: ContractColumn): (id: ContractId) => string | number {
  const { contracts } = view.genesis;
  const of = (
    genesis: (row: number) => string | number,
    since: (contract: Contract) => string | number,
  ) => {
    return (id: ContractId) =>
      id <= contracts.length ? genesis(id - 1) : since(view.contracts.get(id)!);
  };
  switch (by) {
    case 'contract_id':
      return (id) => id;
    case 'twin_id':
      return of(
        (row) => contracts.twinId[row]!,
        ({ twinId }) => twinId,
      );
    case 'type':
      return of(
        (row) => TYPE_NAMES[contracts.type[row]!]!,
        ({ type }) => type,
      );
    case 'state':
      return of(
        () => 'Created',
        ({ state }) => state.kind,
      );
    case 'created_at':
      return of(
        (row) => contracts.createdAt[row]!,
        ({ createdAt }) => createdAt,
      );
  }
}

/** All contracts the filter admits, by id. */
export const listContracts = (view: IndexerView, filter: ContractFilter): Contract[] =>
  contractIds(view, filter).map((id) => contractOf(view, id)!);

/** One page of the contracts of everybody. */
export function pageOfContracts(view: IndexerView, query: ContractQuery): ContractPage {
  const { filter, page, size, sort } = query;
  const ids = contractIds(view, filter);
  if (sort) {
    const value = valueOf(view, sort.by);
    const sign = sort.descending ? -1 : 1;
    ids.sort((a, b) => {
      const [x, y] = [value(a), value(b)];
      return x === y ? a - b : x < y ? -sign : sign;
    });
  }
  const start = (Math.max(1, page) - 1) * size;
  return {
    contracts: ids.slice(start, start + size).map((id) => contractOf(view, id)!),
    total: ids.length,
  };
}
