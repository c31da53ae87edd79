/** Questions of the grid proxy in its own words (protocol F.2 to F.4). All sizes are bytes. */

/** What every list understands. */
export interface ListParams {
  readonly page?: number;
  readonly size?: number;
  /** Asks for the headers `count`, `size` and `pages`. */
  readonly ret_count?: boolean;
  readonly randomize?: boolean;
  readonly sort_by?: string;
  readonly sort_order?: 'asc' | 'desc';
  /** USD; prices come with the staking discount it earns. */
  readonly balance?: number;
  /** Only these fields (newer proxies). */
  readonly select?: readonly string[];
}

export interface NodeParams extends ListParams {
  readonly status?: readonly ('up' | 'standby' | 'down')[];
  readonly free_mru?: number;
  readonly free_hru?: number;
  readonly free_sru?: number;
  readonly total_mru?: number;
  readonly total_hru?: number;
  readonly total_sru?: number;
  readonly total_cru?: number;
  readonly country?: string;
  readonly country_contains?: string;
  readonly city?: string;
  readonly city_contains?: string;
  readonly region?: string;
  readonly farm_name?: string;
  readonly farm_name_contains?: string;
  readonly farm_ids?: readonly number[];
  readonly free_ips?: number;
  readonly ipv4?: boolean;
  readonly ipv6?: boolean;
  readonly domain?: boolean;
  readonly dedicated?: boolean;
  readonly in_dedicated_farm?: boolean;
  readonly rentable?: boolean;
  readonly rented?: boolean;
  readonly rented_by?: number;
  readonly rentable_or_rented_by?: number;
  readonly available_for?: number;
  readonly owned_by?: number;
  readonly node_id?: number;
  readonly node_ids?: readonly number[];
  readonly twin_id?: number;
  readonly certification_type?: 'Diy' | 'Certified';
  readonly has_gpu?: boolean;
  readonly num_gpu?: number;
  readonly gpu_device_id?: string;
  readonly gpu_device_name?: string;
  readonly gpu_vendor_id?: string;
  readonly gpu_vendor_name?: string;
  readonly gpu_available?: boolean;
  readonly healthy?: boolean;
  /** USD per month. */
  readonly price_min?: number;
  readonly price_max?: number;
  readonly excluded?: readonly number[];
  readonly has_ipv6?: boolean;
  readonly features?: readonly string[];
}

export interface FarmParams extends ListParams {
  readonly free_ips?: number;
  readonly total_ips?: number;
  readonly stellar_address?: string;
  readonly pricing_policy_id?: number;
  readonly farm_id?: number;
  readonly twin_id?: number;
  readonly name?: string;
  readonly name_contains?: string;
  readonly certification_type?: string;
  readonly dedicated?: boolean;
  readonly country?: string;
  readonly region?: string;
  readonly node_free_mru?: number;
  readonly node_free_hru?: number;
  readonly node_free_sru?: number;
  readonly node_total_cru?: number;
  readonly node_status?: string;
  readonly node_rented_by?: number;
  readonly node_available_for?: number;
  readonly node_has_gpu?: boolean;
  readonly node_has_ipv6?: boolean;
  readonly node_certified?: boolean;
  readonly node_features?: readonly string[];
}

export interface ContractParams extends ListParams {
  readonly contract_id?: number;
  readonly twin_id?: number;
  readonly node_id?: number;
  readonly type?: 'node' | 'name' | 'rent';
  readonly state?: readonly string[];
  readonly name?: string;
  readonly number_of_public_ips?: number;
  readonly deployment_data?: string;
  readonly deployment_hash?: string;
  readonly farm_name?: string;
  readonly farm_id?: number;
}

export interface TwinParams extends ListParams {
  readonly twin_id?: number;
  readonly account_id?: string;
  readonly relay?: string;
  readonly public_key?: string;
}

export interface PublicIpParams extends ListParams {
  readonly farm_ids?: readonly number[];
  readonly free?: boolean;
  readonly ip?: string;
  readonly gateway?: string;
}

export interface StatsParams {
  readonly status?: readonly ('up' | 'standby' | 'down')[];
}
