import { apart } from './apart.ts';
import { WORLD_PIXELS, type Level, type PlaceIndex } from './place-index.ts';
import { drawnOf, type Sums } from './sums.ts';

/** Where the circles of a level are drawn, on the flat world. */
export type Stands = Pick<Level, 'x' | 'y'>;

/** How amounts become circles. */
export interface Sizes {
  /** What the largest circle stands for, and its radius in pixels. */
  readonly heaviest: number;
  readonly largest: number;
}

const SMALLEST = 2.6;

/** Area is the amount. */
export const radiusOf = (amount: number, { heaviest, largest }: Sizes): number =>
  Math.max(SMALLEST, largest * Math.sqrt(amount / heaviest));

/** Crowds of more are drawn where they are: they fill the picture anyway. */
const MOST = 2000;
/** Steps of scale in which circles are moved apart anew, for each doubling. */
const STEPS = 4;
/** Pixels around a circle: its ring, and air. */
const RING = 3.4;

const known = new WeakMap<Float64Array | Float32Array, Map<string, Stands>>();

/**
 * Where the circles of a level stand so that none lies on another, as large as they are at a scale.
 * What is left out and drawn faintly keeps its room, so that a filter moves nothing. Remembered for
 * each measure and scale.
 *
 * @param how.exact the zoom level, not whole
 * @param how.ghosts whether what is left out is drawn
 */
export function standsOf(
  { levels }: PlaceIndex,
  sums: Sums,
  level: number,
  how: Sizes & { readonly exact: number; readonly ghosts: boolean },
): Stands {
  const { x, y, start, length } = levels[level]!;
  if (length > MOST || length < 2) return levels[level]!;
  const step = Math.round(how.exact * STEPS);
  const key = `${level} ${step} ${how.largest}`;
  const drawn = drawnOf(sums, how.ghosts);
  const amounts = how.ghosts ? sums.layer.total : drawn;
  const remembered = known.get(amounts) ?? new Map<string, Stands>();
  known.set(amounts, remembered);
  const before = remembered.get(key);
  if (before?.x.length === length) return before;
  const scale = WORLD_PIXELS * 2 ** (step / STEPS);
  const radius = Float32Array.from({ length }, (_, i) => {
    const amount = drawn[start[i + 1]!]! - drawn[start[i]!]!;
    if (amount <= 0) return 0;
    return (radiusOf(amount, how) + RING) / scale;
  });
  const stands = apart({ x, y, radius });
  remembered.set(key, stands);
  return stands;
}
