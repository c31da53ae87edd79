import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { buttons } from '../../../src/elements/buttons.styles.ts';
import { define } from '../../../src/elements/define.ts';
import { icon } from '../../../src/elements/icon.ts';
import { globe, minus, plus } from '../../../src/elements/icons.ts';
import { tokens } from '../../../src/elements/tokens.styles.ts';
import { Words } from '../../../src/elements/words.ts';
import { map as words } from '../../../src/messages/map.ts';
import { nodeId } from '../../../src/model/ids.ts';
import type { Inventory } from '../../../src/model/inventory.ts';
import { sayAmount } from '../amount.ts';
import {
  WORLD_VIEW,
  cameraOf,
  framed,
  panned,
  resized,
  viewOf,
  zoomed,
  type Box,
  type Camera,
  type MapView,
} from '../engine/camera.ts';
import {
  FROM,
  ROW,
  STRIDE,
  TO,
  X,
  Y,
  RADIUS,
  ALL_RADIUS,
  spotAt,
  type Frame,
} from '../engine/frame.ts';
import { isPlace, project } from '../engine/projection.ts';
import { countryColumn } from '../country-column.ts';
import { TfMapHoverEvent, TfMapReadyEvent, TfMapViewEvent, TfNodeSelectEvent } from '../events.ts';
import type { OutColumn } from '../filters.ts';
import { amountsOf, type ColourBy, type Measure } from '../measures.ts';
import type * as Card from '../parts/card.ts';
import type { Change, Drawn, Engine, EngineListener, Indexed } from './engine.ts';
import { Gestures } from './gestures.ts';
import type { Label } from './labels.ts';
import { labelsOf } from './map-labels.ts';
import { PageEngine } from './page-engine.ts';
import type { Palette } from './palette.ts';
import { priceRange } from './price-range.ts';
import { paletteFrom, paletteColours } from './resolve-palette.ts';
import { mapTokens, styles } from './tf-capacity-map.styles.ts';
import type * as InWorker from './worker-engine.ts';

/** Nodes that stand together on the map. */
interface Spot {
  readonly rows: Uint32Array;
  /** The node, when it is one alone. */
  readonly row: number;
}

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const STEP = 80;
const ZOOM = 1.6;
/** Milliseconds after the last movement in which the picture is drawn sharply. */
const REST = 140;
const HINT = 1800;
/** What is revealed stands so many pixels from an edge. */
const MARGIN = 40;
/** Pixels of the world's width at which nodes of one place are told apart. */
const CLOSEST = 2 ** 18;
/** The same at which a region, however small, still shows what is around it. */
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
 * @fires tf-ready - the first map with nodes is on the screen
 * @fires tf-node-select - a node was chosen; `nodeId`
 * @fires tf-map-hover - nodes are under the pointer or in the middle of the focused map; `rows`
 * @fires tf-map-view - the map came to rest; `view`
 */
export class TfCapacityMap extends LitElement {
  static override styles = [tokens, mapTokens, buttons, styles];

  @property({ attribute: false }) inventory: Inventory | undefined;
  /** One number per row: other than 0, the node is left out. */
  @property({ attribute: false }) out: OutColumn | undefined;
  /** Another number says that `out` has changed in place. */
  @property({ attribute: false }) revision = 0;
  @property({ attribute: 'out-mode' }) outMode: 'dimmed' | 'hidden' = 'dimmed';
  @property() measure: Measure = 'cru';
  @property({ attribute: 'color-by' }) colorBy: ColourBy = 'free';
  /** Dollars a month for each row; 0 where nobody can tell. */
  @property({ attribute: false }) prices: Float32Array | undefined;
  /** Row of the chosen node, or −1. */
  @property({ type: Number }) selected = -1;
  @property({ type: Boolean }) choosable = false;
  @property({ type: Boolean, attribute: 'in-page' }) inPage = false;
  /** Where a node, a farm, a country has a page: `{id}` stands for its number or code. */
  @property({ attribute: 'node-href' }) nodeHref = '';
  @property({ attribute: 'farm-href' }) farmHref = '';
  @property({ attribute: 'country-href' }) countryHref = '';

  /** How cards are drawn; comes with the first. */
  @state() private card: typeof Card | undefined;
  @state() private hovered: Spot | undefined;
  @state() private pinned: Spot | undefined;
  @state() private drawn: Drawn | undefined;
  @state() private hint: 'wheel' | 'touch' | undefined;
  @state() private said = '';
  @state() private byKeys = false;
  @query('.stage') private stage!: HTMLElement;

  readonly #words = new Words(this, words);
  readonly #sayAmount = sayAmount(() => this.#words);
  readonly #gestures = new Gestures(this, {
    pan: (right, down) => this.#move((camera) => panned(camera, right, down)),
    zoom: (factor, x, y) => this.#move((camera) => zoomed(camera, factor, x, y)),
    settle: () => this.#settle(),
    hover: (x, y) => this.#hover(x, y),
    leave: () => this.#setHovered(undefined),
    tap: (x, y, twice) => this.#tap(x, y, twice),
    hint: (way) => this.#hint(way),
  });
  #engine: Engine | undefined;
  #worker: Worker | undefined;
  #camera: Camera | undefined;
  #wanted: MapView = WORLD_VIEW;
  #order: Uint32Array | undefined;
  #palette: Palette | undefined;
  #labels: { inventory: Inventory; locale: string; labels: Label[] } | undefined;
  #placed: Inventory | undefined;
  #layer: readonly unknown[] = [];
  #look: readonly unknown[] = [];
  /** Where the chosen row is in the order: found once, for it may be long. */
  #chosen: { row: number; order: Uint32Array | undefined; at: number } | undefined;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #hintEnd: ReturnType<typeof setTimeout> | undefined;
  #isReady = false;
  #toOpen = -1;
  #uncovered: Spot | undefined;
  #cost = 0;
  #pageCost = 0;
  #indexCost = 0;
  #unplaced = 0;
  #observer: ResizeObserver | undefined;

  /** What is looked at. Setting it moves the map there. */
  get view(): MapView {
    return this.#camera ? viewOf(this.#camera) : this.#wanted;
  }

  set view(view: MapView) {
    this.#wanted = view;
    const { width, height } = this.#camera ?? { width: 0, height: 0 };
    if (width > 0) this.#move(() => cameraOf(view, width, height), true);
  }

  /** Nodes without a place on earth. */
  get unplaced(): number {
    return this.#unplaced;
  }

  /** Milliseconds of script that the last frame took, in the page and in the worker together. */
  get frameCost(): number {
    return this.#cost;
  }

  /** Whether a worker draws. */
  get isInWorker(): boolean {
    return this.#worker !== undefined;
  }

  /** Milliseconds that building the index took, wherever that was. */
  get indexCost(): number {
    return this.#indexCost;
  }

  /** Moves there as a hand does: drawn in the next frame, sharply when the map has come to rest. */
  moveTo(view: MapView): void {
    this.#move(({ width, height }) => cameraOf(view, width, height));
  }

  /** Moves so that all these rows are in the picture. */
  showRows(rows: Iterable<number>): void {
    const box = this.#boxOf(rows);
    if (box) this.#move((camera) => framed(camera, box, REGION), true);
  }

  /** Brings a row to the middle, near enough to tell where it is and not farther than one was. */
  showRow(row: number): void {
    const box = this.#boxOf([row]);
    if (box) this.#move((camera) => framed(camera, box, Math.max(NEAR, camera.scale)), true);
  }

  /** Moves, no farther than needed and without zooming, so that a row is in the picture. */
  reveal(row: number): void {
    const { inventory } = this;
    const camera = this.#camera;
    const latitude = inventory?.latitude[row] ?? NaN;
    const longitude = inventory?.longitude[row] ?? NaN;
    if (!camera || !isPlace(latitude, longitude)) return;
    const [x, y] = project(longitude, latitude);
    const right = beyond((x - camera.x) * camera.scale, camera.width / 2 - MARGIN);
    const down = beyond((y - camera.y) * camera.scale, camera.height / 2 - MARGIN);
    if (right || down) this.#move((before) => panned(before, right, down), true);
  }

  /** Shows the card of a node, with what can be done, as soon as it is in the picture. */
  open(row: number): void {
    this.#toOpen = row;
    this.#request(true);
  }

  #showWorld = (): void => {
    this.view = WORLD_VIEW;
  };

  /** Larger or smaller around the middle. */
  zoomBy(factor: number): void {
    this.#move((camera) => zoomed(camera, factor, camera.width / 2, camera.height / 2), true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#engine?.close();
    this.#engine = undefined;
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    clearTimeout(this.#hintEnd);
    this.#frame = 0;
  }

  override render() {
    const { t } = this.#words;
    const spot = this.pinned ?? this.hovered;
    const target = this.byKeys && !this.pinned;
    return html`<div
        class="stage ${this.hovered && !target ? 'over' : ''}"
        tabindex="0"
        role="application"
        aria-label=${t('map.name')}
        aria-roledescription=${t('map.role')}
        aria-describedby="keys summary"
        @keydown=${this.#onKey}
        @blur=${this.#onBlur}
        @dragstart=${(event: Event) => event.preventDefault()}
      ></div>
      ${target ? html`<div class="cross"></div>` : nothing}
      ${this.hovered && this.hovered !== this.pinned ? html`<div class="ring hover"></div>` : nothing}
      ${this.selected >= 0 ? html`<div class="ring chosen"></div>` : nothing}
      ${spot ? this.#renderCard(spot) : nothing}
      <div class="tools">
        <button
          type="button"
          class="square small"
          aria-label=${t('map.zoomIn')}
          @click=${() => this.zoomBy(ZOOM)}
        >
          ${icon(plus)}
        </button>
        <button
          type="button"
          class="square small"
          aria-label=${t('map.zoomOut')}
          @click=${() => this.zoomBy(1 / ZOOM)}
        >
          ${icon(minus)}
        </button>
        <button
          type="button"
          class="square small"
          aria-label=${t('map.whole')}
          @click=${this.#showWorld}
        >
          ${icon(globe)}
        </button>
      </div>
      <p id="keys" class="visually-hidden">${t('map.keys')}</p>
      <p id="summary" class="visually-hidden">${this.#summary()}</p>
      <p class="visually-hidden" role="status">${this.said}</p>
      ${this.#renderSay()}
      <span class="probe" aria-hidden="true" @transitionrun=${() => this.requestUpdate()}></span>`;
  }

  #renderSay() {
    const { t } = this.#words;
    const say = this.hint ? t(`map.${this.hint}`) : this.#emptiness();
    return say ? html`<p class="say"><span>${say}</span></p>` : nothing;
  }

  /** Why there is nothing to see, where there is nothing. */
  #emptiness(): string {
    const { t } = this.#words;
    const { inventory, drawn } = this;
    if (!inventory) return t('map.waiting');
    if (inventory.length === 0) return t('map.empty');
    if (!drawn?.frame || drawn.frame.nodes > 0) return '';
    const { total } = amountsOf(inventory, this.measure);
    if (!total.some((amount) => amount > 0))
      return t('map.noneHas', { what: t(`map.${this.measure}`) });
    const { out } = this;
    if (out && total.every((amount, row) => amount === 0 || out[row] !== 0))
      return t('map.noneMatch');
    return t('map.noneHere');
  }

  #renderCard(spot: Spot) {
    const { inventory, card } = this;
    if (!card) void this.#loadCard();
    if (!inventory || !card) return nothing;
    const isPinned = spot === this.pinned;
    const actions: Card.CardActions = {
      isPinned,
      choosable: this.choosable,
      nodeHref: this.nodeHref,
      farmHref: this.farmHref,
      countryHref: this.countryHref,
      choose: (row) => this.#choose(row),
      zoomIn: this.#canZoomInto(spot) ? () => this.#into(spot) : undefined,
      close: () => this.#unpin(),
    };
    const given = this.#given(actions, inventory);
    return html`<div
      class="card ${isPinned ? 'pinned' : ''}"
      role=${isPinned ? 'group' : nothing}
      aria-labelledby=${isPinned ? 'card' : nothing}
      @keydown=${this.#onCardKey}
    >
      ${spot.row >= 0 ? card.nodeCard(given, spot.row) : card.placeCard(given, spot.rows)}
    </div>`;
  }

  async #loadCard(): Promise<void> {
    this.card = await import('../parts/card.ts');
  }

  protected override firstUpdated(): void {
    this.#start();
  }

  #start(): void {
    this.#gestures.listen(this.stage);
    this.#observer = new ResizeObserver(() => this.#fit());
    this.#observer.observe(this.stage);
    this.#open();
    this.#fit();
  }

  /** Begins to draw in the page. */
  #open(): void {
    const canvas = this.#makeCanvas();
    this.stage.replaceChildren(canvas);
    this.#begin(new PageEngine(canvas, this.#listener(canvas)));
  }

  /** Hands over to a worker, where the page admits one. */
  async #moveToWorker(): Promise<void> {
    const { WorkerEngine, startWorker }: typeof InWorker = await import('./worker-engine.ts');
    const worker = this.isConnected ? startWorker() : undefined;
    if (!worker) return;
    const canvas = this.#makeCanvas();
    this.#begin(new WorkerEngine(worker, canvas, this.#listener(canvas), () => this.#open()));
    this.#worker = worker;
  }

  #makeCanvas(): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', this.#words.t('map.name'));
    return canvas;
  }

  #begin(engine: Engine): void {
    this.#engine?.close();
    this.#engine = engine;
    this.#worker = undefined;
    this.#placed = undefined;
    this.#layer = [];
    this.#look = [];
    this.requestUpdate();
  }

  #listener(canvas: HTMLCanvasElement): EngineListener {
    return {
      changed: () => this.#request(true),
      indexed: (indexed) => this.#onIndexed(indexed),
      drawn: (drawn) => {
        // What a worker drew takes the place of what the page drew before.
        if (!canvas.isConnected) this.stage.replaceChildren(canvas);
        this.#onDrawn(drawn);
      },
    };
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('inventory')) {
      this.#setHovered(undefined);
      this.pinned = undefined;
    }
    this.#feed();
    this.#place();
    const canvas = this.stage.querySelector('canvas');
    const summary = this.#summary();
    if (canvas && summary) canvas.setAttribute('aria-label', summary);
  }

  /** Tells the engine what changed since it was last told. */
  #feed(): void {
    const { inventory } = this;
    const engine = this.#engine;
    if (!engine) return;
    const look = this.#lookParts();
    if (differs(look, this.#look)) {
      this.#look = look;
      engine.apply({ what: 'look', look: this.#makeLook() });
      this.#request(true);
    }
    if (!inventory) return;
    if (!samePlaces(inventory, this.#placed)) {
      const { latitude, longitude } = inventory;
      const country = countryColumn(inventory);
      this.#placed = inventory;
      this.#layer = [];
      this.#order = undefined;
      engine.apply({ what: 'places', places: { latitude, longitude, country } });
    }
    const parts = [inventory, this.measure, this.out, this.revision, this.#shownPrices()];
    if (!differs(parts, this.#layer)) return;
    this.#layer = parts;
    engine.apply(this.#layerChange(inventory));
    // The first picture does not wait for its turn.
    if (this.#isReady) this.#request(true);
    else this.#draw(true);
  }

  #layerChange(inventory: Inventory): Change {
    const { total, free } = amountsOf(inventory, this.measure);
    const { status, flags } = inventory;
    const price = this.#shownPrices();
    return { what: 'layer', layer: { total, free, price, out: bytes(this.out), status, flags } };
  }

  #shownPrices = (): Float32Array | undefined =>
    this.colorBy === 'price' ? this.prices : undefined;

  #lookParts(): readonly unknown[] {
    const { inventory, colorBy, outMode, out } = this;
    const locale = this.#words.locale.tag;
    const palette = this.#resolvePalette();
    return [
      this.#isReady,
      palette,
      devicePixelRatio,
      outMode,
      locale,
      inventory,
      this.#shownPrices(),
      colorBy,
      outMode === 'dimmed' && out,
      // Only a ramp of prices is drawn by what is left.
      this.#shownPrices() && this.revision,
    ];
  }

  #makeLook() {
    const { inventory, out } = this;
    const prices = this.#shownPrices();
    return {
      palette: this.#palette!,
      ratio: devicePixelRatio,
      ghosts: this.outMode === 'dimmed' && out !== undefined,
      prices: prices ? priceRange(prices, bytes(out)) : ([0, 0] as const),
      // Names can wait for the first picture.
      labels: inventory && this.#isReady ? this.#labelsFor(inventory) : [],
      codes: inventory?.countries.map(({ code }) => code) ?? [],
      locale: this.#words.locale.tag,
    };
  }

  #labelsFor(inventory: Inventory): Label[] {
    const locale = this.#words.locale.tag;
    if (
      this.#labels &&
      samePlaces(inventory, this.#labels.inventory) &&
      this.#labels.locale === locale
    )
      return this.#labels.labels;
    const labels = labelsOf(inventory, (code) => this.#words.format.country(code));
    this.#labels = { inventory, locale, labels };
    return labels;
  }

  /** The colours as the page wants them now; the same object as long as they are. */
  #resolvePalette(): Palette {
    const probe = this.renderRoot.querySelector<HTMLElement>('.probe')!;
    const computed = getComputedStyle(probe);
    const colours = paletteColours(this.colorBy === 'price' ? 'cost' : 'tint').map((name) => {
      probe.style.setProperty('transition', 'none');
      probe.style.setProperty('color', name);
      return computed.color;
    });
    // From here on a change of theme makes itself known as a transition.
    probe.style.setProperty('color', 'var(--_ink)');
    computed.getPropertyValue('color');
    probe.style.removeProperty('transition');
    const [, , , , , surface = '', ink = ''] = colours;
    const palette = paletteFrom(colours, lightness(surface) < lightness(ink), computed.fontFamily);
    const isSame = this.#palette && JSON.stringify(palette) === JSON.stringify(this.#palette);
    return isSame ? this.#palette! : (this.#palette = palette);
  }

  #fit(): void {
    const { clientWidth: width, clientHeight: height } = this.stage;
    if (width === 0 || height === 0) return;
    const before = this.#camera;
    if (before?.width === width && before.height === height) return;
    this.#camera = before ? resized(before, width, height) : cameraOf(this.#wanted, width, height);
    this.#draw(true);
  }

  #move(change: (camera: Camera) => Camera, settled = false): void {
    if (!this.#camera) return;
    this.#camera = change(this.#camera);
    this.#request(settled);
    if (settled) this.#arrived();
    else this.#settleSoon();
  }

  #settleSoon(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#settle(), REST);
  }

  #settle(): void {
    clearTimeout(this.#rest);
    this.#request(true);
    this.#arrived();
  }

  #arrived(): void {
    if (this.#camera) this.dispatchEvent(new TfMapViewEvent(viewOf(this.#camera)));
  }

  #request(settled: boolean): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw(settled));
  }

  #draw(settled: boolean): void {
    const camera = this.#camera;
    if (!camera || !this.#engine || this.#look.length === 0) return;
    const started = performance.now();
    this.#engine.apply({ what: 'camera', camera, settled });
    this.#pageCost = performance.now() - started;
    if (!this.isInWorker) this.#cost = this.#pageCost;
  }

  #onIndexed({ order, unplaced, cost }: Indexed): void {
    this.#indexCost = cost;
    this.#order = order;
    this.#unplaced = unplaced;
  }

  #onDrawn(drawn: Drawn): void {
    const started = performance.now();
    this.#show(drawn);
    if (this.isInWorker) this.#cost = this.#pageCost + drawn.cost + performance.now() - started;
  }

  #show(drawn: Drawn): void {
    // Only a picture at rest is described: a moving one would be described anew in every frame.
    if (drawn.settled || !this.drawn) this.drawn = drawn;
    else Object.assign(this.drawn, drawn);
    if (this.#toOpen >= 0 && drawn.settled) this.#openNow();
    this.#place();
    if (this.byKeys && drawn.settled) this.#aim();
    if (!drawn.frame || this.#isReady) return;
    this.#isReady = true;
    this.requestUpdate();
    this.dispatchEvent(new TfMapReadyEvent());
    if (!this.inPage && this.inventory && this.inventory.length > WORKER_FROM)
      void this.#moveToWorker();
  }

  get #frameNow(): Frame | undefined {
    return this.drawn?.frame;
  }

  #spot(index: number): Spot | undefined {
    const frame = this.#frameNow;
    if (index < 0 || !frame || !this.#order) return undefined;
    const at = index * STRIDE;
    const { spots } = frame;
    return {
      rows: this.#order.subarray(spots[at + FROM], spots[at + TO]),
      row: spots[at + ROW]!,
    };
  }

  /** The index of the spot that holds the first row of another spot, in the frame as it is now. */
  #find({ rows }: Spot): number {
    const frame = this.#frameNow;
    const order = this.#order;
    if (!frame || !order || rows.length === 0) return -1;
    const from = rows.byteOffset / 4;
    for (let i = 0; i < frame.length; i++) {
      const at = i * STRIDE;
      if (frame.spots[at + FROM]! <= from && frame.spots[at + TO]! > from) return i;
    }
    return -1;
  }

  #hover(x: number, y: number): void {
    if (this.byKeys) this.byKeys = false;
    const frame = this.#frameNow;
    this.#setHovered(frame && this.#spot(spotAt(frame, x, y)));
  }

  #setHovered(spot: Spot | undefined): void {
    if (
      spot?.rows.byteOffset === this.hovered?.rows.byteOffset &&
      spot?.rows.length === this.hovered?.rows.length
    )
      return;
    this.hovered = spot;
    this.dispatchEvent(new TfMapHoverEvent(spot?.rows ?? new Uint32Array()));
  }

  #tap(x: number, y: number, twice: boolean): void {
    const frame = this.#frameNow;
    const spot = frame && this.#spot(spotAt(frame, x, y, 10));
    if (spot) this.#act(spot);
    else if (twice) this.#move((camera) => zoomed(camera, 2, x, y), true);
    else this.pinned = undefined;
  }

  /** Opens a spot: a node is shown with what can be done, a cluster is gone into. */
  #act(spot: Spot): void {
    this.pinned = spot;
    if (spot.row >= 0) {
      if (!this.choosable) this.#choose(spot.row);
    } else if (this.#canZoomInto(spot)) this.#into(spot);
  }

  #choose(row: number): void {
    const { inventory } = this;
    if (!inventory) return;
    this.selected = row;
    const id = inventory.nodeId[row]!;
    this.said = this.choosable
      ? this.#words.t('map.chosen', { node: String(id) })
      : this.#words.t('map.node', { node: String(id) });
    this.dispatchEvent(new TfNodeSelectEvent(nodeId(id)));
  }

  #openNow(): void {
    const at = this.#order?.indexOf(this.#toOpen) ?? -1;
    if (this.#order && at >= 0)
      this.pinned = { rows: this.#order.subarray(at, at + 1), row: this.#toOpen };
    this.#toOpen = -1;
  }

  #unpin(): void {
    this.pinned = undefined;
    this.stage.focus();
  }

  #canZoomInto(spot: Spot): boolean {
    const box = spot.rows.length > 1 ? this.#boxOf(spot.rows) : undefined;
    const camera = this.#camera;
    if (!box || !camera) return false;
    return framed(camera, box, CLOSEST * 8).scale > camera.scale * 1.05;
  }

  #into({ rows }: Spot): void {
    const box = this.#boxOf(rows);
    this.pinned = undefined;
    this.#setHovered(undefined);
    if (box)
      this.#move((camera) => {
        const there = framed(camera, box, CLOSEST * 8);
        // Never out, and never so far that one does not know where one came from.
        const scale = Math.min(there.scale, camera.scale * 12);
        return { ...there, scale: Math.max(scale, camera.scale * 1.5) };
      }, true);
  }

  #boxOf(rows: Iterable<number>): Box | undefined {
    const { inventory } = this;
    if (!inventory) return undefined;
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (const row of rows) {
      const latitude = inventory.latitude[row]!;
      const longitude = inventory.longitude[row]!;
      if (!isPlace(latitude, longitude)) continue;
      const [x, y] = project(longitude, latitude);
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
    return box.left <= box.right ? box : undefined;
  }

  /** Puts rings and card where their spots are now. */
  #place(): void {
    const camera = this.#camera;
    const frame = this.#frameNow;
    if (!camera || !frame) return;
    const spot = this.pinned ?? this.hovered;
    const at = spot ? this.#find(spot) * STRIDE : -1;
    const card = this.renderRoot.querySelector<HTMLElement>('.card');
    if (card && at >= 0) {
      const [x, y] = [frame.spots[at + X]!, frame.spots[at + Y]!];
      const covered = placeCardAt(card, camera, x, y, radiusAt(frame, at));
      this.#uncover(covered);
    }
    const hovered = this.hovered ? this.#find(this.hovered) * STRIDE : -1;
    const ring = this.renderRoot.querySelector<HTMLElement>('.ring.hover');
    if (ring)
      placeRing(
        ring,
        hovered < 0
          ? undefined
          : [frame.spots[hovered + X]!, frame.spots[hovered + Y]!, radiusAt(frame, hovered) + 4],
      );
    const chosen = this.renderRoot.querySelector<HTMLElement>('.ring.chosen');
    if (chosen) placeRing(chosen, this.#chosenAt(frame));
  }

  /** Moves what a card speaks of out from under it, once for each card that is pinned. */
  #uncover(covered: number): void {
    if (!this.pinned || this.pinned === this.#uncovered) return;
    this.#uncovered = this.pinned;
    if (covered > 0) this.#move((camera) => panned(camera, 0, covered), true);
  }

  #chosenAt(frame: Frame): readonly [number, number, number] | undefined {
    if (this.#chosen?.row !== this.selected || this.#chosen.order !== this.#order) {
      const at = this.#order?.indexOf(this.selected) ?? -1;
      this.#chosen = { row: this.selected, order: this.#order, at };
    }
    const { at } = this.#chosen;
    if (at < 0 || !this.#order) return undefined;
    const spot =
      this.#find({ rows: this.#order.subarray(at, at + 1), row: this.selected }) * STRIDE;
    return spot < 0
      ? undefined
      : [frame.spots[spot + X]!, frame.spots[spot + Y]!, radiusAt(frame, spot) + 4];
  }

  /** With the keyboard the middle of the map is what is meant. */
  #aim(): void {
    const frame = this.#frameNow;
    const camera = this.#camera;
    if (!frame || !camera) return;
    const spot = this.#spot(spotAt(frame, camera.width / 2, camera.height / 2, 90));
    this.#setHovered(spot);
    if (spot) void this.#say(spot);
    else this.said = this.#words.t('map.noneHere');
  }

  async #say({ row, rows }: Spot): Promise<void> {
    this.card ??= await import('../parts/card.ts');
    const { inventory } = this;
    if (inventory) this.said = this.card.inOneLine(this.#given(NO_ACTIONS, inventory), rows, row);
  }

  #given(actions: Card.CardActions, inventory: Inventory): Card.CardOf {
    return {
      inventory,
      measure: this.measure,
      prices: this.prices,
      out: this.out,
      words: this.#words,
      amount: this.#sayAmount,
      actions,
    };
  }

  #summary(): string {
    const { inventory, measure } = this;
    const frame = this.#frameNow;
    if (!inventory || !frame) return this.#emptiness();
    if (frame.nodes === 0) return this.#emptiness();
    return this.#words.t('map.summary', {
      n: frame.nodes,
      free: this.#sayAmount(measure, frame.free),
      total: this.#sayAmount(measure, frame.total),
      share: this.#words.format.percent(frame.total > 0 ? frame.free / frame.total : 0),
    });
  }

  #hint(way: 'wheel' | 'touch'): void {
    this.hint = way;
    clearTimeout(this.#hintEnd);
    this.#hintEnd = setTimeout(() => (this.hint = undefined), HINT);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    this.byKeys = true;
    if (arrow) {
      const step = event.shiftKey ? STEP / 4 : STEP;
      this.pinned = undefined;
      this.#move((camera) => panned(camera, arrow[0] * step, arrow[1] * step), true);
    } else if (event.key === '+' || event.key === '=') this.zoomBy(ZOOM);
    else if (event.key === '-') this.zoomBy(1 / ZOOM);
    else if (event.key === 'Home') this.view = WORLD_VIEW;
    else if (event.key === 'Enter') {
      if (this.hovered) {
        this.#act(this.hovered);
        void this.#focusCard();
      } else this.#aim();
    } else if (event.key === 'Escape' && this.pinned) this.pinned = undefined;
    else return;
    event.preventDefault();
  };

  /** What can be done with a pinned node follows the key that pinned it. */
  async #focusCard(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.card.pinned :is(a, button)')?.focus();
  }

  readonly #onCardKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.#unpin();
  };

  readonly #onBlur = (): void => {
    this.byKeys = false;
    this.#setHovered(undefined);
  };
}

/** Fewer nodes are drawn in the page: their index is built sooner than a worker has begun. */
const WORKER_FROM = 20_000;

const NO_ACTIONS: Card.CardActions = {
  isPinned: false,
  choosable: false,
  nodeHref: '',
  farmHref: '',
  countryHref: '',
  choose: () => undefined,
  zoomIn: undefined,
  close: () => undefined,
};

/** How far a distance from the middle is beyond what there is room for; 0 within it. */
const beyond = (distance: number, room: number): number =>
  Math.sign(distance) * Math.max(0, Math.abs(distance) - Math.max(0, room));

const differs = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length !== b.length || a.some((part, i) => part !== b[i]);

const samePlaces = (a: Inventory, b: Inventory | undefined): boolean =>
  a.latitude === b?.latitude && a.longitude === b.longitude && a.cities === b.cities;

function bytes(out: ArrayLike<number> | undefined): Uint8Array | undefined {
  if (!out) return undefined;
  if (out instanceof Uint8Array) return out;
  // Reason masks have more bits than a byte; only whether there is any matters.
  const short = new Uint8Array(out.length);
  for (let row = 0; row < out.length; row++) short[row] = out[row] === 0 ? 0 : 1;
  return short;
}

const radiusAt = ({ spots }: Frame, at: number): number =>
  Math.max(4, spots[at + RADIUS]!, spots[at + ALL_RADIUS]!);

function placeRing(
  ring: HTMLElement,
  at: readonly [x: number, y: number, radius: number] | undefined,
): void {
  ring.toggleAttribute('hidden', !at);
  if (!at) return;
  const [x, y, radius] = at;
  ring.style.setProperty('inline-size', `${2 * radius}px`);
  ring.style.setProperty('block-size', `${2 * radius}px`);
  ring.style.setProperty('transform', `translate(${x - radius}px, ${y - radius}px)`);
}

/**
 * Beside its spot, on the side where there is room; else below it.
 *
 * @returns by how many pixels the card covers its spot
 */
function placeCardAt(
  card: HTMLElement,
  { width, height }: Camera,
  x: number,
  y: number,
  radius: number,
): number {
  const { offsetWidth, offsetHeight } = card;
  const gap = radius + 12;
  const right = x + gap + offsetWidth < width - 8;
  const isBeside = right || x - gap - offsetWidth > 8;
  const left = right ? x + gap : isBeside ? x - gap - offsetWidth : (width - offsetWidth) / 2;
  const wanted = isBeside ? y - offsetHeight / 2 : y + gap;
  const top = Math.max(8, Math.min(height - offsetHeight - 8, wanted));
  card.style.setProperty('transform', `translate(${Math.round(left)}px, ${Math.round(top)}px)`);
  return isBeside ? 0 : Math.max(0, wanted - top);
}

/** Brightness of a colour as the browser writes it: `oklch(0.9 …)` or `rgb(…)`. */
function lightness(colour: string): number {
  const [first = 0, second = 0, third = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return colour.startsWith('rgb') ? (first + second + third) / 765 : first;
}

define('tf-capacity-map', TfCapacityMap);

declare global {
  interface HTMLElementTagNameMap {
    'tf-capacity-map': TfCapacityMap;
  }
}
