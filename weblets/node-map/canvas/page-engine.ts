import type { ReadyTile } from '../detail/tiles.ts';
import type { Change, Engine, EngineListener } from './engine.ts';
import { Painter, type Surface } from './painter.ts';

/** Draws where it is called: in a page that admits no worker, and within a worker. */
export class PageEngine implements Engine {
  readonly #painter: Painter;
  /** Tiles that nothing can draw yet. */
  readonly #pending: ReadyTile[] = [];

  constructor(
    surface: Surface,
    private readonly listener: EngineListener,
  ) {
    this.#painter = new Painter(surface, () => listener.changed());
  }

  apply(change: Change): void {
    const started = performance.now();
    switch (change.what) {
      case 'places': {
        this.#painter.places = change.places;
        const { order, unplaced } = this.#painter.index!;
        this.listener.indexed({ order, unplaced, cost: performance.now() - started });
        break;
      }
      case 'layer':
        this.#painter.layer = change.layer;
        break;
      case 'look':
        this.#painter.look = change.look;
        break;
      case 'tiles':
        void this.#addTiles(change.tiles);
        break;
      case 'camera': {
        const { camera, settled } = change;
        const frame = this.#painter.draw(camera, settled);
        const { names } = this.#painter;
        this.listener.drawn({ frame, camera, settled, names, cost: performance.now() - started });
      }
    }
  }

  async #addTiles(tiles: readonly ReadyTile[]): Promise<void> {
    this.#pending.push(...tiles);
    try {
      const { DetailLayer } = await import('../detail/detail-layer.ts');
      const layer = (this.#painter.detail ??= new DetailLayer());
      layer.add(this.#pending.splice(0));
      this.listener.changed();
    } catch {
      // They wait for the next ones, which ask again.
    }
  }

  close(): void {
    // Nothing runs on its own.
  }
}
