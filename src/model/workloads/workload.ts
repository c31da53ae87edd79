/**
 * The workload types of Zero-OS with their wire fields (protocol D.3). Sizes are bytes.
 * Names in snake_case are the wire's.
 */
interface Base<T extends string, D> {
  /** Equals the deployment's version when the workload is new or changed. */
  readonly version: number;
  /** 1–36 letters, digits or underscores, unique in the deployment. */
  readonly name: string;
  readonly type: T;
  readonly data: D;
  readonly metadata: string;
  readonly description: string;
}

export interface MachineMount {
  readonly name: string;
  readonly mountpoint: string;
}
export interface MachineInterface {
  readonly network: string;
  readonly ip: string;
}
export interface MyceliumIp {
  readonly network: string;
  /** 6 bytes, hex. */
  readonly hex_seed: string;
}
export interface MachineCapacity {
  readonly cpu: number;
  /** Bytes, at least 250 MiB. */
  readonly memory: number;
}
export interface MachineCommon {
  readonly flist: string;
  /** Root disk in bytes; 0 asks for the minimum. */
  readonly size: number;
  readonly compute_capacity: MachineCapacity;
  readonly mounts: readonly MachineMount[];
  readonly entrypoint: string;
  readonly env: Readonly<Record<string, string>>;
  /** Not hashed. */
  readonly corex: boolean;
  /** "slot/vendor/device". */
  readonly gpu: readonly string[];
}
export interface ZmachineData extends MachineCommon {
  readonly network: {
    /** Name of the ip workload, or "". */
    readonly public_ip: string;
    readonly planetary: boolean;
    readonly mycelium?: MyceliumIp;
    readonly interfaces: readonly MachineInterface[];
  };
}
export interface ZmachineLightData extends MachineCommon {
  readonly network: {
    readonly mycelium?: MyceliumIp;
    readonly interfaces: readonly MachineInterface[];
  };
}
export interface SizeData {
  readonly size: number;
}
export interface WireguardPeer {
  readonly subnet: string;
  readonly wireguard_public_key: string;
  readonly allowed_ips: readonly string[];
  readonly endpoint: string;
}
export interface NetworkMycelium {
  /** 32 bytes, hex: the x25519 secret of the network's own mycelium instance. */
  readonly hex_key: string;
  readonly peers: readonly string[];
}
export interface NetworkData {
  readonly ip_range: string;
  readonly subnet: string;
  readonly wireguard_private_key: string;
  readonly wireguard_listen_port: number;
  readonly peers: readonly WireguardPeer[];
  readonly mycelium?: NetworkMycelium;
}
export interface NetworkLightData extends NetworkData {
  readonly mycelium: NetworkMycelium;
}
export interface IpData {
  readonly v4: boolean;
  readonly v6: boolean;
}
export interface ZdbData {
  readonly size: number;
  readonly mode: 'user' | 'seq';
  readonly password: string;
  readonly public: boolean;
}
export interface ZdbBackend {
  readonly address: string;
  readonly namespace: string;
  readonly password: string;
}
export interface QsfsEncryption {
  readonly algorithm: 'AES';
  /** 32 bytes, hex. */
  readonly key: string;
}
export interface QsfsData {
  readonly cache: number;
  readonly config: {
    readonly minimal_shards: number;
    readonly expected_shards: number;
    readonly redundant_groups: number;
    readonly redundant_nodes: number;
    /** MiB. */
    readonly max_zdb_data_dir_size: number;
    readonly encryption: QsfsEncryption;
    readonly meta: {
      readonly type: 'zdb';
      readonly config: {
        readonly prefix: string;
        readonly encryption: QsfsEncryption;
        readonly backends: readonly ZdbBackend[];
      };
    };
    readonly groups: readonly { readonly backends: readonly ZdbBackend[] }[];
    readonly compression: { readonly algorithm: 'snappy' };
  };
}
export interface GatewayNameData {
  readonly name: string;
  readonly tls_passthrough: boolean;
  readonly backends: readonly string[];
  readonly network?: string;
}
export interface GatewayFqdnData {
  readonly fqdn: string;
  readonly tls_passthrough: boolean;
  readonly backends: readonly string[];
  readonly network?: string;
}
export interface ZlogsData {
  readonly zmachine: string;
  readonly output: string;
}

export type Zmachine = Base<'zmachine', ZmachineData>;
export type ZmachineLight = Base<'zmachine-light', ZmachineLightData>;
export type Zmount = Base<'zmount', SizeData>;
export type Volume = Base<'volume', SizeData>;
export type Network = Base<'network', NetworkData>;
export type NetworkLight = Base<'network-light', NetworkLightData>;
export type Ip = Base<'ip', IpData>;
export type Ipv4 = Base<'ipv4', Readonly<Record<string, never>>>;
export type Zdb = Base<'zdb', ZdbData>;
export type Qsfs = Base<'qsfs', QsfsData>;
export type GatewayName = Base<'gateway-name-proxy', GatewayNameData>;
export type GatewayFqdn = Base<'gateway-fqdn-proxy', GatewayFqdnData>;
export type Zlogs = Base<'zlogs', ZlogsData>;

export type Workload =
  | Zmachine
  | ZmachineLight
  | Zmount
  | Volume
  | Network
  | NetworkLight
  | Ip
  | Ipv4
  | Zdb
  | Qsfs
  | GatewayName
  | GatewayFqdn
  | Zlogs;
export type WorkloadType = Workload['type'];
/** The data of one workload type. */
export type WorkloadData<T extends WorkloadType> = Extract<Workload, { type: T }>['data'];
