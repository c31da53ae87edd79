/** Colours as the canvas takes them. */
export interface Palette {
  readonly land: string;
  readonly shore: string;
  readonly border: string;
  readonly grid: string;
  readonly surface: string;
  readonly ink: string;
  readonly ink2: string;
  /** Of what is left out. */
  readonly ghost: string;
  /** From little to much that is free, or from cheap to dear. */
  readonly ramp: readonly string[];
  /** Words on each of them. */
  readonly inks: readonly string[];
  readonly font: string;
  /** What all this was read from. */
  readonly said: string;
}

/** Colours a ramp is given by, and its steps: those and what is between them. */
export const ANCHORS = 5;
export const TINTS = 2 * ANCHORS - 1;
