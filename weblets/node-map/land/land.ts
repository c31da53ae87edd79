import { project } from '../engine/projection.ts';
import { LAND } from './coarse.data.ts';
import { decodeLines, type Line } from './decode-lines.ts';

/** One shore or border on the flat world, with the box around it. */
export interface Shape {
  readonly fill: Path2D;
  /** Without the edges where the flat world was cut. */
  readonly stroke: Path2D;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Everything that lies under the nodes. */
export interface Land {
  readonly shores: readonly Shape[];
  readonly borders: readonly Shape[];
}

/** The whole world, coarsely; of the bundle. */
export const coarseLand = (): Land => ({
  shores: decodeLines(LAND, 4).map(shapeOf),
  borders: [],
});

/** Five times finer, with borders; comes when a person looks closer. */
export async function fineLand(): Promise<Land> {
  const fine = await import('./fine.data.ts');
  return {
    shores: decodeLines(fine.LAND, 50).map(shapeOf),
    borders: decodeLines(fine.BORDERS, 50).map(shapeOf),
  };
}

/** Along the edge of the map a shore is only where the paper ends. */
const isEdge = (longitude: number, latitude: number): boolean =>
  Math.abs(longitude) > 179.9 || latitude < -89.9;

function shapeOf(line: Line): Shape {
  const fill = new Path2D();
  const stroke = new Path2D();
  const box = { left: 1, top: 1, right: 0, bottom: 0 };
  let wasEdge = false;
  for (let i = 0; i < line.length; i += 2) {
    const [x, y] = project(line[i]!, line[i + 1]!);
    const edge = isEdge(line[i]!, line[i + 1]!);
    if (i === 0) fill.moveTo(x, y);
    else fill.lineTo(x, y);
    if (i === 0 || (edge && wasEdge)) stroke.moveTo(x, y);
    else stroke.lineTo(x, y);
    wasEdge = edge;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return { fill, stroke, ...box };
}

const STEP = 30;

/** Every thirtieth meridian and parallel, on the flat world. */
export function graticule(): Path2D {
  const path = new Path2D();
  const line = (points: (readonly [number, number])[]) =>
    points.forEach(([x, y], i) => (i === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
  for (let east = -180; east <= 180; east += STEP)
    line(Array.from({ length: 37 }, (_, i) => project(east, 90 - 5 * i)));
  for (let north = -60; north <= 60; north += STEP)
    line([project(-180, north), project(180, north)]);
  return path;
}
