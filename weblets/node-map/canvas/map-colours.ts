import type { ColourRole } from '../../../src/elements/tokens.ts';

/**
 * Colours of the map. A ramp falls in lightness by day and rises by night, evenly and through hues that
 * stay apart for the colour-blind, so that more is always further from the ground. `map-colours.test.ts`
 * holds it to that.
 */
export const mapColours = {
  sea: { light: [0.968, 0.009, 225], dark: [0.178, 0.022, 255] },
  land: { light: [0.925, 0.012, 85], dark: [0.262, 0.02, 250] },
  shore: { light: [0.78, 0.018, 85], dark: [0.4, 0.026, 245] },
  border: { light: [0.82, 0.014, 85], dark: [0.35, 0.022, 250] },
  grid: { light: [0.915, 0.012, 225], dark: [0.235, 0.022, 255] },
  ghost: { light: [0.62, 0.012, 255], dark: [0.52, 0.018, 255] },
  /** From all taken to all free. */
  'tint-0': { light: [0.84, 0.045, 75], dark: [0.4, 0.03, 290] },
  'tint-1': { light: [0.76, 0.075, 135], dark: [0.5, 0.065, 262] },
  'tint-2': { light: [0.66, 0.095, 178], dark: [0.62, 0.09, 232] },
  'tint-3': { light: [0.53, 0.095, 218], dark: [0.75, 0.1, 195] },
  'tint-4': { light: [0.39, 0.1, 258], dark: [0.89, 0.11, 165] },
  /** From cheap to dear. */
  'cost-0': { light: [0.88, 0.075, 100], dark: [0.38, 0.05, 320] },
  'cost-1': { light: [0.78, 0.11, 78], dark: [0.48, 0.1, 345] },
  'cost-2': { light: [0.67, 0.14, 52], dark: [0.6, 0.14, 20] },
  'cost-3': { light: [0.53, 0.15, 22], dark: [0.73, 0.13, 55] },
  'cost-4': { light: [0.38, 0.12, 345], dark: [0.88, 0.11, 92] },
} as const satisfies Record<string, ColourRole>;
