import { GiB, MiB } from '../../model/units.ts';
import { MAX_WORKLOAD_NAME } from '../../model/workloads/workload-name.ts';

/** Smallest and largest values, each the strictest of dashboard, SDK and Zero-OS (protocol D). */
export const LIMITS = {
  name: { min: 2, max: MAX_WORKLOAD_NAME },
  cpu: { min: 1, max: 32, step: 1 },
  memory: { min: 256 * MiB, max: 256 * GiB, step: MiB },
  rootfs: { min: 15 * GiB, max: 10_000 * GiB, step: GiB },
  disk: { min: GiB, max: 10_000 * GiB, step: GiB },
  envKey: { min: 2, max: 128 },
  description: { min: 0, max: 500 },
} as const;
