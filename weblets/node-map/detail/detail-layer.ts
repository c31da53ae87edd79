import { ALL_RADIUS, RADIUS, STRIDE, X, Y, type Frame } from '../engine/frame.ts';
import { meets, type Box, type Camera } from '../engine/camera.ts';
import {
  boxesOf,
  fittingNames,
  layOutNames,
  spotOf,
  withoutKnown,
  type KnownName,
  type PlaceName,
} from '../engine/place-names.ts';
import type { Palette } from '../canvas/palette.ts';
import type { Place } from './decode-tile.ts';
import { pathsOf, type TilePaths } from './tile-paths.ts';
import type { ReadyTile } from './tiles.ts';

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** What a name is laid out beside, and drawn with. */
export interface NamesView {
  readonly camera: Camera;
  readonly settled: boolean;
  readonly frame: Frame;
  /** What is written already, and what stands over the picture. */
  readonly written: readonly Box[];
  readonly known: readonly KnownName[];
  readonly palette: Palette;
}

/** Air around a circle: its ring. */
const RING = 3;
const DOT = 1.7;

/** Shores, borders and names of tiles: what there is to see where one looks closely. */
export class DetailLayer {
  /** Another number: more is there. */
  version = 0;
  /** Names in the last picture, the largest places first. */
  names: readonly string[] = [];
  readonly #tiles: (TilePaths & { readonly places: readonly Place[] })[] = [];
  #laidOut: readonly PlaceName[] = [];
  readonly #widths = new Map<string, number>();

  add(tiles: readonly ReadyTile[]): void {
    for (const tile of tiles) this.#tiles.push({ ...pathsOf(tile), places: tile.places });
    this.version++;
  }

  /** What of a box is not drawn by this layer, as a path to be filled evenly; undefined for nothing. */
  restOf(box: Box): Path2D | undefined {
    const path = new Path2D();
    const add = ({ left, top, right, bottom }: Box) =>
      path.rect(left, top, right - left, bottom - top);
    let rest = areaOf(box);
    add(box);
    for (const tile of this.#tiles) {
      if (!meets(tile, box)) continue;
      // Tiles have nothing in common but edges.
      const part = common(tile, box);
      rest -= areaOf(part);
      add(part);
    }
    return rest > areaOf(box) * 1e-9 ? path : undefined;
  }

  /**
   * Draws land, shores and borders on the flat world.
   *
   * @param pixel on the flat world
   */
  drawLand(context: Context, box: Box, palette: Palette, pixel: number): void {
    const tiles = this.#tiles.filter((tile) => meets(tile, box));
    // One path: where tiles meet, their edges leave no line.
    const land = new Path2D();
    for (const { fill } of tiles) land.addPath(fill);
    context.fillStyle = palette.land;
    context.fill(land, 'evenodd');
    context.lineJoin = 'round';
    context.lineWidth = 1.1 * pixel;
    context.strokeStyle = palette.shore;
    context.setLineDash([5 * pixel, 2.5 * pixel]);
    for (const { borders } of tiles) context.stroke(borders);
    context.setLineDash([]);
    context.lineWidth = 0.8 * pixel;
    context.strokeStyle = palette.shore;
    for (const { shores } of tiles) context.stroke(shores);
  }

  /** Writes names of places: laid out anew where the picture rests, else as far as they have room. */
  drawNames(context: Context, view: NamesView): void {
    const { camera, settled, palette } = view;
    const taken = [...view.written, ...circlesOf(view.frame)];
    if (settled) this.#laidOut = this.#layOut(context, view, taken);
    const names = settled ? this.#laidOut : fittingNames(this.#laidOut, camera, taken);
    if (settled) this.names = names.map(({ place }) => place.name);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3;
    for (const name of names) {
      const { place } = name;
      const [text] = boxesOf(name, camera);
      const [x, y] = spotOf(place, camera);
      context.strokeStyle = palette.land;
      context.fillStyle = palette.ink2;
      if (!place.isPart) {
        context.beginPath();
        context.arc(x, y, DOT, 0, 2 * Math.PI);
        context.stroke();
        context.fill();
      }
      context.font = fontOf(place, palette);
      const middle = (text!.left + text!.right) / 2;
      const line = (text!.top + text!.bottom) / 2;
      context.strokeText(place.name, middle, line);
      context.fillText(place.name, middle, line);
    }
  }

  #layOut(context: Context, { camera, known, palette }: NamesView, taken: readonly Box[]) {
    const halfX = camera.width / 2 / camera.scale;
    const halfY = camera.height / 2 / camera.scale;
    const box = {
      left: camera.x - halfX,
      right: camera.x + halfX,
      top: camera.y - halfY,
      bottom: camera.y + halfY,
    };
    const isIn = ({ x, y }: KnownName) => meets({ left: x, right: x, top: y, bottom: y }, box);
    const places = this.#tiles.filter((tile) => meets(tile, box)).flatMap((tile) => tile.places);
    const wanted = withoutKnown(places, known.filter(isIn));
    const widthOf = (place: Place): number => {
      const font = fontOf(place, palette);
      const key = `${font} ${place.name}`;
      const width = this.#widths.get(key);
      if (width !== undefined) return width;
      context.font = font;
      const measured = context.measureText(place.name).width;
      this.#widths.set(key, measured);
      return measured;
    };
    return layOutNames(wanted, camera, taken, widthOf, this.#laidOut);
  }
}

/** The larger, the larger. */
function fontOf({ people, isPart }: Place, { font }: Palette): string {
  if (isPart) return `italic 400 10.5px ${font}`;
  return `400 ${people >= 100_000 ? 11.5 : people >= 20_000 ? 11 : 10.5}px ${font}`;
}

const areaOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

const common = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

function circlesOf({ spots, length }: Frame): Box[] {
  return Array.from({ length }, (_, i) => {
    const at = i * STRIDE;
    const radius = Math.max(3.4, spots[at + RADIUS]!, spots[at + ALL_RADIUS]!) + RING;
    const x = spots[at + X]!;
    const y = spots[at + Y]!;
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  });
}
