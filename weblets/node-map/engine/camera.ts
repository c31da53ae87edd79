import { project, unproject, WORLD_HEIGHT } from './projection.ts';
import { LEVELS, WORLD_PIXELS } from './place-index.ts';

/** What part of the world is looked at, and how large. */
export interface Camera {
  /** What stands in the middle, on the flat world of `projection.ts`. */
  readonly x: number;
  readonly y: number;
  /** CSS pixels of the whole world's width. */
  readonly scale: number;
  /** CSS pixels of the picture. */
  readonly width: number;
  readonly height: number;
}

/** A view as people and addresses say it. */
export interface MapView {
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
  /** 0 shows the inhabited world, below 0 what is around it; each step doubles. */
  readonly zoom: number;
}

/**
 * Where people live: from Nordkapp to Cape Horn, and on the flat world from Alaska's west to New
 * Zealand's east, without the empty Pacific and the ice.
 */
const NORTH = project(0, 72)[1];
const SOUTH = project(0, -56)[1];
const WEST = 0.11;
const EAST = 0.995;
const MOST = WORLD_PIXELS * 2 ** (LEVELS - 0.5);

/** Where the world stands when all that is inhabited is shown. */
export const WORLD_VIEW: MapView = {
  ...unproject((WEST + EAST) / 2, (NORTH + SOUTH) / 2),
  zoom: 0,
};

/** Scale at which all of the flat world just fits: as far as one can go away. */
const leastScale = (width: number, height: number): number =>
  Math.max(64, Math.min(width, height / WORLD_HEIGHT));

/** Scale at which the inhabited world just fits. */
export const fitScale = (width: number, height: number): number =>
  Math.max(64, Math.min(width / (EAST - WEST), height / (SOUTH - NORTH)));

const between = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** The nearest camera that shows some of the world. */
export function within(camera: Camera): Camera {
  const { width, height } = camera;
  const scale = between(camera.scale, leastScale(width, height), MOST);
  // Half of what is shown may be beyond an edge, so that what is at the edge can be looked at.
  const spareX = Math.min(0.5, Math.max(0, (0.5 * width) / scale - 0.25));
  const x = between(camera.x, spareX, 1 - spareX);
  const spareY = Math.min((0.5 * height) / scale, WORLD_HEIGHT / 2) * 0.5;
  const y = between(camera.y, spareY, WORLD_HEIGHT - spareY);
  return { ...camera, scale, x, y };
}

/** The camera for a view; figures that are none show the world. */
export function cameraOf(view: MapView, width: number, height: number): Camera {
  const isView = [view.latitude, view.longitude, view.zoom].every(Number.isFinite);
  const { latitude, longitude, zoom } = isView ? view : WORLD_VIEW;
  const [x, y] = project(between(longitude, -180, 180), between(latitude, -90, 90));
  const scale = fitScale(width, height) * 2 ** between(zoom, -2, 20);
  return within({ x, y, scale, width, height });
}

export function viewOf({ x, y, scale, width, height }: Camera): MapView {
  return { ...unproject(x, y), zoom: Math.log2(scale / fitScale(width, height)) };
}

/** The same middle and scale in a picture of another size. */
export const resized = (camera: Camera, width: number, height: number): Camera =>
  within({
    ...camera,
    width,
    height,
    scale: (camera.scale * fitScale(width, height)) / fitScale(camera.width, camera.height),
  });

/** Moved by pixels: to the right and down shows what is there. */
export const panned = (camera: Camera, right: number, down: number): Camera =>
  within({ ...camera, x: camera.x + right / camera.scale, y: camera.y + down / camera.scale });

/** What is revealed stands so many pixels from an edge. */
const MARGIN = 40;

/** Moved no farther than needed, and not zoomed, so that a place is in the picture. */
export function revealing(camera: Camera, [x, y]: readonly [x: number, y: number]): Camera {
  const right = beyond((x - camera.x) * camera.scale, camera.width / 2 - MARGIN);
  const down = beyond((y - camera.y) * camera.scale, camera.height / 2 - MARGIN);
  return right || down ? panned(camera, right, down) : camera;
}

/** How far a distance from the middle is beyond what there is room for; 0 within it. */
const beyond = (distance: number, room: number): number =>
  Math.sign(distance) * Math.max(0, Math.abs(distance) - Math.max(0, room));

/** Larger by `factor`, while what is at a point of the picture stays there. */
export function zoomed(camera: Camera, factor: number, atX: number, atY: number): Camera {
  const scale = between(camera.scale * factor, leastScale(camera.width, camera.height), MOST);
  const right = atX - camera.width / 2;
  const down = atY - camera.height / 2;
  return within({
    ...camera,
    scale,
    x: camera.x + right / camera.scale - right / scale,
    y: camera.y + down / camera.scale - down / scale,
  });
}

/** Whether a place is within what `WORLD_VIEW` shows in every picture. */
export const isInWorldView = ([x, y]: readonly [x: number, y: number]): boolean =>
  x >= WEST && x <= EAST && y >= NORTH && y <= SOUTH;

/** A box on the flat world. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether two boxes have more than an edge in common. */
export const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The camera that just shows a box, not closer than `closest` pixels of the world's width. */
export function framed(camera: Camera, box: Box, closest: number): Camera {
  const { width, height } = camera;
  const room = 0.72;
  const scale = Math.min(
    closest,
    (room * width) / Math.max(1e-9, box.right - box.left),
    (room * height) / Math.max(1e-9, box.bottom - box.top),
  );
  return within({
    ...camera,
    scale,
    x: (box.left + box.right) / 2,
    y: (box.top + box.bottom) / 2,
  });
}

/** A picture shows a country at most; pixels of the world's width, and times the picture. */
const NEAR = { pixels: 30_000, pictures: 45 };

/** Whether one looks so closely that shores, borders and places are drawn as exactly as they are known. */
export const isNear = ({ scale, width }: Camera): boolean =>
  scale >= NEAR.pixels && scale >= NEAR.pictures * width;

/** Zoom level of the index that belongs to a scale; not whole. */
export const levelAt = (scale: number): number => Math.log2(scale / WORLD_PIXELS);
