import { isNear, meets, type Box, type Camera } from '../engine/camera.ts';
import { ALL_RADIUS, COUNTRY, RADIUS, STRIDE, X, Y, type Frame } from '../engine/frame.ts';
import type { Palette } from './palette.ts';

/** A name on the map. */
export interface Label {
  readonly text: string;
  /** On the flat world. */
  readonly x: number;
  readonly y: number;
  /** Nodes there: the heaviest are written first. */
  readonly weight: number;
  /** Scales between which it is written, in pixels of the world's width. */
  readonly from: number;
  readonly to: number;
  readonly isCountry: boolean;
  /** Number of its country. */
  readonly country: number;
}

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** Pixels. */
type Circle = readonly [x: number, y: number, radius: number];

/** A name wants so many pixels of the picture for itself. */
const ROOM = 17_000;
/** Circles smaller than this may be written over. */
const IN_THE_WAY = 4.5;
const LINE = 14;
/** Pixels from a place to the middle of its name; in a city circles are often between them. */
const NEAR_WAYS = [10, 17];
const FAR_WAYS = [10, 17, 26, 36, 48, 60];
/** Pixels that the buttons take: in the upper right corner, on a narrow map in the lower one. */
const TOOLS = [42, 108] as const;
const NARROW = 480;
/** Pixels that the bar with the scale takes in the lower left corner, and with the credit for names. */
const SCALE = [190, 28] as const;
const CREDIT = [240, 60] as const;

const widths = new Map<string, number>();

function widthOf(context: Context, text: string): number {
  const key = `${context.font} ${text}`;
  const known = widths.get(key) ?? context.measureText(text).width;
  widths.set(key, known);
  return known;
}

/**
 * Writes as many names as there is room for: under, over or beside their place, never on one another.
 *
 * @returns what they take of the picture, with what stands over it
 */
export function drawLabels(
  context: Context,
  labels: readonly Label[],
  frame: Frame,
  camera: Camera,
  palette: Palette,
): readonly Box[] {
  const { width, height } = camera;
  const tools =
    width < NARROW
      ? { left: width - TOOLS[1], right: width, top: height - TOOLS[0], bottom: height }
      : { left: width - TOOLS[0], right: width, top: 0, bottom: TOOLS[1] };
  const isClose = isNear(camera);
  const corner = isClose ? CREDIT : SCALE;
  const scale = { left: 0, right: corner[0], top: height - corner[1], bottom: height };
  const over = [tools, scale];
  const taken = [...over, ...circles(frame)];
  const circleOf = frame.isByCountry ? countries(frame) : undefined;
  const written: Box[] = [];
  const most = (camera.width * camera.height) / ROOM;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = isClose ? palette.land : palette.surface;
  for (const label of labels) {
    if (written.length >= most) break;
    if (camera.scale < label.from || camera.scale >= label.to) continue;
    const circle = circleOf?.get(label.country);
    if (circleOf && !circle) continue;
    const [x, y, radius] = circle ?? [
      (label.x - camera.x) * camera.scale + camera.width / 2,
      (label.y - camera.y) * camera.scale + camera.height / 2,
      0,
    ];
    if (x < 0 || y < 0 || x > camera.width || y > camera.height) continue;
    // Among the places around, those that have nodes stand out.
    const isStrong = label.isCountry || isClose;
    context.font = `${isStrong ? '600 11.5px' : '500 11px'} ${palette.font}`;
    const half = widthOf(context, label.text) / 2 + 3;
    const room = roomFor([x, y, radius], half, taken, written, camera);
    if (!room) continue;
    written.push(room);
    const middle = (room.left + room.right) / 2;
    const line = (room.top + room.bottom) / 2;
    context.strokeText(label.text, middle, line);
    context.fillStyle = isStrong ? palette.ink : palette.ink2;
    context.fillText(label.text, middle, line);
  }
  return [...over, ...written];
}

/** Where each country's circle is: a name belongs to it. */
function countries({ spots, length }: Frame): Map<number, Circle> {
  const found = new Map<number, Circle>();
  for (let at = 0; at < length * STRIDE; at += STRIDE) {
    const radius = Math.max(spots[at + RADIUS]!, spots[at + ALL_RADIUS]!);
    found.set(spots[at + COUNTRY]!, [spots[at + X]!, spots[at + Y]!, radius]);
  }
  return found;
}

function circles({ spots, length, isByCountry }: Frame): Box[] {
  const taken: Box[] = [];
  for (let i = 0; i < length; i++) {
    const at = i * STRIDE;
    const radius = Math.max(spots[at + RADIUS]!, spots[at + ALL_RADIUS]!) * 0.9;
    // Of countries there are few enough to leave each in sight.
    if (radius < IN_THE_WAY && !isByCountry) break;
    const x = spots[at + X]!;
    const y = spots[at + Y]!;
    taken.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }
  return taken;
}

/** The nearest free spot around a point: below, above, right, left, each near and further away. */
function roomFor(
  [x, y, radius]: Circle,
  half: number,
  taken: readonly Box[],
  written: readonly Box[],
  camera: Camera,
): Box | undefined {
  const ways = isNear(camera) ? FAR_WAYS : NEAR_WAYS;
  for (const way of ways) {
    const away = radius + way;
    const spots = [
      [x, y + away],
      [x, y - away],
      [x + half + away - 4, y],
      [x - half - away + 4, y],
    ] as const;
    for (const [middle, line] of spots) {
      const box = {
        left: middle - half,
        right: middle + half,
        top: line - LINE / 2,
        bottom: line + LINE / 2,
      };
      const isInside =
        box.left >= 2 &&
        box.top >= 2 &&
        box.right <= camera.width - 2 &&
        box.bottom <= camera.height - 2;
      if (
        isInside &&
        !written.some((other) => meets(box, other)) &&
        !taken.some((other) => meets(box, other))
      )
        return box;
    }
  }
  return undefined;
}
