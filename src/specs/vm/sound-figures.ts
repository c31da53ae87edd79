import { LIMITS } from './limits.ts';
import type { VmDisk, VmSpec } from './vm-spec.ts';

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** True for a number that a machine can have: within the limits, a multiple of the step. */
const isSound = (value: number, { min, max, step }: Range): boolean =>
  value >= min && value <= max && value % step === 0;

/**
 * The spec with every figure that no machine can have replaced by that of `before`: what is half
 * typed or absurd belongs into the form alone, not into addresses and drafts. A disk that `before`
 * does not have gets the smallest size there is.
 *
 * @param before a spec whose figures are sound
 */
export function withSoundFigures(spec: VmSpec, before: VmSpec): VmSpec {
  const figure = (name: 'cpu' | 'memory' | 'rootfs'): number =>
    isSound(spec[name], LIMITS[name]) ? spec[name] : before[name];
  const disk = (of: VmDisk, i: number): VmDisk =>
    isSound(of.size, LIMITS.disk) ? of : { ...of, size: before.disks[i]?.size ?? LIMITS.disk.min };
  return {
    ...spec,
    cpu: figure('cpu'),
    memory: figure('memory'),
    rootfs: figure('rootfs'),
    disks: spec.disks.map(disk),
  };
}
