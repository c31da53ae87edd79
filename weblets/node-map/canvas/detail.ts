import type { ReactiveElement } from 'lit';
import type { Near } from '../detail/near.ts';
import type { TileTable } from '../detail/tile-table.ts';
import type { Camera } from '../engine/camera.ts';

/** What there is to see and to say where one looks closely: nothing of it is loaded before. */
export class Detail {
  /** Other tiles than those of the build. */
  table: TileTable | undefined;
  /** Undefined until the map was moved or shows less than the world. */
  near: Near | undefined;
  #first: number | undefined;

  constructor(private readonly host: ReactiveElement) {}

  /** A picture at rest: what cannot be had for it is asked for with the next one. */
  async look(camera: Camera): Promise<void> {
    this.#first ??= camera.scale;
    if (camera.scale === this.#first && camera.scale < 4 * camera.width) return;
    try {
      const { Near } = await import('../detail/near.ts');
      this.near ??= new Near(this.host, this.table);
      await this.near.look(camera);
    } catch {
      // The map is what it was before; the next view asks again.
    }
  }
}
