import type {
  ContractParams,
  FarmParams,
  NodeParams,
  PublicIpParams,
  StatsParams,
  TwinParams,
} from '../../ports/wire/query.ts';

/** Paths of every endpoint of the grid proxy with what may be asked there (protocol F.1 to F.4). */

type Value = string | number | boolean | readonly (string | number)[] | undefined;

function address(path: string, params: object = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params) as [string, Value][]) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    query.set(name, String(value));
  }
  const asked = query.toString();
  return asked ? `${path}?${asked}` : path;
}

export const nodesAddress = (params: NodeParams = {}) => address('/nodes', params);
/** The same list; nodes without a domain have to be left out by the filter `domain`. */
export const gatewaysAddress = (params: NodeParams = {}) => address('/gateways', params);
export const nodeAddress = (id: number, of?: 'status' | 'statistics' | 'gpu') =>
  `/nodes/${id}${of ? `/${of}` : ''}`;
export const gatewayAddress = (id: number, of?: 'status') => `/gateways/${id}${of ? `/${of}` : ''}`;
export const farmsAddress = (params: FarmParams = {}) => address('/farms', params);
export const twinsAddress = (params: TwinParams = {}) => address('/twins', params);
export const consumptionAddress = (twin: number) => `/twins/${twin}/consumption`;
export const contractsAddress = (params: ContractParams = {}) => address('/contracts', params);
export const contractAddress = (id: number) => `/contracts/${id}`;
export const billsAddress = (id: number, params: { page?: number; size?: number } = {}) =>
  address(`/contracts/${id}/bills`, { ...params, ret_count: true });
export const publicIpsAddress = (params: PublicIpParams = {}) => address('/public_ips', params);
export const statsAddress = (params: StatsParams = {}) => address('/stats', params);
export const metaAddress = (what: 'ping' | 'version' | 'health') => `/${what}`;
