/** Machines that people wish for: every shape, way in, filter and policy in turn. */
import type { FarmId } from '../../src/model/ids.ts';
import { GiB } from '../../src/model/units.ts';
import { PRESETS } from '../../src/specs/vm/presets.ts';
import type { VmPlacement, VmSpec } from '../../src/specs/vm/vm-spec.ts';
import { defaultVm, POLICIES } from '../../src/specs/vm/vm-spec.ts';

const shapes = [...Object.values(PRESETS), { cpu: 16, memory: 64 * GiB, rootfs: 200 * GiB }];
const filters: readonly Partial<VmPlacement>[] = [
  {},
  { country: 'BE' },
  { region: 'europe' },
  { farm: 1 as FarmId },
  {},
];
const near = { lat: 50.85, lon: 4.35 };

const pick = <T>(from: readonly T[], number: number): T => from[number % from.length] as T;

/** The wish with this number; no two of the first thousand are the same. */
export function wish(number: number): VmSpec {
  const vm = defaultVm();
  const policy = pick(POLICIES, number);
  return {
    ...vm,
    ...pick(shapes, Math.floor(number / 4)),
    name: `vm${number}`,
    disks: [{ name: 'data', size: (10 + number) * GiB, mountpoint: '/data' }],
    network: { ...vm.network, ipv4: number % 7 === 0, planetary: number % 3 === 0 },
    certified: number % 11 === 0,
    dedicated: number % 13 === 0,
    placement: { policy, near, ...pick(filters, Math.floor(number / 16)) },
  };
}
