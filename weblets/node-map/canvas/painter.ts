import { isNear, type Camera } from '../engine/camera.ts';
import type { DetailLayer } from '../detail/detail-layer.ts';
import { Framer, type Frame } from '../engine/frame.ts';
import { buildIndex, type PlaceIndex } from '../engine/place-index.ts';
import { sumUp, type Layer, type Sums } from '../engine/sums.ts';
import { coarseLand, fineLand } from '../land/land.ts';
import { BaseLayer } from './base-layer.ts';
import { drawSpots } from './draw-spots.ts';
import { drawLabels, type Label } from './labels.ts';
import type { Palette } from './palette.ts';

/** How a frame is to be drawn. */
export interface Look {
  readonly palette: Palette;
  /** Device pixels of a CSS pixel. */
  readonly ratio: number;
  /** Whether what is left out is drawn faintly. */
  readonly ghosts: boolean;
  readonly prices: readonly [low: number, high: number];
  readonly labels: readonly Label[];
  /** ISO 3166-1 alpha-2 of each country of the table; without them nothing is written in circles. */
  readonly codes: readonly string[] | undefined;
  /** A BCP 47 tag, for the numbers on the map. */
  readonly locale: string;
}

/** Pixels of the world's width from which on the coarse land looks it. */
const FINE_FROM = 1900;

const NO_NAMES: readonly string[] = [];

export type Surface = HTMLCanvasElement | OffscreenCanvas;

/** Degrees of each row. */
export interface Places {
  readonly latitude: Float32Array;
  readonly longitude: Float32Array;
  /** Of each row, in the table of countries; `NOWHERE` for none. */
  readonly country: Uint16Array;
}

/** Index and drawing of one canvas: the same in a page and in a worker. */
export class Painter {
  readonly #context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null;
  readonly #base = new BaseLayer();
  readonly #framer = new Framer();
  #index: PlaceIndex | undefined;
  #layer: Layer | undefined;
  #sums: Sums | undefined;
  #look: Look | undefined;
  #write: (count: number) => string = String;

  #hasFineLand = false;

  /** @param changed told when the same camera would be drawn better now */
  constructor(
    private readonly surface: Surface,
    private readonly changed: () => void,
  ) {
    this.#context = surface.getContext('2d') as CanvasRenderingContext2D | null;
    this.#base.land = coarseLand();
  }

  /** Where the nodes are; what is drawn of them has to follow. */
  set places({ latitude, longitude, country }: Places) {
    this.#index = buildIndex(latitude, longitude, country);
    this.#sums = undefined;
    this.#layer = undefined;
  }

  set layer(layer: Layer) {
    this.#layer = layer;
    this.#sums = undefined;
  }

  set look(look: Look) {
    if (look.locale !== this.#look?.locale) {
      const known = new Map<number, string>();
      // Slow to make, and not every picture writes numbers.
      let short: Intl.NumberFormat | undefined;
      this.#write = (count) => {
        short ??= new Intl.NumberFormat(look.locale, {
          notation: 'compact',
          maximumSignificantDigits: 3,
        });
        const text = known.get(count) ?? short.format(count);
        known.set(count, text);
        return text;
      };
    }
    this.#look = look;
  }

  /** Tiles that are drawn where one looks closely. */
  get detail(): DetailLayer | undefined {
    return this.#base.detail;
  }

  set detail(detail: DetailLayer | undefined) {
    this.#base.detail = detail;
  }

  /** Places around that are named, the largest first. */
  get names(): readonly string[] {
    return this.detail?.names ?? NO_NAMES;
  }

  /** The index, once there are places. */
  get index(): PlaceIndex | undefined {
    return this.#index;
  }

  /** @returns what was drawn; undefined while something is missing */
  draw(camera: Camera, settled: boolean): Frame | undefined {
    const context = this.#context;
    const look = this.#look;
    if (!context || !look) return undefined;
    const { palette, ratio } = look;
    const width = Math.round(camera.width * ratio);
    const height = Math.round(camera.height * ratio);
    if (this.surface.width !== width) this.surface.width = width;
    if (this.surface.height !== height) this.surface.height = height;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, camera.width, camera.height);
    this.#base.draw(context, camera, palette, ratio, settled);
    if (camera.scale > FINE_FROM && !this.#hasFineLand) void this.#refine();
    if (!this.#index || !this.#layer) return undefined;
    this.#sums ??= sumUp(this.#index, this.#layer);
    const frame = this.#framer.frame(this.#index, this.#sums, camera, look.ghosts, look.prices);
    drawSpots(context, frame, palette, look.codes, this.#write);
    const { labels } = look;
    const written = drawLabels(context, labels, frame, camera, palette);
    if (isNear(camera))
      this.detail?.drawNames(context, {
        camera,
        settled,
        frame,
        written,
        known: labels.filter(({ isCountry }) => !isCountry),
        palette,
      });
    else if (this.detail) this.detail.names = NO_NAMES;
    return frame;
  }

  async #refine(): Promise<void> {
    this.#hasFineLand = true;
    try {
      this.#base.land = await fineLand();
      this.changed();
    } catch {
      // The coarse land stands; the next close look asks again.
      this.#hasFineLand = false;
    }
  }
}
