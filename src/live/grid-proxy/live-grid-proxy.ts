import type { Contract, PublicIp } from '../../model/contract.ts';
import type { FarmRecord } from '../../model/farm-record.ts';
import type { ContractId, FarmId, NodeId } from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { NodeRecord } from '../../model/node-record.ts';
import type { BillRun } from '../../ports/chain.ts';
import { GridError } from '../../ports/errors.ts';
import type {
  ContractFilter,
  ContractPage,
  ContractQuery,
  GridEvent,
  GridProxy,
  TwinPage,
  TwinQuery,
} from '../../ports/grid-proxy.ts';
import type { ContractParams, TwinParams } from '../../ports/wire/query.ts';
import {
  contractAddress,
  contractsAddress,
  farmsAddress,
  nodeAddress,
  nodesAddress,
  publicIpsAddress,
  twinsAddress,
} from './addresses.ts';
import { list } from './check.ts';
import { counted } from './counted.ts';
import { sharing, toColumns } from './columns.ts';
import type { ProxyClient } from './proxy-client.ts';
import { readAll } from './read-all.ts';
import { readBills } from './read-bills.ts';
import { toBillRuns, toContract, toFarmRecord, toNodeRecord, toTwinRecord } from './records.ts';
import type { ContractAnswer } from './wire-checks.ts';
import { contract, farm, nodeAlone, nodeInList, publicIp, twin } from './wire-checks.ts';

/** Rows of one page when all are read. */
const PAGE = 500;

/** Fields of a node that become columns; newer proxies leave out the rest. */
const COLUMNS = [
  'node_id',
  'farm_id',
  'twin_id',
  'country',
  'city',
  'uptime',
  'created',
  'updated_at',
  'total_resources',
  'used_resources',
  'location',
  'public_config',
  'status',
  'certification_type',
  'in_dedicated_farm',
  'rent_contract_id',
  'rented',
  'rented_by_twin_id',
  'power',
  'num_gpu',
  'extra_fee',
  'speed',
  'gpus',
  'features',
];

const whole = { size: PAGE, ret_count: true, sort_order: 'asc' } as const;

/** The proxy's words for the states of a contract: what ran out of funds has one of its own. */
const wireStates = (states: ContractFilter['states']): string[] =>
  (states ?? []).flatMap((state) => (state === 'Deleted' ? ['Deleted', 'OutOfFunds'] : [state]));

/** Undefined values stay out of the address. */
const contractParams = (filter: ContractFilter): ContractParams =>
  ({
    contract_id: filter.contractId,
    twin_id: filter.twinId,
    node_id: filter.nodeId,
    farm_id: filter.farmId,
    farm_name: filter.farmName,
    type: filter.type,
    state: wireStates(filter.states),
    name: filter.name,
    number_of_public_ips: filter.publicIps,
    deployment_data: filter.deploymentData,
    deployment_hash: filter.deploymentHash,
  }) as ContractParams;

/** "Not there" is an answer; everything else that goes wrong is not. */
async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: unknown) => {
    if (error instanceof GridError && error.code === 'proxy.not-found') return undefined;
    throw error;
  });
}

/** Where there is no list there is no proxy: a wrong path, say, on a server of something else. */
async function theList<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((error: unknown) => {
    if (!(error instanceof GridError) || error.code !== 'proxy.not-found') throw error;
    throw new GridError('proxy.nonsense', error.params, { cause: error });
  });
}

/** What was read, and the mirror that told it. */
export interface ReadInventory {
  readonly inventory: Inventory;
  readonly mirror: string;
}

/** The `GridProxy` port over a real proxy. Remembers nothing; `FreshInventory` does. */
export class LiveGridProxy implements GridProxy {
  readonly #client: ProxyClient;
  readonly #inventory: () => Promise<Inventory>;

  /** @param inventory the columns as they are kept fresh */
  constructor(client: ProxyClient, inventory: () => Promise<Inventory>) {
    this.#client = client;
    this.#inventory = inventory;
  }

  inventory(): Promise<Inventory> {
    return this.#inventory();
  }

  async node(id: NodeId): Promise<NodeRecord | undefined> {
    const answer = await orNothing(this.#client.ask(nodeAddress(id), nodeAlone));
    return answer && toNodeRecord(answer);
  }

  async farm(id: FarmId): Promise<FarmRecord | undefined> {
    const answer = await this.#client.ask(farmsAddress({ farm_id: id }), list(farm));
    const found = answer.value.find(({ farmId }) => farmId === id);
    return found && toFarmRecord(found, answer);
  }

  async contracts(filter: ContractFilter): Promise<readonly Contract[]> {
    const { items } = await readAll(this.#client, {
      page: (page) =>
        contractsAddress({ ...contractParams(filter), ...whole, sort_by: 'contract_id', page }),
      item: contract,
      idOf: ({ contract_id }) => contract_id,
    });
    return this.#withAddresses(items);
  }

  async contractPage({ filter, page, size, sort }: ContractQuery): Promise<ContractPage> {
    const answer = await this.#client.ask(
      contractsAddress({
        ...contractParams(filter),
        page,
        size,
        ret_count: true,
        sort_by: sort?.by ?? 'contract_id',
        sort_order: sort?.descending ? 'desc' : 'asc',
      }),
      list(contract),
    );
    return { contracts: await this.#withAddresses(answer.value), total: counted(answer) };
  }

  async contract(id: ContractId): Promise<Contract | undefined> {
    const answer = await orNothing(this.#client.ask(contractAddress(id), contract));
    return answer && (await this.#withAddresses([answer.value]))[0];
  }

  async twinPage({ filter, page, size, sort }: TwinQuery): Promise<TwinPage> {
    const { twinId, accountId, relay, publicKey } = filter;
    const params = {
      twin_id: twinId,
      account_id: accountId,
      relay,
      public_key: publicKey,
      page,
      size,
      ret_count: true,
      sort_by: sort?.by ?? 'twin_id',
      sort_order: sort?.descending ? 'desc' : 'asc',
    } as TwinParams;
    const answer = await this.#client.ask(twinsAddress(params), list(twin));
    return { twins: answer.value.map(toTwinRecord), total: counted(answer) };
  }

  async bills(id: ContractId): Promise<readonly BillRun[]> {
    return toBillRuns((await orNothing(readBills(this.#client, id))) ?? []);
  }

  /** A proxy keeps no events. */
  async events(): Promise<readonly GridEvent[]> {
    return [];
  }

  /** Contracts with the addresses they hold, which stand in the lists of farms. */
  async #withAddresses(contracts: readonly ContractAnswer[]): Promise<Contract[]> {
    const farms = new Set<number>();
    for (const { type, details } of contracts)
      if (type === 'node' && details.number_of_public_ips > 0) farms.add(details.farm_id);
    const held = new Map<number, PublicIp[]>();
    if (farms.size > 0) {
      const addresses = await readAll(this.#client, {
        page: (page) =>
          // Unsorted they come by their own id, which no two have in common.
          publicIpsAddress({ ...whole, farm_ids: [...farms], free: false, page }),
        item: publicIp,
        idOf: ({ id, farm_id, ip }) => id || `${farm_id} ${ip}`,
      });
      for (const { ip, gateway, contract_id } of addresses.items)
        held.set(contract_id, [...(held.get(contract_id) ?? []), { ip, gateway }]);
    }
    return contracts.map((each) => toContract(each, (id) => held.get(id) ?? []));
  }
}

/** Reads all nodes and farms, side by side, each list from one mirror. */
export async function readInventory(
  client: ProxyClient,
  before: Inventory | undefined,
  signal?: AbortSignal,
): Promise<ReadInventory> {
  const [farms, nodes] = await Promise.all([
    theList(
      readAll(
        client,
        {
          page: (page) => farmsAddress({ ...whole, sort_by: 'farm_id', page }),
          item: farm,
          idOf: ({ farmId }) => farmId,
        },
        signal,
      ),
    ),
    theList(
      readAll(
        client,
        {
          page: (page, select) =>
            nodesAddress({ ...whole, sort_by: 'node_id', ...(select && { select }), page }),
          select: COLUMNS,
          item: nodeInList,
          idOf: ({ nodeId }) => nodeId,
        },
        signal,
      ),
    ),
  ]);
  const columns = toColumns(nodes.items, farms.items);
  const provenance = {
    source: new URL(nodes.mirror).origin,
    at: Math.min(nodes.at, farms.at),
  };
  const { mirror } = nodes;
  if (!before) return { mirror, inventory: { ...columns, provenance, revision: 1 } };
  const { provenance: _, revision, ...old } = before;
  const merged = sharing(old, { ...columns, farms: sharing(old.farms, columns.farms) });
  const inventory = merged === old ? before : { ...merged, provenance, revision: revision + 1 };
  return { mirror, inventory };
}
