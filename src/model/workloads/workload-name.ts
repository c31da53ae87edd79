/** Why a workload name is refused (protocol D.1). */
export type WorkloadNameProblem = 'empty' | 'too-long' | 'bad-character' | 'reserved';

/** Zero-OS takes 36 characters, but the tools of the grid no more than these. */
export const MAX_WORKLOAD_NAME = 35;

/** Checks a workload's name: 1–35 letters, digits and underscores, and not "ygg". */
export function workloadNameProblem(name: string): WorkloadNameProblem | undefined {
  if (name === '') return 'empty';
  if (!/^\w+$/.test(name)) return 'bad-character';
  if (name.length > MAX_WORKLOAD_NAME) return 'too-long';
  return name === 'ygg' ? 'reserved' : undefined;
}

/** Names a network may not have where a machine is to join it (protocol D.1). */
export const RESERVED_NETWORK_NAMES: readonly string[] = ['ygg', 'pub', 'mycelium'];
