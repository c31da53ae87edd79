import type { Camera } from '../engine/camera.ts';
import type { Frame } from '../engine/frame.ts';
import type { ReadyTile } from '../detail/tiles.ts';
import type { Layer } from '../engine/sums.ts';
import type { Look, Places } from './painter.ts';

/** Something to draw differently. */
export type Change =
  | { readonly what: 'places'; readonly places: Places }
  | { readonly what: 'layer'; readonly layer: Layer }
  | { readonly what: 'look'; readonly look: Look }
  /** To those that there are. */
  | { readonly what: 'tiles'; readonly tiles: readonly ReadyTile[] }
  | { readonly what: 'camera'; readonly camera: Camera; readonly settled: boolean };

/** What became of a frame. */
export interface Drawn {
  readonly frame: Frame | undefined;
  readonly camera: Camera;
  readonly settled: boolean;
  /** Places around that are named, the largest first. */
  readonly names: readonly string[];
  /** Milliseconds that drawing took where it was drawn. */
  readonly cost: number;
}

/** What an index says of the nodes. */
export interface Indexed {
  /** Rows of the nodes that have a place; spots of a frame are runs of it. */
  readonly order: Uint32Array;
  readonly unplaced: number;
  /** Milliseconds. */
  readonly cost: number;
}

/** Told of what an engine has done. */
export interface EngineListener {
  drawn(drawn: Drawn): void;
  indexed(indexed: Indexed): void;
  /** The same camera would be drawn better now. */
  changed(): void;
}

/** Draws one canvas, in the page or in a worker. */
export interface Engine {
  apply(change: Change): void;
  close(): void;
}
