import { GiB } from '../model/units.ts';
import { minimumRootSize } from '../model/workloads/workload-capacity.ts';
import { LIMITS } from '../specs/vm/limits.ts';
import type { VmSpec } from '../specs/vm/vm-spec.ts';

/**
 * A full VM boots from a disk of its own, the first one mounted; beside it the node keeps this
 * much for the machine, whatever its shape, as the dashboard asks for.
 */
const FULL_VM_SIZE = 2 * GiB;

/** The `size` of the machine workload, bytes. */
export function machineSize({ image, rootfs }: VmSpec): number {
  return image.kind === 'full' ? FULL_VM_SIZE : rootfs;
}

/** Bytes of SSD that the node counts for the machine and its disks (protocol D.3). */
export function vmStorage(spec: VmSpec): number {
  const { cpu, memory, image, rootfs, disks } = spec;
  const machine = Math.max(machineSize(spec), minimumRootSize({ cpu, memory }));
  const boot = image.kind === 'full' ? rootfs : 0;
  return disks.reduce((sum, { size }) => sum + size, machine + boot);
}

/** The largest disk, which gives way first: its place in `disks` (-1 = the root) and size. */
export function largestDisk({ rootfs, disks }: VmSpec): { at: number; size: number; min: number } {
  let largest = { at: -1, size: rootfs, min: LIMITS.rootfs.min };
  disks.forEach(({ size }, at) => {
    if (size > largest.size) largest = { at, size, min: LIMITS.disk.min };
  });
  return largest;
}
