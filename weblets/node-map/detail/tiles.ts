import { meets, type Box } from '../engine/camera.ts';
import { decodeTile, type TileContent } from './decode-tile.ts';
import { TILES, type TileTable } from './tile-table.ts';
import { readTree, type Tile } from './tile-tree.ts';

/** A tile that has arrived. */
export type ReadyTile = Tile & TileContent;

const NOTHING: TileContent = { shores: [], borders: [], places: [] };

/** The tiles of the world, loaded as they are looked at. */
export class Tiles {
  /** Those that have arrived, in that order. */
  readonly ready: ReadyTile[] = [];
  readonly #waiting: Set<Tile>;
  readonly #files: TileTable['files'];

  /** @param arrived told when there are more */
  constructor(
    private readonly arrived: () => void,
    { tree, files }: TileTable = TILES,
  ) {
    this.#waiting = new Set(readTree(tree));
    this.#files = files;
  }

  /** Asks for all that meets a box and was not asked for, or could not be loaded before. */
  ask(box: Box): void {
    const wanted = [...this.#waiting].filter((tile) => meets(tile, box));
    const empty = wanted.filter(({ content }) => typeof content === 'string');
    for (const tile of wanted) this.#waiting.delete(tile);
    for (const tile of empty) this.ready.push({ ...tile, ...NOTHING });
    if (empty.length > 0) this.arrived();
    for (const tile of wanted) void this.#load(tile);
  }

  async #load(tile: Tile): Promise<void> {
    const load = typeof tile.content === 'number' && this.#files[tile.content];
    if (!load) return;
    try {
      const { default: text } = await load();
      this.ready.push({ ...tile, ...decodeTile(text, tile) });
      this.arrived();
    } catch {
      // The land of the whole world stands there; the next view asks again.
      this.#waiting.add(tile);
    }
  }
}
