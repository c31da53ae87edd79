import type { WorkloadOutcome } from '../../../src/operations/engine/operation.ts';

/** Ways to a machine, the one that needs least first. */
export type Way = 'ipv4' | 'ipv6' | 'mycelium' | 'planetary' | 'private';

export interface Address {
  readonly way: Way;
  /** Without the length of its network. */
  readonly address: string;
}

/** Where a machine answers, from what its workloads told; the best way first. */
export function addressesOf(outcome: readonly WorkloadOutcome[]): readonly Address[] {
  const machine = outcome.find(({ type }) => type.startsWith('zmachine'))?.data ?? {};
  const ip = outcome.find(({ type }) => type === 'ip' || type === 'ipv4')?.data ?? {};
  const all: [Way, unknown][] = [
    ['ipv4', ip['ip']],
    ['ipv6', ip['ip6']],
    ['mycelium', machine['mycelium_ip']],
    ['planetary', machine['planetary_ip']],
    ['private', machine['ip']],
  ];
  return all.flatMap(([way, value]) =>
    typeof value === 'string' && value !== ''
      ? [{ way, address: value.replace(/\/\d+$/, '') }]
      : [],
  );
}

export const sshCommand = ({ address }: Address): string => `ssh root@${address}`;
