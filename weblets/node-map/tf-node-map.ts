import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { buttons } from '../../src/elements/buttons.styles.ts';
import { define } from '../../src/elements/define.ts';
import { tokens } from '../../src/elements/tokens.styles.ts';
import '../../src/elements/tf-sim-badge.ts';
import { Words } from '../../src/elements/words.ts';
import { common } from '../../src/messages/common.ts';
import { map as words } from '../../src/messages/map.ts';
import { nodeId, type NodeId } from '../../src/model/ids.ts';
import { rowOf, type Inventory } from '../../src/model/inventory.ts';
import { NO_CAPACITY, type Capacity } from '../../src/model/units.ts';
import type { Grid } from '../../src/ports/grid.ts';
import type { History } from '../../src/ports/history.ts';
import { AskController } from '../../src/queries/ask-controller.ts';
import { GridController } from '../../src/queries/grid-controller.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';
import { offerNetwork, offerPageGrid } from '../grid.ts';
import './canvas/tf-capacity-map.ts';
import { priceRange } from './canvas/price-range.ts';
import type { TfCapacityMap } from './canvas/tf-capacity-map.ts';
import { mapTokens } from './canvas/tf-capacity-map.styles.ts';
import { WORLD_VIEW, type MapView } from './engine/camera.ts';
import { TfMapChoiceEvent, TfMapRegionEvent, TfNodeSelectEvent } from './events.ts';
import { KINDS, countKinds, outOf, type Filters, type Kind } from './filters.ts';
import { COLOURS, MEASURES, type ColourBy, type Measure } from './measures.ts';
import { legend } from './parts/legend.ts';
import type { PickEvent } from './parts/pick-event.ts';
import type { TimeEvent } from './parts/tf-map-time.ts';
import { styles } from './tf-node-map.styles.ts';

/** What the map needs beside the nodes, loaded when it is asked for. */
interface Fitting {
  /** By row: 0 where the machine fits. */
  readonly masks: ArrayLike<number>;
  readonly count: number;
  readonly shape: Capacity;
}

/**
 * The capacity of a grid on the map of the world, with the legend that is its control and a list that
 * can do whatever the map can. Needs nothing around it; inside a `<tf-grid>` it shows that grid.
 *
 * @element tf-node-map
 * @attr {'cru'|'mru'|'sru'|'hru'|'gpu'|'ips'} measure - what area stands for: cores, memory, SSD, HDD, GPUs, public IPs
 * @attr {'free'|'price'} color-by - what colour stands for
 * @attr {string} center - "latitude,longitude" of the middle
 * @attr {number} zoom - 0 is the whole world, each step doubles
 * @attr {string} height - of the map, as CSS writes it
 * @attr {string} country - ISO 3166-1 alpha-2: only nodes there
 * @attr {'africa'|'americas'|'asia'|'europe'|'oceania'} region - only nodes there
 * @attr {number} farm - id of a farm: only its nodes
 * @attr {string} hide - kinds of nodes left out, separated by spaces: up standby down dedicated certified gateway
 * @attr {boolean} readonly - nothing can be chosen; looking around stays
 * @attr {'node'} select - nodes can be chosen
 * @attr {number} selected - id of the chosen node
 * @attr {string} node-href - where a node has a page; `{id}` stands for its number
 * @attr {string} farm-href - where a farm has a page; `{id}` stands for its number
 * @attr {string} country-href - where the nodes of a country are listed; `{id}` stands for its code
 * @attr {'main'|'test'|'qa'|'dev'} network - the real grid to look at where no `<tf-grid>` is around; the page's grid when absent
 * @attr {boolean} listed - opens with the list beside the map
 * @fires tf-ready - the first map with nodes is on the screen
 * @fires tf-node-select - a node was chosen; `nodeId`
 * @fires tf-map-region - a country or farm was gone into or left; `country`, `farmId`
 * @fires tf-map-view - the map came to rest; `view` with `latitude`, `longitude`, `zoom`
 * @fires tf-map-choice - measure, colour or hidden kinds were chosen
 */
export class TfNodeMap extends LitElement {
  static override styles = [tokens, mapTokens, buttons, styles];

  @property() measure: Measure = 'cru';
  @property({ attribute: 'color-by' }) colorBy: ColourBy = 'free';
  @property() center = '';
  @property({ type: Number }) zoom = 0;
  @property() height = '';
  @property() country = '';
  @property() region = '';
  @property({ type: Number }) farm = 0;
  @property() hide = '';
  @property({ type: Boolean }) readonly = false;
  @property() select = '';
  @property({ type: Number }) selected = 0;
  @property({ attribute: 'node-href' }) nodeHref = '';
  @property({ attribute: 'farm-href' }) farmHref = '';
  @property({ attribute: 'country-href' }) countryHref = '';
  @property() network = '';
  @property({ type: Boolean }) listed = false;
  /** A request: what cannot take it can be dimmed, and prices are its own. */
  @property({ attribute: false }) spec: VmSpec | undefined;
  /** Nodes from elsewhere, instead of those of the grid around. */
  @property({ attribute: false }) inventory: Inventory | undefined;

  @state() private past: Inventory | undefined;
  @state() private fitting: Fitting | undefined;
  @state() private onlyFitting = true;
  @state() private prices: Float32Array | undefined;
  @state() private isInRegion: ((code: string) => boolean) | undefined;
  @state() private isDrawn = false;
  @state() private hasList = false;
  @state() private isTimed = false;
  @query('tf-capacity-map') private map!: TfCapacityMap | null;

  readonly #words = new Words(this, words, common);
  readonly #grid = new GridController(this);
  readonly #asked = new AskController(
    this,
    () => this.#grid.open?.grid,
    ({ proxy }) => proxy.inventory(),
  );
  #outFor: readonly unknown[] = [];
  #out: Uint8Array | undefined;
  #countsFor: Inventory | undefined;
  #counts = { up: 0, standby: 0, down: 0, dedicated: 0, certified: 0, gateway: 0 };
  #fittingFor: readonly unknown[] = [];
  #pricesFor: readonly unknown[] = [];
  #framed = '';
  /** The real network that was opened for this map alone. */
  #network: { close(): void } | undefined;
  /** The view that the attributes asked for last. */
  #viewFor = '';

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#findGrid();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closeNetwork();
  }

  /** What is looked at; setting it moves the map. */
  get view(): MapView {
    return this.map?.view ?? this.#wantedView();
  }

  set view(view: MapView) {
    if (this.map) this.map.view = view;
  }

  /** The nodes that are shown: now, or at the instant the slider is on. */
  get shownInventory(): Inventory | undefined {
    return this.past ?? this.inventory ?? this.#asked.data;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!MEASURES.includes(this.measure)) this.measure = 'cru';
    if (!COLOURS.includes(this.colorBy)) this.colorBy = 'free';
    if (!this.hasUpdated || changed.has('network')) this.#findGrid();
    const grid = this.#grid.open?.grid;
    if (this.listed && !this.hasList && this.isDrawn) void this.#loadList();
    if (changed.has('region')) void this.#findRegion();
    void this.#fit(grid);
    void this.#price(grid);
  }

  override render() {
    const inventory = this.shownInventory;
    const out = this.#outNow(inventory);
    return html`<div class="frame">
      <div class="place">
        <tf-capacity-map
          .inventory=${inventory}
          .out=${out}
          .measure=${this.measure}
          .colorBy=${this.colorBy}
          .prices=${this.prices}
          .selected=${this.#selectedRow(inventory)}
          ?choosable=${this.select === 'node' && !this.readonly}
          node-href=${this.nodeHref}
          farm-href=${this.farmHref}
          country-href=${this.countryHref}
          @tf-ready=${this.#onReady}
          @tf-node-select=${this.#onSelect}
          @tf-map-view=${this.#onView}
        ></tf-capacity-map>
        ${this.#renderTrouble()} ${this.#renderSource(inventory)}
      </div>
      ${inventory ? this.#renderLegend(inventory, out) : nothing} ${this.#renderTime()}
      ${inventory ? this.#renderList(inventory, out) : nothing}
    </div>`;
  }

  /** What a grid remembers is read when somebody asks for it. */
  #renderTime() {
    const history = this.#history;
    if (!history) return nothing;
    return html`<details class="time" @toggle=${this.#onTimeToggle}>
      <summary>${this.#words.t('map.time')}</summary>
      ${
        this.isTimed
          ? html`<tf-map-time
              .history=${history}
              .measure=${this.measure}
              @tf-map-time=${this.#onTime}
            ></tf-map-time>`
          : nothing
      }
    </details>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('height')) {
      if (this.height) this.style.setProperty('--_height', this.height);
      else this.style.removeProperty('--_height');
    }
    const key = `${this.center} ${this.zoom}`;
    if (this.map && key !== this.#viewFor) {
      this.#viewFor = key;
      if (this.center || this.zoom > 0) this.map.view = this.#wantedView();
    }
    this.#frameRegion();
  }

  #renderLegend(inventory: Inventory, out: Uint8Array | undefined) {
    const { fitting, prices } = this;
    return legend({
      words: this.#words,
      measure: this.measure,
      colorBy: this.colorBy,
      prices: prices ? priceRange(prices, out) : [0, 0],
      isForSpec: this.spec !== undefined,
      hidden: this.#hidden(),
      counts: this.#countsOf(inventory),
      fits: fitting && { isOn: this.onlyFitting, count: fitting.count },
      chooseMeasure: (measure) => {
        this.measure = measure;
        this.#chosen();
      },
      chooseColour: (colour) => {
        this.colorBy = colour;
        this.#chosen();
      },
      toggle: (kind) => this.#toggle(kind),
      toggleFits: () => (this.onlyFitting = !this.onlyFitting),
    });
  }

  #renderList(inventory: Inventory, out: Uint8Array | undefined) {
    const { t } = this.#words;
    const unplaced = this.map?.unplaced ?? 0;
    return html`<div class="more">
      <details class="regions" ?open=${this.listed} @toggle=${this.#onListToggle}>
        <summary>${t('map.regions')}</summary>
        ${
          this.hasList
            ? html`<tf-map-list
                .inventory=${inventory}
                .out=${out}
                .measure=${this.measure}
                .country=${this.country}
                .farm=${this.farm}
                .selected=${this.#selectedRow(inventory)}
                @tf-map-region=${this.#onRegion}
                @tf-map-pick=${this.#onPick}
              ></tf-map-list>`
            : nothing
        }
      </details>
      ${unplaced > 0 ? html`<p class="note">${t('map.unplaced', { n: unplaced })}</p>` : nothing}
    </div>`;
  }

  #renderSource(inventory: Inventory | undefined) {
    const { open } = this.#grid;
    if (!inventory || !open) return nothing;
    const { t, format } = this.#words;
    const { source, at } = inventory.provenance;
    return html`<p class="source">
      ${open.grid.mode === 'sim' ? html`<tf-sim-badge></tf-sim-badge>` : nothing}
      ${t('map.source', { source, at: format.dateTime(at) })}
    </p>`;
  }

  #renderTrouble() {
    const { state } = this.#grid;
    const { t } = this.#words;
    if (state.state === 'foreign') {
      const { theirs, ours } = state;
      return html`<p class="note" role="alert">${t('map.twoVersions', { theirs, ours })}</p>`;
    }
    const error = state.state === 'failed' ? state.error : this.#asked.error;
    if (!error || this.shownInventory) return nothing;
    void import('../../src/elements/tf-error.ts');
    return html`<tf-error .error=${error}>
      <button type="button" class="small" @click=${this.#asked.retry}>${t('retry')}</button>
    </tf-error>`;
  }

  /** The network that is asked for, else what is around, else the grid of the page. */
  #findGrid(): void {
    this.#closeNetwork();
    const { network } = this;
    if (this.inventory) return;
    if (network && !isWithin(this, 'tf-grid')) {
      this.#network = { close: offerNetwork(this, network) };
    } else if (this.#grid.state.state === 'missing') offerPageGrid();
  }

  #closeNetwork(): void {
    this.#network?.close();
    this.#network = undefined;
  }

  #filters(): Filters {
    return {
      hidden: this.#hidden(),
      country: this.country,
      farm: this.farm,
      isInRegion: this.isInRegion,
    };
  }

  #hidden(): ReadonlySet<Kind> {
    const named = this.hide.split(/\s+/);
    return new Set(KINDS.filter((kind) => named.includes(kind)));
  }

  /** Which rows are out, made anew only when something about it changed. */
  #outNow(inventory: Inventory | undefined): Uint8Array | undefined {
    if (!inventory) return undefined;
    const masks = this.onlyFitting && !this.past ? this.fitting?.masks : undefined;
    const parts = [inventory, this.hide, this.country, this.farm, this.isInRegion, masks];
    if (parts.some((part, i) => part !== this.#outFor[i])) {
      this.#outFor = parts;
      this.#out = outOf(inventory, this.#filters(), masks);
    }
    return this.#out;
  }

  #countsOf(inventory: Inventory) {
    if (this.#countsFor !== inventory) {
      this.#countsFor = inventory;
      this.#counts = { ...countKinds(inventory) };
    }
    return this.#counts;
  }

  async #findRegion(): Promise<void> {
    const { region } = this;
    if (!region) {
      this.isInRegion = undefined;
      return;
    }
    const { regionOf } = await import('../../src/specs/regions.ts');
    if (region === this.region) this.isInRegion = (code) => regionOf(code) === region;
  }

  /** By the rule of the forms, which comes when somebody wants something. */
  async #fit(grid: Grid | undefined): Promise<void> {
    const { spec } = this;
    const inventory = this.inventory ?? this.#asked.data;
    if (spec === this.#fittingFor[0] && inventory === this.#fittingFor[1]) return;
    this.#fittingFor = [spec, inventory];
    if (!spec || !inventory) {
      this.fitting = undefined;
      return;
    }
    const { fitTo } = await import('./fit.ts');
    const fitting = await fitTo(spec, inventory, grid);
    if (spec === this.spec && inventory === this.#fittingFor[1]) this.fitting = fitting;
  }

  /** Prices come when the colour asks for them, or when a request has one. */
  async #price(grid: Grid | undefined): Promise<void> {
    const inventory = this.shownInventory;
    const isWanted = this.colorBy === 'price' || this.spec !== undefined;
    if (!grid || !inventory || !isWanted) return;
    const shape = this.fitting?.shape ?? NO_CAPACITY;
    if (inventory === this.#pricesFor[0] && shape === this.#pricesFor[1]) return;
    this.#pricesFor = [inventory, shape];
    try {
      const [{ priceColumn, SMALL }, prices] = await Promise.all([
        import('./price-column.ts'),
        grid.chain.prices(),
      ]);
      if (inventory === this.shownInventory)
        this.prices = priceColumn(inventory, prices, shape === NO_CAPACITY ? SMALL : shape);
    } catch {
      // A grid that tells no prices has none to draw; the next change asks again.
      this.#pricesFor = [];
    }
  }

  /** Only of the grid whose nodes are shown. */
  get #history(): History | undefined {
    return this.inventory ? undefined : this.#grid.open?.grid.history;
  }

  async #loadTime(): Promise<void> {
    await import('./parts/tf-map-time.ts');
    this.isTimed = true;
  }

  async #loadList(): Promise<void> {
    await import('./parts/tf-map-list.ts');
    this.hasList = true;
  }

  #wantedView(): MapView {
    const [latitude = NaN, longitude = NaN] = this.center.split(',').map(Number);
    const isPlace = this.center !== '' && Number.isFinite(latitude) && Number.isFinite(longitude);
    return { ...WORLD_VIEW, ...(isPlace && { latitude, longitude }), zoom: this.zoom };
  }

  #selectedRow(inventory: Inventory | undefined): number {
    return inventory && this.selected > 0 ? rowOf(inventory, nodeId(this.selected)) : -1;
  }

  /** Brings a country or farm that was gone into to fill the map. */
  #frameRegion(): void {
    const inventory = this.shownInventory;
    const key = `${this.country} ${this.farm} ${this.isInRegion ? this.region : ''}`;
    if (!inventory || !this.map || key === this.#framed) return;
    const wasSomewhere = this.#framed !== '' && this.#framed !== ' 0 ';
    this.#framed = key;
    if (key === ' 0 ') {
      if (wasSomewhere) this.map.view = WORLD_VIEW;
      return;
    }
    // An address that says where to look has the say.
    if (!wasSomewhere && (this.center || this.zoom > 0)) return;
    const left = outOf(inventory, { ...this.#filters(), hidden: new Set() });
    if (!left) return;
    const rows: number[] = [];
    for (let row = 0; row < inventory.length; row++) if (left[row] === 0) rows.push(row);
    this.map.showRows(rows);
  }

  #toggle(kind: Kind): void {
    const hidden = new Set(this.#hidden());
    if (!hidden.delete(kind)) hidden.add(kind);
    this.hide = KINDS.filter((name) => hidden.has(name)).join(' ');
    this.#chosen();
  }

  #chosen(): void {
    this.dispatchEvent(new TfMapChoiceEvent());
  }

  #onSelect = ({ nodeId: id }: TfNodeSelectEvent): void => {
    this.selected = id ?? 0;
  };

  #onPick = ({ row }: PickEvent): void => {
    const inventory = this.shownInventory;
    if (!inventory) return;
    const id = inventory.nodeId[row]! as NodeId;
    this.selected = id;
    this.map?.showRow(row);
    this.map?.open(row);
    this.dispatchEvent(new TfNodeSelectEvent(id));
  };

  #onRegion = ({ country = '', farmId = 0 }: TfMapRegionEvent): void => {
    this.country = country;
    this.farm = farmId;
  };

  /** Attributes that say the same again are no wish to go back. */
  #onView = (): void => {
    this.#viewFor = `${this.center} ${this.zoom}`;
  };

  #onTime = ({ inventory }: TimeEvent): void => {
    this.past = inventory;
  };

  #onReady = (): void => {
    this.isDrawn = true;
  };

  #onTimeToggle = ({ target }: Event): void => {
    if ((target as HTMLDetailsElement).open) void this.#loadTime();
    // Closed again, the map shows what is now.
    else [this.isTimed, this.past] = [false, undefined];
  };

  #onListToggle = ({ target }: Event): void => {
    const { open } = target as HTMLDetailsElement;
    if (open === this.listed) return;
    this.listed = open;
    this.#chosen();
  };
}

/** Whether an element of that name is around this one, in whatever tree. */
function isWithin(element: Element, name: string): boolean {
  let around: Node | null = element;
  while (around) {
    if (around instanceof Element && around.localName === name) return true;
    const slot: Node | null = around instanceof Element ? around.assignedSlot : null;
    around = slot ?? (around instanceof ShadowRoot ? around.host : around.parentNode);
  }
  return false;
}

define('tf-node-map', TfNodeMap);

declare global {
  interface HTMLElementTagNameMap {
    'tf-node-map': TfNodeMap;
  }
}
