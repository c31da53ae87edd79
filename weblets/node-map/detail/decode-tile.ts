import { decodeSteps } from '../land/decode-lines.ts';
import type { TileText } from './tile-table.ts';
import type { Tile } from './tile-tree.ts';

/** A town, a village or a district. */
export interface Place {
  readonly name: string;
  /** On the flat world. */
  readonly x: number;
  readonly y: number;
  /** People who live there, to within a fifth. */
  readonly people: number;
  /** Whether it is a district of a city. */
  readonly isPart: boolean;
}

/** What stands on a tile, on the flat world: lines as x, y, x, y, … */
export interface TileContent {
  /** Closed by their last and first point; where two of them lie in one another there is no land. */
  readonly shores: readonly Float32Array[];
  readonly borders: readonly Float32Array[];
  /** The largest first. */
  readonly places: readonly Place[];
}

/** Steps of the world's width, and people of the smallest place; as `scripts/land/tiles.mjs` has them. */
const STEPS = 2 ** 18;
const FEWEST = 1000;

/** Reads a tile as `scripts/land/tiles.mjs` writes it. */
export function decodeTile(
  [shores, borders, figures, names]: TileText,
  { left, top }: Pick<Tile, 'left' | 'top'>,
): TileContent {
  const line = (text: string): Float32Array => {
    const steps = decodeSteps(text);
    const points = new Float32Array(steps.length);
    let [x, y] = [left * STEPS, top * STEPS];
    for (let i = 0; i < steps.length; i += 2) {
      points[i] = (x += steps[i]!) / STEPS;
      points[i + 1] = (y += steps[i + 1]!) / STEPS;
    }
    return points;
  };
  const lines = (text: string): Float32Array[] => (text ? text.split(' ').map(line) : []);
  return {
    shores: lines(shores),
    borders: lines(borders),
    places: places(figures, names, left, top),
  };
}

function places(figures: string, names: string, left: number, top: number): Place[] {
  const steps = decodeSteps(figures);
  let [x, y] = [left * STEPS, top * STEPS];
  const found = (figures ? names.split('|') : []).map((name, i) => {
    x += steps[3 * i]!;
    y += steps[3 * i + 1]!;
    const size = steps[3 * i + 2]!;
    const isPart = size < 0;
    const people = FEWEST * 2 ** ((isPart ? -size - 1 : size) / 2);
    return { name, x: x / STEPS, y: y / STEPS, people, isPart };
  });
  return found.sort((a, b) => b.people - a.people);
}
