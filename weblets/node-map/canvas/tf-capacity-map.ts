import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { buttons } from '../../../src/elements/buttons.styles.ts';
import { define } from '../../../src/elements/define.ts';
import { icon } from '../../../src/elements/icon.ts';
import { globe, minus, plus } from '../../../src/elements/icons.ts';
import { tokens } from '../../../src/elements/tokens.styles.ts';
import { Words } from '../../../src/elements/words.ts';
import { map as words } from '../../../src/messages/map.ts';
import type { Inventory } from '../../../src/model/inventory.ts';
import type { BalanceOf } from '../../../src/queries/payer.ts';
import { sayAmount } from '../amount.ts';
import {
  WORLD_VIEW,
  cameraOf,
  framed,
  panned,
  revealing,
  zoomed,
  type MapView,
} from '../engine/camera.ts';
import type { Frame } from '../engine/frame.ts';
import { TfMapReadyEvent, TfMapViewEvent } from '../events.ts';
import type { OutColumn } from '../filters.ts';
import type { ColourBy, Measure } from '../measures.ts';
import { boxOf, hasOutlyers, placeOf } from './box-of.ts';
import { Cards } from './cards.ts';
import { Detail } from './detail.ts';
import { Drawing } from './drawing.ts';
import type { Drawn } from './engine.ts';
import { Gestures } from './gestures.ts';
import { Hint } from './hint.ts';
import { emptiness, summary } from './in-words.ts';
import { ZOOM, pressKey } from './keys.ts';
import type { MapHost } from './map-host.ts';
import { Overlay } from './overlay.ts';
import type { Palette } from './palette.ts';
import { Pointing } from './pointing.ts';
import { readPalette } from './read-palette.ts';
import { Sight } from './sight.ts';
import type { Spot } from './spot.ts';
import { mapTokens, styles } from './tf-capacity-map.styles.ts';

/** What the nodes of a picture are, and not how it looks. */
const DATA: readonly PropertyKey[] = ['inventory', 'out', 'revision', 'measure', 'prices'];
const isData = (name: PropertyKey): boolean => DATA.includes(name);

/** Pixels of the world's width at which a region, however small, still shows what is around it. */
const REGION = 2 ** 17;
/** The same at which one sees in which country a node stands. */
const NEAR = 2 ** 15;

/**
 * The world with the capacity of nodes on it. Area is how much there is, colour how much of it is free
 * or what it costs, shape and pattern the state. Gets everything it draws as properties and says what
 * a person did as events; `<tf-node-map>` is the whole instrument around it.
 *
 * @element tf-capacity-map
 * @attr {'cru'|'mru'|'sru'|'hru'|'gpu'|'ips'} measure - what area stands for
 * @attr {'free'|'price'} color-by - what colour stands for
 * @attr {'dimmed'|'hidden'} out-mode - how nodes in `out` are drawn
 * @attr {boolean} choosable - nodes can be chosen
 * @attr {boolean} in-page - draws in the page even where a worker could
 * @fires {TfMapReadyEvent} tf-ready - the first map with nodes is on the screen
 * @fires {TfNodeSelectEvent} tf-node-select - a node was chosen; `nodeId`
 * @fires {TfMapHoverEvent} tf-map-hover - nodes are under the pointer or in the middle of the focused map; `rows`
 * @fires {TfMapViewEvent} tf-map-view - the map came to rest; `view`
 */
export class TfCapacityMap extends LitElement implements MapHost {
  static override styles = [tokens, mapTokens, buttons, styles];

  @property({ attribute: false }) inventory: Inventory | undefined;
  /** No nodes are on their way, and something else says why. */
  @property({ attribute: false }) isInTrouble = false;
  /** One number per row: other than 0, the node is left out. */
  @property({ attribute: false }) out: OutColumn | undefined;
  /** Another number says that `out` has changed in place. */
  @property({ attribute: false }) revision = 0;
  @property({ attribute: 'out-mode' }) outMode: 'dimmed' | 'hidden' = 'dimmed';
  @property() measure: Measure = 'cru';
  @property({ attribute: 'color-by' }) colorBy: ColourBy = 'free';
  /** Dollars a month for each row; 0 where nobody can tell. */
  @property({ attribute: false }) prices: Float32Array | undefined;
  /** Whose discount they have. */
  @property({ attribute: false }) pricedFor: BalanceOf | undefined;
  /** Row of the chosen node, or −1. */
  @property({ type: Number }) selected = -1;
  @property({ type: Boolean }) choosable = false;
  @property({ type: Boolean, attribute: 'in-page' }) inPage = false;
  /** Where a node, a farm, a country has a page: `{id}` stands for its number or code. */
  @property({ attribute: 'node-href' }) nodeHref = '';
  @property({ attribute: 'farm-href' }) farmHref = '';
  @property({ attribute: 'country-href' }) countryHref = '';

  /** Words and parts that the others work with. @internal */
  readonly words = new Words(this, words);
  /** @internal */
  readonly sight = new Sight(this, {
    draw: (camera, settled) => this.#drawing.draw(camera, settled),
    arrived: (view) => this.dispatchEvent(new TfMapViewEvent(view)),
  });
  /** @internal */
  readonly detail = new Detail(this);
  readonly #amount = sayAmount(() => this.words);
  readonly #drawing = new Drawing(this, {
    drawn: (drawn) => this.#onDrawn(drawn),
    begun: () => this.#readAgain(),
    changed: () => this.sight.redraw(),
  });
  readonly #cards = new Cards(this, this.#amount);
  readonly #pointing = new Pointing(this, (spot) => this.#cards.inOneLine(spot));
  readonly #overlay = new Overlay(this, this.#pointing);
  readonly #hint = new Hint(this);
  readonly #gestures = new Gestures(this, {
    pan: (right, down) => this.sight.move((camera) => panned(camera, right, down)),
    zoom: (factor, x, y) => this.sight.move((camera) => zoomed(camera, factor, x, y)),
    settle: () => this.sight.settle(),
    hover: (x, y) => this.#pointing.point(x, y),
    leave: () => this.#pointing.leave(),
    tap: (x, y, twice) => this.#pointing.tap(x, y, twice),
    hint: (way) => this.#hint.show(way),
  });
  @query('.stage') private stage!: HTMLElement;
  #drawn: Drawn | undefined;
  #palette: Palette | undefined;
  #isReady = false;
  /** The page may have other colours by now. */
  #isStale = true;

  /** What is looked at. Setting it moves the map there. */
  get view(): MapView {
    return this.sight.view;
  }

  set view(view: MapView) {
    this.sight.view = view;
  }

  /** @internal */
  get frame(): Frame | undefined {
    return this.#drawn?.frame;
  }

  /** @internal */
  get order(): Uint32Array | undefined {
    return this.#drawing.indexed?.order;
  }

  get #names(): readonly string[] {
    return this.#drawn?.names ?? [];
  }

  /** Nodes without a place on earth. */
  get unplaced(): number {
    return this.#drawing.indexed?.unplaced ?? 0;
  }

  /** Milliseconds of script that the last frame took, in the page and in the worker together. */
  get frameCost(): number {
    return this.#drawing.cost;
  }

  /** Whether a worker draws. */
  get isInWorker(): boolean {
    return this.#drawing.isInWorker;
  }

  /** Milliseconds that building the index took, wherever that was. */
  get indexCost(): number {
    return this.#drawing.indexed?.cost ?? 0;
  }

  /** Moves there as a hand does: drawn in the next frame, sharply when the map has come to rest. */
  moveTo(view: MapView): void {
    this.sight.move(({ width, height }) => cameraOf(view, width, height));
  }

  /** Moves so that all these rows are in the picture, not closer than so many pixels of the world's width. */
  showRows(rows: Iterable<number>, closest = REGION): void {
    const box = this.inventory && boxOf(this.inventory, rows);
    if (box) this.sight.move((camera) => framed(camera, box, closest), true);
  }

  /** Shows the inhabited world, and more of it where nodes stand elsewhere. */
  showWorld(): void {
    if (this.inventory && hasOutlyers(this.inventory)) this.showRows(this.inventory.nodeId.keys());
    else this.view = WORLD_VIEW;
  }

  /** Brings a row to the middle, near enough to tell where it is and not farther than one was. */
  showRow(row: number): void {
    const box = this.inventory && boxOf(this.inventory, [row]);
    if (box) this.sight.move((camera) => framed(camera, box, Math.max(NEAR, camera.scale)), true);
  }

  /** Moves, no farther than needed and without zooming, so that a row is in the picture. */
  reveal(row: number): void {
    const place = this.inventory && placeOf(this.inventory, row);
    if (place) this.sight.move((camera) => revealing(camera, place), true);
  }

  /** Shows the card of a node, with what can be done, as soon as it is in the picture. */
  open(row: number): void {
    this.#pointing.open(row);
  }

  /** Larger or smaller around the middle. */
  zoomBy(factor: number): void {
    this.sight.zoomBy(factor);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#start();
  }

  override render() {
    const { t } = this.words;
    const { hovered, pinned, byKeys, said } = this.#pointing;
    const aims = byKeys && !pinned;
    const spot = pinned ?? hovered;
    return html`<div
        class="stage ${hovered && !aims ? 'over' : ''}"
        tabindex="0"
        role="application"
        aria-label=${t('map.name')}
        aria-roledescription=${t('map.role')}
        aria-describedby="keys summary extent"
        @keydown=${this.#onKey}
        @blur=${this.#onBlur}
        @pointerenter=${this.#readAgain}
        @dragstart=${(event: Event) => event.preventDefault()}
      ></div>
      ${aims ? html`<div class="cross"></div>` : nothing}
      ${hovered && hovered !== pinned ? html`<div class="ring hover"></div>` : nothing}
      ${this.selected >= 0 ? html`<div class="ring chosen"></div>` : nothing}
      ${spot ? this.#renderCard(spot) : nothing}
      <div class="tools">
        ${this.#renderTool('map.zoomIn', plus, () => this.zoomBy(ZOOM))}
        ${this.#renderTool('map.zoomOut', minus, () => this.zoomBy(1 / ZOOM))}
        ${this.#renderTool('map.whole', globe, this.#showWorld)}
      </div>
      <div class="foot">
        <div class="scale" aria-hidden="true"></div>
        ${this.detail.near?.credit(this.#names)}
      </div>
      <p id="keys" class="visually-hidden">${t('map.keys')}</p>
      <p id="summary" class="visually-hidden">${summary(this, this.#amount)}</p>
      <p id="extent" class="visually-hidden">${this.detail.near?.say(this.#names)}</p>
      <p class="visually-hidden" role="status">${said}</p>
      ${this.#renderSay()}
      <span class="probe" aria-hidden="true" @transitionrun=${this.#readAgain}></span>`;
  }

  #renderTool(
    name: 'map.zoomIn' | 'map.zoomOut' | 'map.whole',
    sign: Parameters<typeof icon>[0],
    press: () => void,
  ) {
    return html`<button
      type="button"
      class="square small"
      aria-label=${this.words.t(name)}
      @click=${press}
    >
      ${icon(sign)}
    </button>`;
  }

  #renderSay() {
    const { way } = this.#hint;
    const say = way ? this.words.t(`map.${way}`) : emptiness(this);
    return say ? html`<p class="say"><span>${say}</span></p>` : nothing;
  }

  #renderCard(spot: Spot) {
    const isPinned = spot === this.#pointing.pinned;
    const drawn = this.#cards.draw(spot, isPinned, {
      choose: (row) => this.#pointing.choose(row),
      zoomIn: this.#pointing.into(spot),
      close: this.#unpin,
    });
    if (drawn === nothing) return nothing;
    return html`<div
      class="card ${isPinned ? 'pinned' : ''}"
      role=${isPinned ? 'group' : nothing}
      aria-labelledby=${isPinned ? 'card' : nothing}
      @keydown=${this.#onCardKey}
    >
      ${drawn}
    </div>`;
  }

  protected override firstUpdated(): void {
    this.#start();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('inventory')) this.#pointing.forget();
    const news = this.#drawing.feed(this.#colours(changed));
    // The first picture does not wait for its turn.
    if (news === 'nodes' && !this.#isReady) this.sight.draw();
    else if (news !== 'nothing') this.sight.redraw();
    this.#overlay.place(this.renderRoot, this.#isReady);
    this.#drawing.describe(summary(this, this.#amount));
  }

  /**
   * The colours of the page. Reading them has the browser work out the style of all that changed, so
   * they are left as they are while only nodes change.
   */
  #colours(changed: PropertyValues): Palette {
    const isStale = this.#isStale || ![...changed.keys()].every(isData);
    this.#isStale = false;
    if (this.#palette && !isStale) return this.#palette;
    const probe = this.renderRoot.querySelector<HTMLElement>('.probe')!;
    const ramp = this.colorBy === 'price' ? 'cost' : 'tint';
    return (this.#palette = readPalette(probe, ramp, this.#palette));
  }

  #start(): void {
    this.#gestures.listen(this.stage);
    this.#drawing.open(this.stage);
    this.sight.watch(this.stage);
  }

  #onDrawn(drawn: Drawn): void {
    // Only a picture at rest is described: a moving one would be described anew in every frame.
    if (drawn.settled || !this.#drawn) {
      this.#drawn = drawn;
      this.requestUpdate();
    } else Object.assign(this.#drawn, drawn);
    this.#overlay.place(this.renderRoot, this.#isReady);
    if (drawn.settled) {
      this.#pointing.settled();
      void this.detail.look(drawn.camera);
    }
    if (!drawn.frame || this.#isReady) return;
    this.#isReady = true;
    this.dispatchEvent(new TfMapReadyEvent());
    if (!this.inPage) void this.#drawing.handOver();
  }

  readonly #readAgain = (): void => {
    this.#isStale = true;
    this.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void =>
    pressKey(event, this.sight, this.#pointing, () => void this.#focusCard(), this.#showWorld);

  /** What can be done with a pinned node follows the key that pinned it. */
  async #focusCard(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.card.pinned :is(a, button)')?.focus();
  }

  readonly #showWorld = (): void => this.showWorld();

  readonly #unpin = (): void => {
    this.#pointing.pin(undefined);
    this.stage.focus();
  };

  readonly #onCardKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.#unpin();
  };

  readonly #onBlur = (): void => {
    this.#pointing.useKeys(false);
    this.#pointing.leave();
  };
}

define('tf-capacity-map', TfCapacityMap);

declare global {
  interface HTMLElementTagNameMap {
    'tf-capacity-map': TfCapacityMap;
  }
}
