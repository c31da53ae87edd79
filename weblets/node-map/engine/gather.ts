import { CellTable, NONE } from './cell-table.ts';

/** Points with a weight; x and y from 0 to 1. */
export interface Points {
  readonly length: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly weight: Uint32Array;
  /** Number of its country; only points of one country are gathered. */
  readonly country: Uint16Array;
}

/** Points gathered into fewer, and for each of the former the one it went into. */
export interface Gathered {
  readonly points: Points;
  readonly parent: Uint32Array;
}

/** Of no known country. */
export const NOWHERE = 0xffff;

/** Columns of cells between two countries: more than a world of the smallest cells has. */
const COUNTRY = 0x8000;

/** So few that the heaviest may go first, which puts the centres where most is. */
const SORTED_BELOW = 1 << 16;

/**
 * Gathers points around leaders: each goes to the nearest leader within `radius`, else becomes one.
 * Leaders are found in a hash table of cells; what is gathered stands where its
 * weight does.
 */
export function gather(points: Points, radius: number): Gathered {
  const { length, x, y } = points;
  const parent = new Uint32Array(length);
  const next = new Uint32Array(length);
  const leader = new Uint32Array(length);
  const cells = new CellTable(length);
  const order = heaviestFirst(points);
  const reach = radius * radius;
  const side = 2 * radius;
  let count = 0;
  for (let turn = 0; turn < length; turn++) {
    const point = order ? order[turn]! : turn;
    const px = x[point]!;
    const py = y[point]!;
    const own = Math.floor(px / side);
    const column = own + points.country[point]! * COUNTRY;
    const row = Math.floor(py / side);
    // Cells are twice the radius wide, so only those on the near sides can hold a leader in reach.
    const besideX = px / side - own < 0.5 ? column - 1 : column + 1;
    const besideY = py / side - row < 0.5 ? row - 1 : row + 1;
    let nearest = NONE;
    let distance = reach;
    for (let corner = 0; corner < 4; corner++) {
      let group = cells.head(corner & 1 ? besideX : column, corner & 2 ? besideY : row);
      while (group !== NONE) {
        const other = leader[group]!;
        const away = (x[other]! - px) ** 2 + (y[other]! - py) ** 2;
        if (away < distance) {
          nearest = group;
          distance = away;
        }
        group = next[group]!;
      }
    }
    if (nearest === NONE) {
      nearest = count++;
      leader[nearest] = point;
      next[nearest] = cells.put(column, row, nearest);
    }
    parent[point] = nearest;
  }
  return { points: centres(points, parent, count), parent };
}

/** All points of a country as one, wherever they are; those of none as they are. */
export function gatherCountries(points: Points): Gathered {
  const groups = new Map<number, number>();
  let count = 0;
  const parent = Uint32Array.from(points.country, (country) => {
    const known = groups.get(country) ?? count++;
    if (country !== NOWHERE) groups.set(country, known);
    return known;
  });
  return { points: centres(points, parent, count), parent };
}

/** Ties stay in their order: the point's number is in the lower digits of its key. */
function heaviestFirst({ length, weight }: Points): Uint32Array | undefined {
  if (length > SORTED_BELOW) return undefined;
  const keys = new Float64Array(length);
  for (let i = 0; i < length; i++) keys[i] = SORTED_BELOW - 1 - i + weight[i]! * SORTED_BELOW;
  keys.sort();
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++)
    order[length - 1 - i] = SORTED_BELOW - 1 - (keys[i]! % SORTED_BELOW);
  return order;
}

/** Where the weight of each group stands. */
function centres(
  { length, x, y, weight, country }: Points,
  group: Uint32Array,
  count: number,
): Points {
  const centreX = new Float64Array(count);
  const centreY = new Float64Array(count);
  const sum = new Uint32Array(count);
  const countries = new Uint16Array(count);
  for (let i = 0; i < length; i++) {
    const into = group[i]!;
    const heavy = weight[i]!;
    centreX[into]! += x[i]! * heavy;
    centreY[into]! += y[i]! * heavy;
    sum[into]! += heavy;
    countries[into] = country[i]!;
  }
  const points = { x: new Float32Array(count), y: new Float32Array(count) };
  for (let i = 0; i < count; i++) {
    points.x[i] = centreX[i]! / sum[i]!;
    points.y[i] = centreY[i]! / sum[i]!;
  }
  return { length: count, ...points, weight: sum, country: countries };
}
