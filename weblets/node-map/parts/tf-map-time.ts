import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons } from '../../../src/elements/buttons.styles.ts';
import { define } from '../../../src/elements/define.ts';
import { icon } from '../../../src/elements/icon.ts';
import { pause, play } from '../../../src/elements/icons.ts';
import { tokens } from '../../../src/elements/tokens.styles.ts';
import { Words } from '../../../src/elements/words.ts';
import { map as words } from '../../../src/messages/map.ts';
import { mapDetail } from '../../../src/messages/map-detail.ts';
import { UP, type Inventory } from '../../../src/model/inventory.ts';
import type { History } from '../../../src/ports/history.ts';
import { sayAmount } from '../amount.ts';
import type { OutColumn } from '../filters.ts';
import { amountsOf, type Measure } from '../measures.ts';

/** The grid as it was: hand this to the map. Undefined means now. */
export class TimeEvent extends Event {
  static readonly type = 'tf-map-time';

  constructor(
    readonly inventory: Inventory | undefined,
    /** Milliseconds since 1970. */
    readonly at: number | undefined,
  ) {
    super(TimeEvent.type, { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tf-map-time': TimeEvent;
  }
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** So many instants between the first and the last. */
const STEPS = 120;
/** Milliseconds that an instant stays while playing. */
const PACE = 160;

const instantOf = ({ from, to }: Span, step: number): number =>
  Math.floor(from + ((to - from) * step) / STEPS);

/** What TFT cost at each step. */
async function pricesOf(history: History, span: Span): Promise<readonly number[]> {
  const every = (span.to - span.from) / STEPS;
  return every > 0 ? history.tftPrices(span.from, span.to, every) : [];
}

/** What the slider says of an instant. */
interface Counted {
  readonly of: Inventory;
  readonly out: OutColumn | undefined;
  readonly measure: Measure;
  readonly up: number;
  readonly free: number;
}

/** Sums of the nodes that the map shows. */
function count(inventory: Inventory, measure: Measure, out: OutColumn | undefined): Counted {
  const amounts = amountsOf(inventory, measure);
  const { length, status } = inventory;
  let up = 0;
  let free = 0;
  for (let row = 0; row < length; row++) {
    if (out !== undefined && out[row] !== 0) continue;
    if (status[row] === UP) up++;
    free += amounts.free[row]!;
  }
  return { of: inventory, out, measure, up, free };
}

/**
 * Goes through what a grid remembers: a slider and a button that plays. Tells how much was up and
 * free, and what TFT cost.
 *
 * @element tf-map-time
 * @fires tf-map-time - another instant was chosen; `inventory`, `at`
 */
export class TfMapTime extends LitElement {
  static override styles = [
    tokens,
    buttons,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: 4px 12px;
      }
      input {
        inline-size: 100%;
        block-size: 24px;
        margin: 0;
        accent-color: var(--_accent);
      }
      output {
        grid-column: 1 / -1;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      svg.price {
        grid-column: 2;
        inline-size: 100%;
        block-size: 22px;
        overflow: visible;
      }
      polyline {
        fill: none;
        stroke: var(--_edge);
        stroke-width: 1.2;
        vector-effect: non-scaling-stroke;
      }
    `,
  ];

  @property({ attribute: false }) history!: History;
  /** The nodes of now: when they change, time has moved on and so has the end of the slider. */
  @property({ attribute: false }) present: Inventory | undefined;
  /** The nodes of the instant that the map shows, as it got them from here; undefined for now. */
  @property({ attribute: false }) shown: Inventory | undefined;
  /** By row of `shown` other than 0: the map leaves it out, and so does what is said of the instant. */
  @property({ attribute: false }) out: OutColumn | undefined;
  @property() measure: Measure = 'cru';

  @state() private span: Span | undefined;
  @state() private prices: readonly number[] = [];
  @state() private step = STEPS;
  @state() private isPlaying = false;

  readonly #words = new Words(this, words, mapDetail);
  readonly #sayAmount = sayAmount(() => this.#words);
  #counted: Counted | undefined;
  #turn: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isNow = this.step === STEPS;
    if (changed.has('history') || (changed.has('present') && isNow)) void this.#load();
  }

  override render() {
    const { t } = this.#words;
    const { span } = this;
    if (!span || span.to <= span.from) return nothing;
    return html`<button
        type="button"
        class="small"
        aria-pressed=${this.isPlaying}
        @click=${() => (this.isPlaying ? this.#stop() : this.#play())}
      >
        ${icon(this.isPlaying ? pause : play)}${t(this.isPlaying ? 'map.pause' : 'map.play')}
      </button>
      <input
        type="range"
        min="0"
        max=${STEPS}
        step="1"
        .value=${String(this.step)}
        aria-label=${t('map.time')}
        aria-valuetext=${this.#said()}
        @input=${this.#onInput}
      />
      <button
        type="button"
        class="small quiet"
        ?disabled=${this.step === STEPS}
        @click=${() => this.#go(STEPS)}
      >
        ${t('map.backToNow')}
      </button>
      ${this.#renderPrices()}
      <output>${this.#said()}</output>`;
  }

  #renderPrices() {
    const { prices } = this;
    if (prices.length < 2) return nothing;
    const low = Math.min(...prices);
    const high = Math.max(...prices);
    const points = prices.map((price, i) => {
      const x = (100 * i) / (prices.length - 1);
      return `${x.toFixed(2)},${(19 - (16 * (price - low)) / Math.max(1, high - low)).toFixed(2)}`;
    });
    return html`<svg
      class="price"
      viewBox="0 0 100 22"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <polyline points=${points.join(' ')}></polyline>
    </svg>`;
  }

  #said(): string {
    const { t, format } = this.#words;
    const { shown, out, measure, prices, step } = this;
    if (!shown || step === STEPS) return t('map.now');
    const known = this.#counted;
    const isKnown = known?.of === shown && known.out === out && known.measure === measure;
    const { up, free } = (this.#counted = isKnown ? known : count(shown, measure, out));
    const price = prices[step];
    const said = {
      date: format.dateTime(this.#instant(step)),
      up: format.number(up),
      free: this.#sayAmount(this.measure, free),
    };
    return price === undefined
      ? t('map.atUnpriced', said)
      : t('map.at', { ...said, price: format.usd(BigInt(Math.round(price)) * 10_000n) });
  }

  #instant(step: number): number {
    return instantOf(this.span!, step);
  }

  async #load(): Promise<void> {
    const { history } = this;
    try {
      const span = await history.span();
      // A grid without a chain remembers its nodes, but not what TFT cost.
      const prices = await pricesOf(history, span).catch(() => []);
      // What is looked at does not move away from under the slider.
      if (history !== this.history || (this.span && this.step !== STEPS)) return;
      this.span = span;
      this.prices = prices;
    } catch {
      // A grid that does not remember has no slider.
      this.span = undefined;
    }
  }

  /** Shows an instant, unless a newer one was asked for meanwhile. */
  async #go(step: number): Promise<void> {
    this.step = step;
    const turn = ++this.#asked;
    if (step === STEPS) {
      this.#stop();
      this.dispatchEvent(new TimeEvent(undefined, undefined));
      return;
    }
    const at = this.#instant(step);
    const inventory = await this.history.inventoryAt(at).catch(() => undefined);
    if (turn !== this.#asked || !inventory) return;
    this.dispatchEvent(new TimeEvent(inventory, at));
  }

  #play(): void {
    this.isPlaying = true;
    const from = this.step === STEPS ? 0 : this.step;
    const jump = matchMedia('(prefers-reduced-motion: reduce)').matches ? STEPS / 8 : 1;
    const turn = async (step: number): Promise<void> => {
      await this.#go(Math.min(STEPS, step));
      if (!this.isPlaying) return;
      // Without motion there are few instants, and time to read each.
      this.#turn = setTimeout(() => void turn(this.step + jump), PACE * (jump > 1 ? 8 : 1));
    };
    void turn(from);
  }

  #stop(): void {
    this.isPlaying = false;
    clearTimeout(this.#turn);
  }

  readonly #onInput = (event: Event): void => {
    this.#stop();
    void this.#go(Number((event.target as HTMLInputElement).value));
  };
}

define('tf-map-time', TfMapTime);

declare global {
  interface HTMLElementTagNameMap {
    'tf-map-time': TfMapTime;
  }
}
