/**
 * The workload types of Zero-OS with their wire fields (protocol D.3). Sizes are bytes.
 * Names in snake_case are the wire's. `S` is what stands where the wire has a secret: its text, or
 * what is kept in its place (`secrets.ts` knows all these places).
 */
interface Base<T extends string, D, S> {
  /** Equals the deployment's version when the workload is new or changed. */
  readonly version: number;
  /** 1–35 letters, digits or underscores, unique in the deployment. */
  readonly name: string;
  readonly type: T;
  readonly data: D;
  /** What the maker notes; official tools put private keys of WireGuard users here. */
  readonly metadata: string | S;
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
export interface MachineCommon<S = string> {
  readonly flist: string;
  /** Root disk in bytes; 0 asks for the minimum. */
  readonly size: number;
  readonly compute_capacity: MachineCapacity;
  readonly mounts: readonly MachineMount[];
  readonly entrypoint: string;
  readonly env: Readonly<Record<string, S>>;
  /** Not hashed. */
  readonly corex: boolean;
  /** "slot/vendor/device". */
  readonly gpu: readonly string[];
}
export interface ZmachineData<S = string> extends MachineCommon<S> {
  readonly network: {
    /** Name of the ip workload, or "". */
    readonly public_ip: string;
    readonly planetary: boolean;
    readonly mycelium?: MyceliumIp;
    readonly interfaces: readonly MachineInterface[];
  };
}
export interface ZmachineLightData<S = string> extends MachineCommon<S> {
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
export interface NetworkMycelium<S = string> {
  /** 32 bytes, hex: the x25519 secret of the network's own mycelium instance. */
  readonly hex_key: S;
  readonly peers: readonly string[];
}
export interface NetworkData<S = string> {
  readonly ip_range: string;
  readonly subnet: string;
  readonly wireguard_private_key: S;
  readonly wireguard_listen_port: number;
  readonly peers: readonly WireguardPeer[];
  readonly mycelium?: NetworkMycelium<S>;
}
export interface NetworkLightData<S = string> extends NetworkData<S> {
  readonly mycelium: NetworkMycelium<S>;
}
export interface IpData {
  readonly v4: boolean;
  readonly v6: boolean;
}
export interface ZdbData<S = string> {
  readonly size: number;
  readonly mode: 'user' | 'seq';
  readonly password: S;
  readonly public: boolean;
}
export interface ZdbBackend<S = string> {
  readonly address: string;
  readonly namespace: string;
  readonly password: S;
}
export interface QsfsEncryption<S = string> {
  readonly algorithm: 'AES';
  /** 32 bytes, hex. */
  readonly key: S;
}
export interface QsfsData<S = string> {
  readonly cache: number;
  readonly config: {
    readonly minimal_shards: number;
    readonly expected_shards: number;
    readonly redundant_groups: number;
    readonly redundant_nodes: number;
    /** MiB. */
    readonly max_zdb_data_dir_size: number;
    readonly encryption: QsfsEncryption<S>;
    readonly meta: {
      readonly type: 'zdb';
      readonly config: {
        readonly prefix: string;
        readonly encryption: QsfsEncryption<S>;
        readonly backends: readonly ZdbBackend<S>[];
      };
    };
    readonly groups: readonly { readonly backends: readonly ZdbBackend<S>[] }[];
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
export interface ZlogsData<S = string> {
  readonly zmachine: string;
  /** Address of a stream, which may carry a password. */
  readonly output: S;
}

/** Data of each workload type. */
export interface DataByType<S = string> {
  readonly zmachine: ZmachineData<S>;
  readonly 'zmachine-light': ZmachineLightData<S>;
  readonly zmount: SizeData;
  readonly volume: SizeData;
  readonly network: NetworkData<S>;
  readonly 'network-light': NetworkLightData<S>;
  readonly ip: IpData;
  readonly ipv4: Readonly<Record<string, never>>;
  readonly zdb: ZdbData<S>;
  readonly qsfs: QsfsData<S>;
  readonly 'gateway-name-proxy': GatewayNameData;
  readonly 'gateway-fqdn-proxy': GatewayFqdnData;
  readonly zlogs: ZlogsData<S>;
}
export type WorkloadType = keyof DataByType;
/** The data of one workload type. */
export type WorkloadData<T extends WorkloadType, S = string> = DataByType<S>[T];

export type Workload<S = string> = {
  readonly [T in WorkloadType]: Base<T, DataByType<S>[T], S>;
}[WorkloadType];

type Typed<T extends WorkloadType> = Extract<Workload, { type: T }>;
export type Zmachine = Typed<'zmachine'>;
export type ZmachineLight = Typed<'zmachine-light'>;
export type Zmount = Typed<'zmount'>;
export type Network = Typed<'network'>;
export type NetworkLight = Typed<'network-light'>;
export type Ip = Typed<'ip'>;
