import type { VmSpec } from '../specs/vm/vm-spec.ts';
import type { Change, Relaxation } from './placement.ts';
import { largestDisk } from './vm-storage.ts';

/** The spec with the changes of an offer made, for the button that takes it. */
export function relaxVm(spec: VmSpec, { changes }: Pick<Relaxation, 'changes'>): VmSpec {
  return changes.reduce(changed, spec);
}

function changed(spec: VmSpec, change: Change): VmSpec {
  switch (change.code) {
    case 'cpu':
      return { ...spec, cpu: change.to };
    case 'memory':
      return { ...spec, memory: change.to };
    case 'ssd':
      return withLessStorage(spec, change.from - change.to);
    case 'ipv4':
    case 'ipv6':
    case 'planetary':
    case 'mycelium':
      return { ...spec, network: { ...spec.network, [change.code]: false } };
    case 'certified':
    case 'dedicated':
      return { ...spec, [change.code]: false };
    case 'country':
    case 'region':
    case 'farm':
    case 'node': {
      const { [change.code]: _, ...placement } = spec.placement;
      return { ...spec, placement };
    }
  }
}

function withLessStorage(spec: VmSpec, less: number): VmSpec {
  const { at, size } = largestDisk(spec);
  if (at < 0) return { ...spec, rootfs: size - less };
  const disks = spec.disks.map((disk, i) => (i === at ? { ...disk, size: size - less } : disk));
  return { ...spec, disks };
}
