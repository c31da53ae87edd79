import { LitElement, css, html, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from './define.ts';
import { columns, landPath, project, rows } from './land.ts';
import { tokens } from './tokens.styles.ts';

/** A spot on the map. */
export interface Place {
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
  /** How much is there; the dot's area follows it. */
  readonly weight: number;
  /** Something of the reader's own is there. */
  readonly mine?: boolean;
}

const land = landPath();

/** A place as a part of one path: hundreds of shapes of their own take long to lay out and paint. */
function dot({ latitude, longitude, weight }: Place, heaviest: number): string {
  const [x, y] = project(latitude, longitude);
  const radius = (0.3 + 1.1 * Math.sqrt(weight / heaviest)).toFixed(2);
  const half = `a${radius} ${radius} 0 1 0 `;
  const across = (2 * Number(radius)).toFixed(2);
  return `M${(x - Number(radius)).toFixed(2)} ${y.toFixed(2)}${half}${across} 0${half}-${across} 0`;
}

/**
 * The grid as a picture: land as a field of dots, places as larger ones, the reader's own ringed.
 * What it shows is said in `label`; a table with the numbers belongs beside it.
 *
 * @element tf-world
 */
export class TfWorld extends LitElement {
  static override styles = [
    tokens,
    css`
      svg {
        display: block;
        inline-size: 100%;
        aspect-ratio: ${columns} / 52;
      }
      path {
        fill: none;
        stroke: var(--_edge);
        stroke-opacity: 0.42;
        stroke-width: 0.42;
        stroke-linecap: round;
      }
      .place {
        fill: var(--_accent);
        fill-opacity: 0.5;
        stroke: none;
      }
      .mine {
        fill: var(--_accent);
        stroke: var(--_surface);
        stroke-width: 0.35;
      }
      .ring {
        fill: none;
        stroke: var(--_accent);
        stroke-width: 0.4;
      }
    `,
  ];

  @property({ attribute: false }) places: readonly Place[] = [];
  @property() label = '';

  override render() {
    const heaviest = Math.max(1, ...this.places.map(({ weight }) => weight));
    const mine = this.places.filter((place) => place.mine);
    return html`<svg viewBox="0 0 ${columns} ${rows - 3}" role="img" aria-label=${this.label}>
      <path d=${land}></path>
      <path class="place" d=${this.places.map((place) => dot(place, heaviest)).join('')}></path>
      ${mine.map(({ latitude, longitude }) => {
        const [x, y] = project(latitude, longitude);
        return svg`<circle class="ring" cx=${x} cy=${y} r="2"></circle>
          <circle class="mine" cx=${x} cy=${y} r="0.95"></circle>`;
      })}
    </svg>`;
  }
}

define('tf-world', TfWorld);

declare global {
  interface HTMLElementTagNameMap {
    'tf-world': TfWorld;
  }
}
