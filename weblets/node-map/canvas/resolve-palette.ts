import { TINTS, type Palette } from './palette.ts';

const PLAIN = ['land', 'shore', 'border', 'grid', 'ghost'] as const;

/** Colours that a canvas needs, as CSS writes them; the order is `paletteFrom`'s. */
export const paletteColours = (ramp: 'tint' | 'cost'): readonly string[] => [
  ...PLAIN.map((name) => `var(--_map-${name})`),
  'var(--_map-sea)',
  'var(--_ink)',
  'var(--_ink-2)',
  ...Array.from({ length: TINTS }, (_, i) => stepOf(ramp, i / 2)),
];

/**
 * The palette from what the browser made of those properties.
 *
 * @param colours as the style of an element reads back, in the order of `paletteColours`
 */
export function paletteFrom(
  colours: readonly string[],
  dark: boolean,
  font: string,
): Omit<Palette, 'said'> {
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
  const inks = ramp.map((_, step) => (step >= (dark ? 4 : 5) ? surface : ink));
  return { land, shore, border, grid, ghost, surface, ink, ink2, ramp, inks, font };
}

/** A colour of the ramp, or what is halfway to the next. */
function stepOf(ramp: string, step: number): string {
  const from = `var(--_map-${ramp}-${Math.floor(step)})`;
  if (Number.isInteger(step)) return from;
  return `color-mix(in oklab, ${from}, var(--_map-${ramp}-${Math.ceil(step)}))`;
}
