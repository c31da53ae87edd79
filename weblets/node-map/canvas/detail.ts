import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { Words } from '../../../src/elements/words.ts';
import type * as Around from '../detail/around.ts';
import type { TileTable } from '../detail/tile-table.ts';
import type { ReadyTile, Tiles } from '../detail/tiles.ts';
import { isNear, type Camera } from '../engine/camera.ts';

type Said = Pick<typeof Around, 'credit' | 'sayNames'>;

/** What there is to see where one looks closely: nothing of it is loaded before. */
export class Detail {
  /** Other tiles than those of the build. */
  table: TileTable | undefined;
  #tiles: Tiles | undefined;
  #camera: Camera | undefined;
  #said: Said | undefined;
  #words: Words<[typeof Around.words]> | undefined;

  constructor(private readonly host: ReactiveElement) {}

  /** Tiles that have arrived, in that order. */
  get ready(): readonly ReadyTile[] {
    return this.#tiles?.ready ?? [];
  }

  /** The names in a picture in words; '' where there are none. */
  sayNames(names: readonly string[]): string {
    return this.#words && names.length > 0 ? (this.#said?.sayNames(this.#words, names) ?? '') : '';
  }

  /** Where the names in a picture are from. */
  credit(names: readonly string[]): TemplateResult | typeof nothing {
    return (this.#words && names.length > 0 && this.#said?.credit(this.#words)) || nothing;
  }

  /** Asks for what is in a picture at rest; what cannot be had is asked for with the next one. */
  async look(camera: Camera): Promise<void> {
    if (!isNear(camera) || camera === this.#camera) return;
    this.#camera = camera;
    const { x, y, scale, width, height } = camera;
    const [across, down] = [width / 2 / scale, height / 2 / scale];
    try {
      await this.#load();
    } catch {
      // The map is what it was before; the next view asks again.
      return;
    }
    this.#tiles?.ask({ left: x - across, right: x + across, top: y - down, bottom: y + down });
  }

  async #load(): Promise<void> {
    if (this.#tiles) return;
    const [{ Tiles }, around] = await Promise.all([
      import('../detail/tiles.ts'),
      import('../detail/around.ts'),
    ]);
    // Another view may have asked meanwhile.
    this.#words ??= this.#begin(around);
    this.#tiles ??= new Tiles(() => this.host.requestUpdate(), this.table);
  }

  #begin({ credit, sayNames, styles, words }: typeof Around): Words<[typeof words]> {
    const root = this.host.renderRoot;
    if (styles.styleSheet && root instanceof ShadowRoot)
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles.styleSheet];
    this.#said = { credit, sayNames };
    return new Words(this.host, words);
  }
}
