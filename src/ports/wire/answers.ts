/** The smaller answers of the grid proxy, as it writes them (protocol F.1, F.4). */

export interface ContractWire {
  readonly contract_id: number;
  readonly twin_id: number;
  readonly state: string;
  /** Seconds since 1970. */
  readonly created_at: number;
  readonly type: string;
  readonly details: ContractDetailsWire;
}

export type ContractDetailsWire =
  | {
      readonly nodeId: number;
      readonly deployment_data: string;
      readonly deployment_hash: string;
      readonly number_of_public_ips: number;
      readonly farm_name: string;
      readonly farm_id: number;
    }
  | { readonly name: string }
  | { readonly nodeId: number; readonly farm_name: string; readonly farm_id: number };

export interface BillWire {
  /** 10⁻⁷ TFT. */
  readonly amountBilled: number;
  readonly discountReceived: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
}

export interface TwinWire {
  readonly twinId: number;
  readonly accountId: string;
  readonly relay: string;
  readonly publicKey: string;
}

export interface StatsWire {
  readonly nodes: number;
  readonly farms: number;
  readonly countries: number;
  readonly totalCru: number;
  /** Bytes. */
  readonly totalSru: number;
  readonly totalMru: number;
  readonly totalHru: number;
  readonly publicIps: number;
  readonly accessNodes: number;
  readonly gateways: number;
  readonly twins: number;
  readonly contracts: number;
  /** Country → nodes. */
  readonly nodesDistribution: Readonly<Record<string, number>>;
  readonly gpus: number;
  readonly dedicatedNodes: number;
  readonly workloads_number: number;
}

export interface HealthWire {
  readonly total_state_ok: boolean;
  readonly db_conn: string;
  readonly rmb_conn: string;
  readonly indexers: Readonly<Record<string, { readonly updated_at: number }>>;
}
