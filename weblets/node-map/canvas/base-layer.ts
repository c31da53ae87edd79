import { isNear, meets, type Box, type Camera } from '../engine/camera.ts';
import type { DetailLayer } from '../detail/detail-layer.ts';
import { graticule, type Land, type Shape } from '../land/land.ts';
import type { Palette } from './palette.ts';

/** How much more than the picture is drawn at once, on each side; then a drag only copies. */
const MARGIN = 0.3;

/** Land, borders and the grid of degrees: drawn once into a bitmap, then only moved. */
export class BaseLayer {
  readonly #bitmap = new OffscreenCanvas(1, 1);
  readonly #grid = graticule();
  #land: Land | undefined;
  #drawn:
    | {
        readonly camera: Camera;
        readonly palette: Palette;
        readonly land: Land | undefined;
        readonly detail: number | undefined;
        readonly ratio: number;
      }
    | undefined;
  /** What is drawn in the place of the land where one looks closely. */
  detail: DetailLayer | undefined;

  set land(land: Land) {
    this.#land = land;
  }

  /**
   * @param settled nothing moves: a bitmap of another scale is drawn anew rather than stretched
   * @returns whether the bitmap is as sharp as it can be
   */
  draw(
    context: OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D,
    camera: Camera,
    palette: Palette,
    ratio: number,
    settled: boolean,
  ): boolean {
    const before = this.#drawn;
    const isSame =
      before?.palette === palette &&
      before.land === this.#land &&
      before.detail === this.detail?.version &&
      before.ratio === ratio;
    if (!isSame || !serves(before.camera, camera, settled)) this.#render(camera, palette, ratio);
    const { camera: drawn } = this.#drawn!;
    const factor = camera.scale / drawn.scale;
    const width = this.#bitmap.width / ratio;
    const height = this.#bitmap.height / ratio;
    // Whole device pixels, so that lines stay crisp while they move.
    const snap = (value: number) => (factor === 1 ? Math.round(value * ratio) / ratio : value);
    const left = snap(
      camera.width / 2 + (drawn.x - camera.x) * camera.scale - (width * factor) / 2,
    );
    const top = snap(
      camera.height / 2 + (drawn.y - camera.y) * camera.scale - (height * factor) / 2,
    );
    context.drawImage(this.#bitmap, left, top, width * factor, height * factor);
    return factor === 1;
  }

  #render(camera: Camera, palette: Palette, ratio: number): void {
    const land = this.#land;
    this.#drawn = { camera, palette, land, detail: this.detail?.version, ratio };
    const width = Math.ceil(camera.width * (1 + 2 * MARGIN) * ratio);
    const height = Math.ceil(camera.height * (1 + 2 * MARGIN) * ratio);
    if (this.#bitmap.width !== width) this.#bitmap.width = width;
    if (this.#bitmap.height !== height) this.#bitmap.height = height;
    const context = this.#bitmap.getContext('2d')!;
    const scale = camera.scale * ratio;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(
      scale,
      0,
      0,
      scale,
      width / 2 - camera.x * scale,
      height / 2 - camera.y * scale,
    );
    const pixel = 1 / camera.scale;
    context.lineWidth = 0.6 * pixel;
    context.strokeStyle = palette.grid;
    context.stroke(this.#grid);
    const reachX = width / 2 / scale;
    const reachY = height / 2 / scale;
    const box = {
      left: camera.x - reachX,
      right: camera.x + reachX,
      top: camera.y - reachY,
      bottom: camera.y + reachY,
    };
    const detail = isNear(camera) ? this.detail : undefined;
    const rest = detail?.restOf(box);
    if (land && (rest ?? !detail)) {
      context.save();
      // Where there is more detail the land is drawn by it.
      if (rest) context.clip(rest, 'evenodd');
      drawLand(context, land, box, palette, pixel);
      context.restore();
    }
    detail?.drawLand(context, box, palette, pixel);
  }
}

function drawLand(
  context: OffscreenCanvasRenderingContext2D,
  land: Land,
  box: Box,
  palette: Palette,
  pixel: number,
): void {
  const isSeen = (shape: Shape) => meets(shape, box);
  const shores = land.shores.filter(isSeen);
  const all = new Path2D();
  for (const { fill } of shores) all.addPath(fill);
  context.fillStyle = palette.land;
  context.fill(all, 'evenodd');
  context.strokeStyle = palette.border;
  for (const { stroke } of land.borders.filter(isSeen)) context.stroke(stroke);
  context.lineWidth = 0.8 * pixel;
  context.strokeStyle = palette.shore;
  context.lineJoin = 'round';
  for (const { stroke } of shores) context.stroke(stroke);
}

/** Whether what was drawn for one camera covers another sharply enough. */
function serves(drawn: Camera, camera: Camera, settled: boolean): boolean {
  const { width, height, scale } = camera;
  if (drawn.width !== width || drawn.height !== height) return false;
  const factor = scale / drawn.scale;
  if (factor !== 1 && (settled || factor > 2 || factor < 0.7)) return false;
  const spare = (size: number) => (size * (1 + 2 * MARGIN) * factor - size) / 2 / scale;
  const isInside =
    Math.abs(camera.x - drawn.x) <= spare(width) && Math.abs(camera.y - drawn.y) <= spare(height);
  // Zooming out shows what is beyond the margin for a moment; that is drawn when it settles.
  return isInside || (!settled && factor < 1);
}
