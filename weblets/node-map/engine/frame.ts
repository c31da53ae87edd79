import { fitScale, levelAt, type Camera } from './camera.ts';
import { COUNTRY_LEVELS, LEVELS, reachOf, type PlaceIndex } from './place-index.ts';
import { radiusOf, standsOf, type Sizes, type Stands } from './stands.ts';
import { heaviestOf, type Sums } from './sums.ts';

/** Figures of one spot in `Frame.spots`, by their place. */
export const X = 0;
export const Y = 1;
/** Radius of what is not left out, and of everything; pixels. */
export const RADIUS = 2;
export const ALL_RADIUS = 3;
/** 0 to 1; below 0 where there is nothing to tell. */
export const TINT = 4;
/** Nodes that are not left out; of them in standby and down. */
export const COUNT = 5;
export const STANDBY_COUNT = 6;
export const DOWN_COUNT = 7;
/** Where the spot's nodes begin and end in the order of the index. */
export const FROM = 8;
export const TO = 9;
/** Row of a node that is alone, else −1, with its status and its flags. */
export const ROW = 10;
export const STATUS = 11;
export const FLAGS = 12;
/** Number of its country, where countries are told apart; else −1. */
export const COUNTRY = 13;
/** Where its nodes are, however far it was moved from there; pixels. */
export const HOME_X = 14;
export const HOME_Y = 15;
export const STRIDE = 16;

/** What is drawn: clusters and single nodes, largest first. */
export interface Frame {
  /** `length` spots of `STRIDE` figures; longer than that, because it is used again. */
  readonly spots: Float64Array;
  readonly length: number;
  /** Nodes in the picture that are not left out. */
  readonly nodes: number;
  /** What they have, and what of it is free. */
  readonly total: number;
  readonly free: number;
  /** How much the largest circle that can be stands for, and its radius. */
  readonly heaviest: number;
  readonly largest: number;
  /** Whether a cluster is a country. */
  readonly isByCountry: boolean;
  /** Prices of the palest and of the deepest tint. */
  readonly prices: readonly [low: number, high: number];
}

const LARGEST = 30;
/** Clusters are countries until this close, where countries are told apart. */
const COUNTRIES_TO = 1.75;
/** Places are spread into single nodes from this scale on, when they hold at most so many. */
const SEEDS_FROM = LEVELS - 2;
const SEEDS_MOST = 200;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Collects what a camera sees; buffers are kept from frame to frame. */
export class Framer {
  #spots = new Float64Array(512 * STRIDE);
  #length = 0;
  #nodes = 0;
  #total = 0;
  #free = 0;
  #queue = new Uint32Array(1024);
  #sorted = new Float64Array(512 * STRIDE);

  /**
   * @param ghosts whether clusters of which everything is left out are drawn as well
   * @param prices lowest and highest price on the map, for the tint
   */
  frame(
    index: PlaceIndex,
    sums: Sums,
    camera: Camera,
    ghosts: boolean,
    prices: readonly [low: number, high: number] = [0, 0],
  ): Frame {
    const exact = Math.max(0, Math.min(LEVELS - 1, levelAt(camera.scale)));
    const isByCountry = index.country !== undefined && exact < COUNTRIES_TO;
    const level = isByCountry
      ? 0
      : Math.min(LEVELS - 1, Math.max(levelFrom(index), Math.round(exact)));
    const heaviest = between(index, sums, exact, ghosts);
    const largest = Math.min(LARGEST, 5 + fitScale(camera.width, camera.height) / 78);
    const stands =
      level < SEEDS_FROM
        ? standsOf(index, sums, level, { exact: levelAt(camera.scale), heaviest, largest, ghosts })
        : index.levels[level]!;
    const how = { ghosts, heaviest, largest, prices, level, stands };
    const put = this.#putter(index, sums, camera, how);
    this.#length = 0;
    this.#nodes = 0;
    this.#total = 0;
    this.#free = 0;
    const { clusters, count } = this.#visible(index, camera, level, stands);
    for (let i = 0; i < count; i++) put(clusters[i]!);
    this.#sort();
    return {
      spots: this.#spots,
      length: this.#length,
      nodes: this.#nodes,
      total: this.#total,
      free: this.#free,
      heaviest,
      largest,
      isByCountry,
      prices,
    };
  }

  /** Clusters of a level that may be in the picture: down from the world, leaving out what is not. */
  #visible({ levels, country }: PlaceIndex, camera: Camera, target: number, stands: Stands) {
    let queue = this.#queue;
    let next = new Uint32Array(queue.length);
    let count = levels[0]!.length;
    if (queue.length < count) queue = new Uint32Array(count);
    for (let i = 0; i < count; i++) queue[i] = i;
    const margin = (LARGEST + 2) / camera.scale;
    const halfX = camera.width / 2 / camera.scale + margin;
    const halfY = camera.height / 2 / camera.scale + margin;
    for (let level = 0; level <= target; level++) {
      const { children } = levels[level]!;
      const { x, y } = level === target ? stands : levels[level]!;
      // A cluster's descendants are nowhere further away than four times its reach, those of a
      // country may be anywhere.
      const reach = country && level < COUNTRY_LEVELS ? Infinity : 4 * reachOf(level);
      const slack = level === target ? 0 : reach;
      let kept = 0;
      for (let i = 0; i < count; i++) {
        const cluster = queue[i]!;
        if (
          Math.abs(x[cluster]! - camera.x) > halfX + slack ||
          Math.abs(y[cluster]! - camera.y) > halfY + slack
        )
          continue;
        const from = level === target ? cluster : children[cluster]!;
        const to = level === target ? cluster + 1 : children[cluster + 1]!;
        if (kept + to - from > next.length) next = grown(next, kept + to - from);
        for (let child = from; child < to; child++) next[kept++] = child;
      }
      [queue, next] = [next, queue];
      count = kept;
    }
    this.#queue = queue;
    return { clusters: queue, count };
  }

  #putter(
    { levels, order, country }: PlaceIndex,
    sums: Sums,
    camera: Camera,
    how: Sizes & {
      ghosts: boolean;
      prices: readonly [number, number];
      level: number;
      stands: Stands;
    },
  ) {
    const { start, x: homeX, y: homeY } = levels[how.level]!;
    const { x, y } = how.stands;
    const { layer, total, free, price, all, count, standby, down } = sums;
    const [low, high] = how.prices;
    const spot = (
      px: number,
      py: number,
      from: number,
      to: number,
      home: readonly [x: number, y: number] = [px, py],
    ): void => {
      const most = all[to]! - all[from]!;
      const nodes = count[to]! - count[from]!;
      if (most <= 0 || (nodes === 0 && !how.ghosts)) return;
      if ((this.#length + 1) * STRIDE > this.#spots.length)
        this.#spots = grown(this.#spots, this.#spots.length * 2);
      const spots = this.#spots;
      const at = this.#length++ * STRIDE;
      const amount = total[to]! - total[from]!;
      const share = price
        ? high > low
          ? ((price[to]! - price[from]!) / nodes - low) / (high - low)
          : 0.5
        : (free[to]! - free[from]!) / amount;
      const row = to - from === 1 ? order[from]! : -1;
      spots[at + X] = px;
      spots[at + Y] = py;
      spots[at + RADIUS] = nodes === 0 ? 0 : radiusOf(amount, how);
      spots[at + ALL_RADIUS] = how.ghosts ? radiusOf(most, how) : 0;
      spots[at + TINT] = nodes === 0 ? -1 : Math.max(0, Math.min(1, share));
      spots[at + COUNT] = nodes;
      spots[at + STANDBY_COUNT] = standby[to]! - standby[from]!;
      spots[at + DOWN_COUNT] = down[to]! - down[from]!;
      spots[at + FROM] = from;
      spots[at + TO] = to;
      spots[at + ROW] = row;
      spots[at + STATUS] = row < 0 ? 0 : layer.status[row]!;
      spots[at + FLAGS] = row < 0 ? 0 : layer.flags[row]!;
      spots[at + COUNTRY] = country ? country[order[from]!]! : -1;
      spots[at + HOME_X] = home[0];
      spots[at + HOME_Y] = home[1];
      this.#nodes += nodes;
      this.#total += amount;
      this.#free += free[to]! - free[from]!;
    };
    return (cluster: number): void => {
      const px = (x[cluster]! - camera.x) * camera.scale + camera.width / 2;
      const py = (y[cluster]! - camera.y) * camera.scale + camera.height / 2;
      const from = start[cluster]!;
      const to = start[cluster + 1]!;
      const size = to - from;
      if (how.level < SEEDS_FROM || size === 1 || size > SEEDS_MOST) {
        spot(px, py, from, to, [
          (homeX[cluster]! - camera.x) * camera.scale + camera.width / 2,
          (homeY[cluster]! - camera.y) * camera.scale + camera.height / 2,
        ]);
        return;
      }
      // Nodes of one place would lie on one another: they are laid out like the seeds of a sunflower.
      for (let i = 0; i < size; i++) {
        const away = 15 * Math.sqrt(i + 0.4);
        spot(
          px + away * Math.cos(i * GOLDEN),
          py + away * Math.sin(i * GOLDEN),
          from + i,
          from + i + 1,
        );
      }
    };
  }

  /** Largest first, so that small ones lie on top. */
  #sort(): void {
    const spots = this.#spots;
    const size = (i: number) =>
      Math.max(spots[i * STRIDE + RADIUS]!, spots[i * STRIDE + ALL_RADIUS]!);
    const order = Array.from({ length: this.#length }, (_, i) => i).sort(
      (a, b) => size(b) - size(a),
    );
    if (this.#sorted.length < spots.length) this.#sorted = new Float64Array(spots.length);
    const sorted = this.#sorted;
    order.forEach((from, to) => {
      for (let k = 0; k < STRIDE; k++) sorted[to * STRIDE + k] = spots[from * STRIDE + k]!;
    });
    [this.#spots, this.#sorted] = [sorted, spots];
  }
}

/** Closer than countries there is none of their levels. */
const levelFrom = ({ country }: PlaceIndex): number => (country ? COUNTRY_LEVELS : 0);

/** The total that the largest circle stands for: between those of two levels, so that zooming is smooth. */
function between(index: PlaceIndex, sums: Sums, exact: number, ghosts: boolean): number {
  const below = Math.floor(exact);
  const above = Math.min(LEVELS - 1, below + 1);
  const part = exact - below;
  const less = Math.log(Math.max(1e-9, heaviestOf(index, sums, below, ghosts)));
  const more = Math.log(Math.max(1e-9, heaviestOf(index, sums, above, ghosts)));
  return Math.exp(less + (more - less) * part);
}

function grown<T extends Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(
  list: T,
  least: number,
): T {
  const Kind = list.constructor as new (length: number) => T;
  const longer = new Kind(Math.max(least, 2 * list.length));
  longer.set(list);
  return longer;
}

/**
 * The spot under a point: of those that hold it the smallest, else the nearest within `slack` pixels;
 * −1 where there is none.
 */
export function spotAt({ spots, length }: Frame, x: number, y: number, slack = 6): number {
  let found = -1;
  let nearest = Infinity;
  for (let i = length - 1; i >= 0; i--) {
    const at = i * STRIDE;
    const away = Math.hypot(spots[at + X]! - x, spots[at + Y]! - y);
    const radius = Math.max(spots[at + RADIUS]!, spots[at + ALL_RADIUS]!);
    if (away <= radius) return i;
    if (away - radius < Math.min(nearest, slack)) [found, nearest] = [i, away - radius];
  }
  return found;
}
