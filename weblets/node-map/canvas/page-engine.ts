import type { Change, Engine, EngineListener } from './engine.ts';
import { Painter, type Surface } from './painter.ts';

/** Draws where it is called: in a page that admits no worker, and within a worker. */
export class PageEngine implements Engine {
  readonly #painter: Painter;

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
      case 'camera': {
        const { camera, settled } = change;
        const frame = this.#painter.draw(camera, settled);
        this.listener.drawn({ frame, camera, settled, cost: performance.now() - started });
      }
    }
  }

  close(): void {
    // Nothing runs on its own.
  }
}
