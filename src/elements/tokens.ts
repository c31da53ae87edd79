import { userFontSize } from './user-font-size.ts';

/** A colour as OKLCH: lightness 0–1, chroma, hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** The colour of one role on paper and at night. */
export interface ColourRole {
  readonly light: Oklch;
  readonly dark: Oklch;
}

/**
 * Every colour there is, by the role it plays. `x` is a line, fill or text of that meaning, `x-soft`
 * its tint for areas, `on-x` the text that stands on a filled `x`. `tokens.test.ts` holds them to
 * WCAG contrast in both themes.
 */
export const colours = {
  /** The page: paper, or deep blue-black. */
  surface: { light: [0.984, 0.005, 85], dark: [0.19, 0.018, 255] },
  /** A step back: groups, table heads, code. */
  'surface-2': { light: [0.962, 0.007, 85], dark: [0.222, 0.02, 255] },
  /** A step forward: what can be held or typed into. */
  raised: { light: [0.998, 0.002, 85], dark: [0.248, 0.021, 255] },
  /** What the pointer is on. */
  hover: { light: [0.942, 0.009, 85], dark: [0.285, 0.023, 255] },
  ink: { light: [0.245, 0.018, 255], dark: [0.945, 0.008, 85] },
  'ink-2': { light: [0.475, 0.018, 255], dark: [0.745, 0.014, 255] },
  /** Hairlines that only divide. */
  line: { light: [0.895, 0.009, 85], dark: [0.325, 0.022, 255] },
  /** Edges that tell where a control is. */
  edge: { light: [0.6, 0.014, 255], dark: [0.56, 0.022, 255] },
  /** What can be done next. */
  accent: { light: [0.47, 0.085, 218], dark: [0.8, 0.098, 205] },
  'accent-soft': { light: [0.945, 0.022, 210], dark: [0.29, 0.042, 222] },
  'on-accent': { light: [0.99, 0.004, 210], dark: [0.2, 0.03, 235] },
  good: { light: [0.47, 0.105, 152], dark: [0.79, 0.135, 155] },
  'good-soft': { light: [0.948, 0.035, 152], dark: [0.27, 0.032, 160] },
  'on-good': { light: [0.99, 0.01, 152], dark: [0.2, 0.04, 160] },
  warn: { light: [0.5, 0.105, 65], dark: [0.83, 0.125, 80] },
  'warn-soft': { light: [0.957, 0.036, 84], dark: [0.28, 0.03, 75] },
  'on-warn': { light: [0.99, 0.01, 80], dark: [0.22, 0.04, 75] },
  bad: { light: [0.5, 0.165, 27], dark: [0.755, 0.14, 25] },
  'bad-soft': { light: [0.957, 0.02, 25], dark: [0.27, 0.034, 22] },
  'on-bad': { light: [0.99, 0.008, 25], dark: [0.2, 0.05, 25] },
  /** Only ever: this is not real. */
  sim: { light: [0.46, 0.13, 308], dark: [0.8, 0.1, 308] },
  'sim-soft': { light: [0.95, 0.026, 308], dark: [0.28, 0.042, 305] },
  'on-sim': { light: [0.99, 0.008, 308], dark: [0.2, 0.05, 305] },
} as const satisfies Record<string, ColourRole>;

export type Colour = keyof typeof colours;

/** Text in the first colour must be readable on every one of the others (4.5 to 1). */
export const textPairs = [
  ['ink', ['surface', 'surface-2', 'raised', 'hover', 'accent-soft', 'sim-soft']],
  ['ink', ['good-soft', 'warn-soft', 'bad-soft']],
  ['ink-2', ['surface', 'surface-2', 'raised', 'hover', 'accent-soft', 'sim-soft']],
  ['accent', ['surface', 'surface-2', 'raised', 'hover', 'accent-soft']],
  ['good', ['surface', 'surface-2', 'raised', 'hover', 'good-soft']],
  ['warn', ['surface', 'surface-2', 'raised', 'hover', 'warn-soft']],
  ['bad', ['surface', 'surface-2', 'raised', 'hover', 'bad-soft']],
  ['sim', ['surface', 'surface-2', 'raised', 'hover', 'sim-soft']],
  ['on-accent', ['accent']],
  ['on-good', ['good']],
  ['on-warn', ['warn']],
  ['on-bad', ['bad']],
  ['on-sim', ['sim']],
] as const satisfies readonly (readonly [Colour, readonly Colour[]])[];

/** Shapes in the first colour must be seen on every one of the others (3 to 1). */
export const shapePairs = [
  ['edge', ['surface', 'surface-2', 'raised']],
  ['accent', ['surface', 'surface-2', 'raised', 'hover']],
] as const satisfies readonly (readonly [Colour, readonly Colour[]])[];

/**
 * Everything that is not a colour. Sizes follow `rem`, which is the font size that the user set in
 * the browser, whatever a page does to its root; a page may replace it.
 */
export const measures = {
  rem: `${userFontSize()}px`,
  mono: 'ui-monospace, "SF Mono", "Cascadia Mono", "Roboto Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  radius: '6px',
  motion: '140ms',
} as const;

/** `oklch(…)` as CSS writes it. */
export const cssColour = ([lightness, chroma, hue]: Oklch): string =>
  `oklch(${lightness} ${chroma} ${hue})`;

/** What each token stands for, for those who set it; `font` has no value of its own. */
export const meanings: Readonly<Record<Colour | keyof typeof measures | 'font', string>> = {
  rem: 'size of usual text and the measure of all others',
  mono: 'font of code, keys and addresses',
  radius: 'roundness of corners',
  motion: 'duration of transitions',
  font: 'font of all other text',
  surface: 'ground',
  'surface-2': 'ground of groups, heads of tables and code',
  raised: 'ground of what can be held or typed into',
  hover: 'ground of what the pointer is on',
  ink: 'text',
  'ink-2': 'text of less weight',
  line: 'lines that only divide',
  edge: 'edges of controls',
  accent: 'what can be done next',
  'accent-soft': 'ground of what is chosen',
  'on-accent': 'text on the accent',
  good: 'what is well',
  'good-soft': 'ground of what is well',
  'on-good': 'text on what is well',
  warn: 'what needs a look',
  'warn-soft': 'ground of what needs a look',
  'on-warn': 'text on what needs a look',
  bad: 'what failed',
  'bad-soft': 'ground of what failed',
  'on-bad': 'text on what failed',
  sim: 'what is simulated',
  'sim-soft': 'ground of what is simulated',
  'on-sim': 'text on what is simulated',
};
