import { GiB } from '../../model/units.ts';

/** The three figures a preset sets: cores, bytes, bytes. */
export interface VmShape {
  readonly cpu: number;
  readonly memory: number;
  readonly rootfs: number;
}

/** The ThreeFold dashboard's shapes for virtual machines. */
export const PRESETS = {
  small: { cpu: 1, memory: 2 * GiB, rootfs: 25 * GiB },
  medium: { cpu: 2, memory: 4 * GiB, rootfs: 50 * GiB },
  large: { cpu: 4, memory: 16 * GiB, rootfs: 100 * GiB },
} as const satisfies Record<string, VmShape>;

export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

/** The preset whose figures these are, "custom" for any others. */
export function detectPreset(shape: VmShape): PresetName | 'custom' {
  const same = (name: PresetName) => {
    const { cpu, memory, rootfs } = PRESETS[name];
    return shape.cpu === cpu && shape.memory === memory && shape.rootfs === rootfs;
  };
  return PRESET_NAMES.find(same) ?? 'custom';
}
