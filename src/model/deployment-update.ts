import type { Deployment } from './deployment.ts';
import type { TwinId } from './ids.ts';
import { workloadText } from './workloads/challenges.ts';
import type { Workload, WorkloadType } from './workloads/workload.ts';

/** Types a node can change in place; any other has to be removed and added anew (protocol D.1). */
export const UPDATABLE: readonly WorkloadType[] = [
  'network',
  'network-light',
  'zmount',
  'volume',
  'zdb',
  'qsfs',
];

/**
 * Why an update does not do what it says. The first group makes a node refuse the whole update;
 * after the second the workload stays as it was, with the result `unchanged`.
 */
export type UpdateViolation =
  | { readonly code: 'deployment-version'; readonly expected: number; readonly actual: number }
  | { readonly code: 'twin-changed'; readonly expected: TwinId; readonly actual: TwinId }
  | { readonly code: 'name-repeated'; readonly name: string }
  | {
      readonly code: 'workload-version';
      readonly name: string;
      readonly expected: number;
      readonly actual: number;
    }
  | {
      readonly code: 'type-changed' | 'not-updatable';
      readonly name: string;
      readonly type: WorkloadType;
    }
  | {
      readonly code: 'size-shrunk';
      readonly name: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly code: 'zdb-mode-changed'; readonly name: string };

/** True when a node refuses the whole update, false when only one workload stays unchanged. */
export const refusesUpdate = ({ code }: UpdateViolation): boolean =>
  code !== 'size-shrunk' && code !== 'zdb-mode-changed';

/**
 * Checks `next` as an update of `old` (protocol D.1): all violations, none for a good update. The
 * version of the deployment rises by one, new and changed workloads carry it and the others keep
 * theirs, types stay, only some types change in place, and storage never shrinks.
 */
export function checkUpdate(old: Deployment, next: Deployment): readonly UpdateViolation[] {
  const violations: UpdateViolation[] = [];
  if (next.version !== old.version + 1) {
    const expected = old.version + 1;
    violations.push({ code: 'deployment-version', expected, actual: next.version });
  }
  if (next.twin_id !== old.twin_id) {
    violations.push({ code: 'twin-changed', expected: old.twin_id, actual: next.twin_id });
  }
  const before = new Map(old.workloads.map((workload) => [workload.name, workload]));
  const seen = new Set<string>();
  for (const workload of next.workloads) {
    const { name } = workload;
    if (seen.has(name)) violations.push({ code: 'name-repeated', name });
    seen.add(name);
    violations.push(...checkWorkload(before.get(name), workload, next.version));
  }
  return violations;
}

function checkWorkload(
  old: Workload | undefined,
  next: Workload,
  version: number,
): readonly UpdateViolation[] {
  const { name, type } = next;
  const carries = (expected: number): UpdateViolation[] =>
    next.version === expected
      ? []
      : [{ code: 'workload-version', name, expected, actual: next.version }];
  if (!old) return carries(version);
  if (old.type !== type) return [{ code: 'type-changed', name, type }];
  // Carrying the new version asks the node to update, even where nothing differs.
  const touched = next.version === version && version !== old.version;
  if (!touched && workloadText(old) === workloadText(next)) return carries(old.version);
  if (!UPDATABLE.includes(type)) return [{ code: 'not-updatable', name, type }];
  return [...carries(version), ...checkStorage(old, next)];
}

/** Why storage that stands cannot become what an update says: it never shrinks, nor changes its mode. */
export function checkStorage(
  old: Workload<unknown>,
  next: Workload<unknown>,
): readonly UpdateViolation[] {
  const { name } = next;
  if ('size' in old.data && 'size' in next.data && next.data.size < old.data.size) {
    return [{ code: 'size-shrunk', name, from: old.data.size, to: next.data.size }];
  }
  if (old.type === 'zdb' && next.type === 'zdb' && old.data.mode !== next.data.mode) {
    return [{ code: 'zdb-mode-changed', name }];
  }
  return [];
}
