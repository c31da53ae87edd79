import { expect, it } from 'vitest';
import { GiB } from '../../model/units.ts';
import { detectPreset, PRESET_NAMES, PRESETS } from './presets.ts';
import { defaultVm } from './vm-spec.ts';

it('recognises a preset from its figures, however they came about', () => {
  for (const name of PRESET_NAMES) expect(detectPreset({ ...PRESETS[name] })).toBe(name);
  expect(detectPreset(defaultVm())).toBe('medium');
});

it('calls any other figures custom', () => {
  expect(detectPreset({ ...PRESETS.small, cpu: 2 })).toBe('custom');
  expect(detectPreset({ ...PRESETS.small, memory: 3 * GiB })).toBe('custom');
  expect(detectPreset({ ...PRESETS.small, rootfs: 50 * GiB })).toBe('custom');
});
