import type { Box } from '../engine/camera.ts';
import { unproject } from '../engine/projection.ts';
import type { ReadyTile } from './tiles.ts';

/** A tile as it is drawn, on the flat world. */
export interface TilePaths extends Box {
  readonly fill: Path2D;
  /** Without the edges where tiles were cut. */
  readonly shores: Path2D;
  readonly borders: Path2D;
}

/** Paths of a tile. */
export function pathsOf(tile: ReadyTile): TilePaths {
  const { left, top, right, bottom, content } = tile;
  const fill = new Path2D();
  const shores = new Path2D();
  const borders = new Path2D();
  if (content === 'land') fill.rect(left, top, right - left, bottom - top);
  for (const ring of tile.shores) addRing(fill, shores, ring, tile);
  for (const line of tile.borders) addLine(borders, line);
  return { left, top, right, bottom, fill, shores, borders };
}

function addLine(path: Path2D, line: Float32Array): void {
  for (let i = 0; i < line.length; i += 2)
    if (i === 0) path.moveTo(line[i]!, line[i + 1]!);
    else path.lineTo(line[i]!, line[i + 1]!);
}

function addRing(fill: Path2D, stroke: Path2D, ring: Float32Array, tile: Box): void {
  addLine(fill, ring);
  fill.closePath();
  let [x, y] = ring.subarray(-2) as unknown as [number, number];
  let isMoved = false;
  for (let i = 0; i < ring.length; i += 2) {
    const [toX, toY] = [ring[i]!, ring[i + 1]!];
    if (isCut(x, y, toX, toY, tile)) isMoved = false;
    else {
      if (!isMoved) stroke.moveTo(x, y);
      stroke.lineTo(toX, toY);
      isMoved = true;
    }
    [x, y] = [toX, toY];
  }
}

/** Whether a step of a shore is where the tile or the flat world ends. */
const isCut = (
  x: number,
  y: number,
  toX: number,
  toY: number,
  { left, top, right, bottom }: Box,
): boolean =>
  (x === toX && (x === left || x === right)) ||
  (y === toY && (y === top || y === bottom)) ||
  (isAtRim(x, y) && isAtRim(toX, toY));

/** The rim is nowhere nearer to the middle. */
const RIM = 0.25;

const isAtRim = (x: number, y: number): boolean =>
  Math.abs(x - 0.5) > RIM && Math.abs(unproject(x, y).longitude) > 179.9;
