/** A tile as its file holds it: four texts that `decode-tile.ts` reads. */
export type TileText = readonly [shores: string, borders: string, figures: string, names: string];

/** How the world is cut into tiles, and how each is loaded. */
export interface TileTable {
  /** As `tile-tree.ts` reads it; '' where there are none. */
  readonly tree: string;
  /** In the order in which the tree names them. */
  readonly files: readonly (() => Promise<{ readonly default: TileText }>)[];
}

/** Empty as it stands here: a build fills it (`scripts/land/map-tiles.mjs`). */
export const TILES: TileTable = { tree: '', files: [] };
