import type { Deployment } from './deployment.ts';
import type {
  DataByType,
  MachineCommon,
  NetworkData,
  NetworkMycelium,
  QsfsEncryption,
  Workload,
  WorkloadType,
  ZdbBackend,
} from './workloads/workload.ts';

/** Where in its workload a secret stands: `env.TOKEN`, `mycelium.hex_key`. */
export type SecretField = string;

/** What becomes of a secret in a field. */
export type SecretMap<A, B> = (secret: A, field: SecretField) => B;

function machine<A, B>(
  { env }: MachineCommon<A>,
  map: SecretMap<A, B>,
): Pick<MachineCommon<B>, 'env'> {
  const names = Object.keys(env).sort();
  return { env: Object.fromEntries(names.map((name) => [name, map(env[name]!, `env.${name}`)])) };
}

const myceliumOf = <A, B>(
  mycelium: NetworkMycelium<A>,
  map: SecretMap<A, B>,
): NetworkMycelium<B> => ({ ...mycelium, hex_key: map(mycelium.hex_key, MYCELIUM_KEY) });

function network<A, B>(data: NetworkData<A>, map: SecretMap<A, B>): NetworkData<B> {
  const { mycelium, ...rest } = data;
  return {
    ...rest,
    wireguard_private_key: map(data.wireguard_private_key, 'wireguard_private_key'),
    ...(mycelium && { mycelium: myceliumOf(mycelium, map) }),
  };
}

function backends<A, B>(
  list: readonly ZdbBackend<A>[],
  field: SecretField,
  map: SecretMap<A, B>,
): readonly ZdbBackend<B>[] {
  return list.map((backend, at) => ({
    ...backend,
    password: map(backend.password, `${field}.${at}.password`),
  }));
}

const encryption = <A, B>(
  data: QsfsEncryption<A>,
  field: SecretField,
  map: SecretMap<A, B>,
): QsfsEncryption<B> => ({ ...data, key: map(data.key, `${field}.key`) });

function qsfs<A, B>(data: DataByType<A>['qsfs'], map: SecretMap<A, B>): DataByType<B>['qsfs'] {
  const { config } = data;
  const meta = config.meta.config;
  return {
    ...data,
    config: {
      ...config,
      encryption: encryption(config.encryption, 'config.encryption', map),
      meta: {
        ...config.meta,
        config: {
          ...meta,
          encryption: encryption(meta.encryption, 'config.meta.encryption', map),
          backends: backends(meta.backends, 'config.meta.backends', map),
        },
      },
      groups: config.groups.map((group, at) => ({
        backends: backends(group.backends, `config.groups.${at}`, map),
      })),
    },
  };
}

const same = <T>(data: T): T => data;

/**
 * Secrets in the data of each workload type: whoever has them can enter a network, a machine or a
 * store. The seed of a Mycelium address is none: the address that it makes is told to everybody.
 */
const SECRETS: {
  readonly [T in WorkloadType]: <A, B>(
    data: DataByType<A>[T],
    map: SecretMap<A, B>,
  ) => DataByType<B>[T];
} = {
  zmachine: (data, map) => ({ ...data, ...machine(data, map) }),
  'zmachine-light': (data, map) => ({ ...data, ...machine(data, map) }),
  zmount: same,
  volume: same,
  network,
  'network-light': (data, map) => ({
    ...network(data, map),
    mycelium: myceliumOf(data.mycelium, map),
  }),
  ip: same,
  ipv4: same,
  zdb: (data, map) => ({ ...data, password: map(data.password, 'password') }),
  qsfs,
  'gateway-name-proxy': same,
  'gateway-fqdn-proxy': same,
  zlogs: (data, map) => ({ ...data, output: map(data.output, 'output') }),
};

/** The field of a network's Mycelium key, whose public half makes addresses. */
export const MYCELIUM_KEY: SecretField = 'mycelium.hex_key';

/** Official tools keep what users of a network log in with in its metadata (protocol D.2). */
const PRIVATE = /private[_-]?key|password|secret/i;

/** The same workload with something else in place of each secret, in a fixed order. */
export function mapWorkloadSecrets<A, B>(workload: Workload<A>, map: SecretMap<A, B>): Workload<B> {
  const change = SECRETS[workload.type] as (data: unknown, map: SecretMap<A, B>) => unknown;
  const { metadata } = workload;
  const isSecret = typeof metadata !== 'string' || PRIVATE.test(metadata);
  return {
    ...workload,
    data: change(workload.data, map),
    metadata: isSecret ? map(metadata as A, 'metadata') : metadata,
  } as Workload<B>;
}

/** The same deployment with something else in place of each secret; told the workload's name, too. */
export const mapSecrets = <A, B>(
  deployment: Deployment<A>,
  map: (secret: A, field: SecretField, workload: string) => B,
): Deployment<B> => ({
  ...deployment,
  workloads: deployment.workloads.map((workload) =>
    mapWorkloadSecrets(workload, (secret: A, field) => map(secret, field, workload.name)),
  ),
});
