import type {
  ContractParams,
  FarmParams,
  NodeParams,
  PublicIpParams,
  StatsParams,
  TwinParams,
} from '../../ports/wire/query.ts';
import {
  billsAddress,
  consumptionAddress,
  contractAddress,
  contractsAddress,
  farmsAddress,
  gatewayAddress,
  gatewaysAddress,
  metaAddress,
  nodeAddress,
  nodesAddress,
  publicIpsAddress,
  statsAddress,
  twinsAddress,
} from './addresses.ts';
import type { Check } from './check.ts';
import { list, some } from './check.ts';
import { counted } from './counted.ts';
import type { ProxyClient } from './proxy-client.ts';
import * as wire from './wire-checks.ts';

export interface ProxyPage<T> {
  readonly rows: readonly T[];
  /** How many rows the filter admits on all pages together. */
  readonly total: number;
}

type Paged<T> = Omit<T, 'ret_count' | 'select'>;

/**
 * Every endpoint of a grid proxy in its own words (protocol F): what the port asks and what it has
 * no use for. Each answer is checked field by field. Rejects with GridError `proxy.*`; what a proxy
 * does not have is `proxy.not-found`.
 */
export class ProxyQuestions {
  readonly #client: ProxyClient;

  constructor(client: ProxyClient) {
    this.#client = client;
  }

  nodes = (params: Paged<NodeParams> = {}) =>
    this.#page(nodesAddress({ ...params, ret_count: true }), wire.nodeInList);
  /** The same list as `nodes`; those without a domain are left out by the filter `domain`. */
  gateways = (params: Paged<NodeParams> = {}) =>
    this.#page(gatewaysAddress({ ...params, ret_count: true }), wire.nodeInList);
  node = (id: number) => this.#one(nodeAddress(id), wire.nodeAlone);
  gateway = (id: number) => this.#one(gatewayAddress(id), wire.nodeAlone);
  nodeStatus = (id: number) => this.#one(nodeAddress(id, 'status'), wire.status);
  gatewayStatus = (id: number) => this.#one(gatewayAddress(id, 'status'), wire.status);
  /** Asked of the node itself: an error while it does not run. */
  nodeStatistics = (id: number) => this.#one(nodeAddress(id, 'statistics'), wire.statistics);
  nodeGpus = (id: number) => this.#one(nodeAddress(id, 'gpu'), some(wire.gpu));
  farms = (params: Paged<FarmParams> = {}) =>
    this.#page(farmsAddress({ ...params, ret_count: true }), wire.farm);
  twins = (params: Paged<TwinParams> = {}) =>
    this.#page(twinsAddress({ ...params, ret_count: true }), wire.twin);
  /** TFT of the last hour and of all time. */
  consumption = (twin: number) => this.#one(consumptionAddress(twin), wire.consumption);
  contracts = (params: Paged<ContractParams> = {}) =>
    this.#page(contractsAddress({ ...params, ret_count: true }), wire.contract);
  contract = (id: number) => this.#one(contractAddress(id), wire.contract);
  bills = (id: number, page: { readonly page?: number; readonly size?: number } = {}) =>
    this.#page(billsAddress(id, page), wire.bill);
  publicIps = (params: Paged<PublicIpParams> = {}) =>
    this.#page(publicIpsAddress({ ...params, ret_count: true }), wire.publicIp);
  stats = (params: StatsParams = {}) => this.#one(statsAddress(params), wire.stats);
  ping = () => this.#one(metaAddress('ping'), wire.ping);
  version = () => this.#one(metaAddress('version'), wire.version);
  health = () => this.#one(metaAddress('health'), wire.health);

  async #one<T>(path: string, check: Check<T>): Promise<T> {
    return (await this.#client.ask(path, check)).value;
  }

  async #page<T>(path: string, check: Check<T>): Promise<ProxyPage<T>> {
    const answer = await this.#client.ask(path, list(check));
    return { rows: answer.value, total: counted(answer) };
  }
}
