import { ALL_RADIUS, FROM, RADIUS, ROW, STRIDE, TO, X, Y, type Frame } from '../engine/frame.ts';

/** Nodes that stand together on the map. */
export interface Spot {
  /** A run of the order of the index: the same nodes are the same piece of the same buffer. */
  readonly rows: Uint32Array;
  /** The node, when it is one alone. */
  readonly row: number;
}

/** A circle in the picture; pixels. */
export type Circle = readonly [x: number, y: number, radius: number];

/** A spot of a frame by its number; undefined below 0. */
export function spotIn(
  { spots }: Frame,
  order: Uint32Array | undefined,
  index: number,
): Spot | undefined {
  if (index < 0 || !order) return undefined;
  const at = index * STRIDE;
  return { rows: order.subarray(spots[at + FROM], spots[at + TO]), row: spots[at + ROW]! };
}

/** Where in a frame the circle is that holds the first node of some; undefined when it holds none. */
export function circleOf({ spots, length }: Frame, rows: Uint32Array): Circle | undefined {
  if (rows.length === 0) return undefined;
  const from = rows.byteOffset / 4;
  for (let at = 0; at < length * STRIDE; at += STRIDE) {
    if (spots[at + FROM]! > from || spots[at + TO]! <= from) continue;
    const radius = Math.max(4, spots[at + RADIUS]!, spots[at + ALL_RADIUS]!);
    return [spots[at + X]!, spots[at + Y]!, radius];
  }
  return undefined;
}

export const isSameSpot = (a: Spot | undefined, b: Spot | undefined): boolean =>
  a?.rows.byteOffset === b?.rows.byteOffset && a?.rows.length === b?.rows.length;
