import { TINTS, type Palette } from './palette.ts';

const PLAIN = ['land', 'shore', 'border', 'grid', 'ghost'] as const;

/** Colours whose values a canvas needs, as custom properties; the order is `paletteFrom`'s. */
export const paletteProperties = (ramp: 'tint' | 'cost'): readonly string[] => [
  ...PLAIN.map((name) => `--_map-${name}`),
  '--_map-sea',
  '--_ink',
  '--_ink-2',
  ...Array.from({ length: TINTS }, (_, i) => `--_map-${ramp}-${i}`),
];

/**
 * The palette from what the browser made of those properties.
 *
 * @param colours as `color` of an element reads back, in the order of `paletteProperties`
 */
export function paletteFrom(colours: readonly string[], dark: boolean, font: string): Palette {
  const [
    land = '',
    shore = '',
    border = '',
    grid = '',
    ghost = '',
    surface = '',
    ink = '',
    ink2 = '',
    ...ramp
  ] = colours;
  // The far half of a ramp stands off the ground, and carries the ground's colour as its ink.
  const inks = ramp.map((_, step) => (step >= (dark ? 2 : 3) ? surface : ink));
  return { land, shore, border, grid, ghost, surface, ink, ink2, ramp, inks, font };
}
