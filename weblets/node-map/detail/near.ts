import { css, html, type ReactiveElement, type TemplateResult } from 'lit';
import { Words } from '../../../src/elements/words.ts';
import { mapNear } from '../../../src/messages/map-near.ts';
import { isNear, type Camera } from '../engine/camera.ts';
import { kilometresPerPixel } from '../engine/distance.ts';
import type { TileTable } from './tile-table.ts';
import type { ReadyTile, Tiles } from './tiles.ts';

/** So many names are read out, the largest places first. */
const SAID = 12;

const { styleSheet } = css`
  .credit {
    margin: 0;
    padding-inline: 4px;
    border-radius: 3px;
    background: color-mix(in oklab, var(--_map-land) 86%, transparent);
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    line-height: 24px;
    pointer-events: auto;
  }
  .credit a {
    display: inline-block;
    min-inline-size: 24px;
    color: inherit;
  }
`;

/** What is around a city that one looks at, in pictures and in words. */
export class Near {
  readonly #words: Words<[typeof mapNear]>;
  #tiles: Tiles | undefined;
  #camera: Camera | undefined;

  constructor(
    private readonly host: ReactiveElement,
    private readonly table: TileTable | undefined,
  ) {
    this.#words = new Words(host, mapNear);
    const root = host.renderRoot;
    if (styleSheet && root instanceof ShadowRoot)
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }

  /** Tiles that have arrived, in that order. */
  get ready(): readonly ReadyTile[] {
    return this.#tiles?.ready ?? [];
  }

  /** Asks for what is in a picture, where that is near. */
  async look(camera: Camera): Promise<void> {
    if (camera === this.#camera) return;
    this.#camera = camera;
    this.host.requestUpdate();
    if (!isNear(camera)) return;
    const { x, y, scale, width, height } = camera;
    const [across, down] = [width / 2 / scale, height / 2 / scale];
    const { Tiles } = await import('./tiles.ts');
    this.#tiles ??= new Tiles(() => this.host.requestUpdate(), this.table);
    this.#tiles.ask({ left: x - across, right: x + across, top: y - down, bottom: y + down });
  }

  /**
   * How far the picture reaches and which places are named in it, for those who do not see it.
   *
   * @param names the largest places first
   */
  say(names: readonly string[]): string {
    const camera = this.#camera;
    if (!camera) return '';
    const { t, format } = this.#words;
    const whole = kilometresPerPixel(camera) * camera.width;
    const across = t('map.across', { n: format.number(Number(whole.toPrecision(2))) });
    if (names.length === 0) return across;
    return `${across} ${t('map.named', { places: names.slice(0, SAID).join(', ') })}`;
  }

  /** Where the names in a picture are from, as their licence asks. */
  credit(names: readonly string[]): TemplateResult | undefined {
    if (names.length === 0) return undefined;
    return html`<p class="credit">
      ${this.#words.t('map.credit')}:
      <a href="https://www.geonames.org/" target="_blank" rel="noopener">GeoNames</a>,
      <a href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="noopener"
        >CC BY 4.0</a
      >
    </p>`;
  }
}
