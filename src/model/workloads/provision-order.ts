import type { Workload, WorkloadType } from './workload.ts';

const TURN: Readonly<Record<WorkloadType, number>> = {
  zmount: 0,
  volume: 1,
  qsfs: 2,
  network: 3,
  'network-light': 3,
  ipv4: 4,
  ip: 5,
  zmachine: 6,
  'zmachine-light': 6,
  zlogs: 7,
  zdb: 8,
  'gateway-name-proxy': 8,
  'gateway-fqdn-proxy': 8,
};

/**
 * Workloads in the order a node provisions them (protocol D.3): storage, networks, addresses,
 * machines, logs, others. Within a turn they keep the order they have.
 */
export const provisionOrder = <T extends Pick<Workload, 'type'>>(workloads: readonly T[]): T[] =>
  [...workloads].sort((a, b) => TURN[a.type] - TURN[b.type]);

/** The order a node takes them down in: the same, backwards. */
export const deprovisionOrder = <T extends Pick<Workload, 'type'>>(workloads: readonly T[]): T[] =>
  provisionOrder(workloads).reverse();
