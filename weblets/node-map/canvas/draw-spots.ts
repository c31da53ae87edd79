import { CERTIFIED, DEDICATED, DOWN, GATEWAY, STANDBY } from '../../../src/model/inventory.ts';
import {
  ALL_RADIUS,
  COUNT,
  COUNTRY,
  DOWN_COUNT,
  FLAGS,
  HOME_X,
  HOME_Y,
  RADIUS,
  ROW,
  STANDBY_COUNT,
  STATUS,
  STRIDE,
  TINT,
  X,
  Y,
  type Frame,
} from '../engine/frame.ts';
import { TINTS, type Palette } from './palette.ts';

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

const TURN = 2 * Math.PI;
const TOP = -TURN / 4;
/** Circles smaller than this have no room for a ring. */
const RINGED = 6;

/**
 * Draws a frame's clusters and nodes, the largest first.
 *
 * @param codes what a country is written as, by its number; without them nothing is written
 */
export function drawSpots(
  context: Context,
  frame: Frame,
  palette: Palette,
  codes: readonly string[] | undefined,
  write: (count: number) => string,
): void {
  drawGhosts(context, frame, palette);
  const homes = drawWaysHome(context, frame, palette);
  for (let i = 0; i < frame.length; i++) {
    const at = i * STRIDE;
    const count = frame.spots[at + COUNT]!;
    if (count === 0) continue;
    if (frame.spots[at + ROW]! >= 0) drawNode(context, frame.spots, at, palette);
    else {
      drawCluster(context, frame.spots, at, palette);
      if (!codes) continue;
      const code = frame.isByCountry && codes[frame.spots[at + COUNTRY]!];
      writeIn(context, frame.spots, at, palette, code ? [code, write(count)] : [write(count)]);
    }
  }
  if (!homes) return;
  // On top: the place may lie under another circle.
  context.fillStyle = palette.ink;
  context.strokeStyle = palette.surface;
  context.lineWidth = 1.6;
  context.stroke(homes);
  context.fill(homes);
}

/** A circle that was moved so far that its place is beside it leads back there. */
const MOVED = 2;
const DOT = 1.4;

/**
 * Lines from circles that were moved aside to where their nodes are, under all circles.
 *
 * @returns the dots at their ends; undefined when nothing was moved
 */
function drawWaysHome(
  context: Context,
  { spots, length }: Frame,
  palette: Palette,
): Path2D | undefined {
  const lines = new Path2D();
  const dots = new Path2D();
  let any = false;
  for (let at = 0; at < length * STRIDE; at += STRIDE) {
    if (spots[at + COUNT] === 0) continue;
    const x = spots[at + X]!;
    const y = spots[at + Y]!;
    const homeX = spots[at + HOME_X]!;
    const homeY = spots[at + HOME_Y]!;
    const radius = Math.max(spots[at + RADIUS]!, spots[at + ALL_RADIUS]!);
    if (Math.hypot(homeX - x, homeY - y) <= radius + MOVED) continue;
    any = true;
    lines.moveTo(x, y);
    lines.lineTo(homeX, homeY);
    dots.moveTo(homeX + DOT, homeY);
    dots.arc(homeX, homeY, DOT, 0, TURN);
  }
  if (!any) return undefined;
  context.lineWidth = 1;
  context.strokeStyle = palette.ink2;
  context.stroke(lines);
  return dots;
}

/** What is left out: outlines, all in one stroke. */
function drawGhosts(context: Context, { spots, length }: Frame, palette: Palette): void {
  const path = new Path2D();
  let any = false;
  for (let i = 0; i < length; i++) {
    const at = i * STRIDE;
    const radius = spots[at + ALL_RADIUS]!;
    if (radius <= spots[at + RADIUS]! + 0.5) continue;
    any = true;
    path.moveTo(spots[at + X]! + radius, spots[at + Y]!);
    path.arc(spots[at + X]!, spots[at + Y]!, radius, 0, TURN);
  }
  if (!any) return;
  context.setLineDash([1.5, 2.5]);
  context.lineWidth = 0.9;
  context.strokeStyle = palette.ghost;
  context.stroke(path);
  context.setLineDash([]);
}

const tintOf = (palette: Palette, share: number): string =>
  palette.ramp[Math.min(TINTS - 1, Math.floor(share * TINTS))]!;

/**
 * A disc in the colour of what is free, in a ring of the states of its nodes: a whole line for those
 * that are up, dots for standby, open for down.
 */
function drawCluster(context: Context, spots: Float64Array, at: number, palette: Palette): void {
  const x = spots[at + X]!;
  const y = spots[at + Y]!;
  const radius = spots[at + RADIUS]!;
  context.beginPath();
  context.arc(x, y, radius, 0, TURN);
  context.fillStyle = tintOf(palette, spots[at + TINT]!);
  context.globalAlpha = 0.9;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = 0.9;
  context.strokeStyle = palette.surface;
  context.stroke();
  if (radius < RINGED) return;
  drawRing(context, x, y, radius + 2.2, spots, at, palette);
}

/** From this radius on two lines have room in a circle. */
const TWO_LINES = 16;
/** Letters smaller than this are not read; pixels. */
const READABLE = 8.2;

/** A country by its code, and with room by its nodes as well; another cluster by its nodes. */
function writeIn(
  context: Context,
  spots: Float64Array,
  at: number,
  palette: Palette,
  [first = '', second]: readonly string[],
): void {
  const radius = spots[at + RADIUS]!;
  const size = Math.min(13, 4.5 + radius * 0.55, (2.7 * radius) / first.length);
  if (size < READABLE) return;
  const isDouble = second !== undefined && radius >= TWO_LINES;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = inkOn(palette, spots[at + TINT]!);
  context.font = `600 ${size}px ${palette.font}`;
  const x = spots[at + X]!;
  const y = spots[at + Y]! + 0.5;
  context.fillText(first, x, isDouble ? y - size * 0.42 : y);
  if (!isDouble) return;
  context.font = `500 ${size - 2.5}px ${palette.font}`;
  context.fillText(second, x, y + size * 0.58);
}

/** Deep tints carry light words. */
const inkOn = (palette: Palette, share: number): string =>
  palette.inks[Math.min(TINTS - 1, Math.floor(share * TINTS))]!;

function drawRing(
  context: Context,
  x: number,
  y: number,
  radius: number,
  spots: Float64Array,
  at: number,
  palette: Palette,
): void {
  const count = spots[at + COUNT]!;
  const down = spots[at + DOWN_COUNT]! / count;
  const standby = spots[at + STANDBY_COUNT]! / count;
  const up = 1 - down - standby;
  context.strokeStyle = palette.ink2;
  context.lineWidth = 1.3;
  if (up > 0) {
    context.beginPath();
    context.arc(x, y, radius, TOP, TOP + up * TURN);
    context.stroke();
  }
  if (standby > 0) {
    context.setLineDash([1.3, 2.6]);
    context.beginPath();
    context.arc(x, y, radius, TOP + up * TURN + 0.06, TOP + (up + standby) * TURN - 0.06);
    context.stroke();
    context.setLineDash([]);
  }
}

/**
 * One node. The outline tells what it is (a circle; dedicated, a square; a gateway, a diamond), the
 * filling its state (up full, standby half, down empty and crossed), a second line that it is certified.
 */
export function drawNode(
  context: Context,
  spots: Float64Array,
  at: number,
  palette: Palette,
): void {
  const x = spots[at + X]!;
  const y = spots[at + Y]!;
  const flags = spots[at + FLAGS]!;
  const status = spots[at + STATUS]!;
  const radius = Math.max(3.4, spots[at + RADIUS]!);
  const shape = outline(flags, x, y, radius);
  const tint = tintOf(palette, spots[at + TINT]!);
  context.fillStyle = status === DOWN ? palette.surface : tint;
  if (status === STANDBY) {
    context.fillStyle = palette.surface;
    context.fill(shape);
    context.save();
    context.clip(shape);
    context.fillStyle = tint;
    context.fillRect(x - radius * 1.5, y - radius * 1.5, radius * 1.5, radius * 3);
    context.restore();
  } else context.fill(shape);
  context.lineWidth = 1.1;
  context.strokeStyle = palette.ink2;
  context.stroke(shape);
  if (status === DOWN) {
    const arm = radius * 0.62;
    context.beginPath();
    context.moveTo(x - arm, y + arm);
    context.lineTo(x + arm, y - arm);
    context.stroke();
  }
  if (flags & CERTIFIED) {
    context.lineWidth = 0.9;
    context.stroke(outline(flags, x, y, radius + 2.4));
  }
}

function outline(flags: number, x: number, y: number, radius: number): Path2D {
  const path = new Path2D();
  if (flags & GATEWAY) {
    const tip = radius * 1.3;
    path.moveTo(x, y - tip);
    path.lineTo(x + tip, y);
    path.lineTo(x, y + tip);
    path.lineTo(x - tip, y);
    path.closePath();
  } else if (flags & DEDICATED) {
    const side = radius * 0.89;
    path.rect(x - side, y - side, 2 * side, 2 * side);
  } else path.arc(x, y, radius, 0, TURN);
  return path;
}
