import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { buttons } from '../../src/elements/buttons.styles.ts';
import { define } from '../../src/elements/define.ts';
import { tokens } from '../../src/elements/tokens.styles.ts';
import { Words } from '../../src/elements/words.ts';
import { common } from '../../src/messages/common.ts';
import { map as words } from '../../src/messages/map.ts';
import { nodeId, type NodeId } from '../../src/model/ids.ts';
import { rowOf, type Inventory } from '../../src/model/inventory.ts';
import type { History } from '../../src/ports/history.ts';
import type { Payer } from '../../src/queries/payer.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';
import { reportErrors } from '../error-reports.ts';
import { flag } from '../flag.ts';
import './canvas/tf-capacity-map.ts';
import { priceRange } from './canvas/price-range.ts';
import type { TfCapacityMap } from './canvas/tf-capacity-map.ts';
import { mapTokens } from './canvas/tf-capacity-map.styles.ts';
import type { MapView } from './engine/camera.ts';
import { TfMapChoiceEvent, TfMapRegionEvent, TfNodeSelectEvent } from './events.ts';
import { KINDS, type Kind } from './filters.ts';
import { COLOURS, MEASURES, type ColourBy, type Measure } from './measures.ts';
import { NodeSource } from './node-source.ts';
import { legendStyles } from './parts/legend.styles.ts';
import { legend } from './parts/legend.ts';
import { sourceNote, troubleNote } from './parts/notes.ts';
import type { PickEvent } from './parts/pick-event.ts';
import type { TimeEvent } from './parts/tf-map-time.ts';
import { Scope, type Asked } from './scope.ts';
import type { SpecFigures } from './spec-figures.ts';
import { styles } from './tf-node-map.styles.ts';
import { WantedView, viewOfAttributes } from './wanted-view.ts';

/** Pixels of the world's width at which one still sees in which countries the nodes of a farm are. */
const FARM = 2 ** 13;

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
 * @attr {boolean} timed - opens with the time slider, where the grid remembers
 * @fires {TfMapReadyEvent} tf-ready - the first map with nodes is on the screen
 * @fires {TfNodeSelectEvent} tf-node-select - a node was chosen; `nodeId`
 * @fires {TfMapRegionEvent} tf-map-region - a country or farm was gone into or left; `country`, `farmId`
 * @fires {TfMapViewEvent} tf-map-view - the map came to rest; `view` with `latitude`, `longitude`, `zoom`
 * @fires {TfMapChoiceEvent} tf-map-choice - measure, colour or hidden kinds were chosen
 * @fires {TfErrorEvent} tf-error - something failed and is drawn where it happened; `code`, `params`, `message`
 * @csspart map - the map itself
 * @csspart legend - the legend, which is also the control
 * @csspart list - the list that does what the map does
 */
export class TfNodeMap extends LitElement {
  static override styles = [tokens, mapTokens, buttons, legendStyles, styles];

  @property() measure: Measure = 'cru';
  @property({ attribute: 'color-by' }) colorBy: ColourBy = 'free';
  @property() center = '';
  @property({ type: Number }) zoom = 0;
  @property() height = '';
  @property() country = '';
  @property() region = '';
  @property({ type: Number }) farm = 0;
  @property() hide = '';
  @property({ type: Boolean, converter: flag }) readonly = false;
  @property() select = '';
  @property({ type: Number }) selected = 0;
  @property({ attribute: 'node-href' }) nodeHref = '';
  @property({ attribute: 'farm-href' }) farmHref = '';
  @property({ attribute: 'country-href' }) countryHref = '';
  @property() network = '';
  @property({ type: Boolean, converter: flag }) listed = false;
  @property({ type: Boolean, converter: flag }) timed = false;
  /** A request: what cannot take it can be dimmed, and prices are its own. */
  @property({ attribute: false }) spec: VmSpec | undefined;
  /**
   * Who pays, where that is known already; else the account of this browser.
   *
   * @internal
   */
  @property({ attribute: false }) payer: Payer | undefined;
  /**
   * Offers to ask a grid again that does not answer; not where something around the map does.
   *
   * @internal
   */
  @property({ attribute: false }) asksAgain = true;
  /**
   * Nodes from elsewhere, instead of those of the grid around.
   *
   * @internal
   */
  @property({ attribute: false }) inventory: Inventory | undefined;

  @state() private past: Inventory | undefined;
  @state() private onlyFitting = true;
  @state() private isInRegion: ((code: string) => boolean) | undefined;
  @state() private isDrawn = false;
  @state() private hasList = false;
  @state() private isTimed = false;
  @query('tf-capacity-map') private map!: TfCapacityMap | null;

  readonly #words = new Words(this, words, common);
  readonly #source = new NodeSource(this);
  #figures: SpecFigures | undefined;
  readonly #scope = new Scope();
  readonly #wanted = new WantedView();

  constructor() {
    super();
    reportErrors(this, () => [this.#source.error]);
  }

  /** What is looked at; setting it moves the map. */
  get view(): MapView {
    return this.map?.view ?? viewOfAttributes(this);
  }

  set view(view: MapView) {
    if (this.map) this.map.view = view;
  }

  /**
   * The nodes that are shown: now, or at the instant the slider is on.
   *
   * @internal
   */
  get shownInventory(): Inventory | undefined {
    return this.past ?? this.#present;
  }

  get #present(): Inventory | undefined {
    return this.inventory ?? this.#source.nodes;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!MEASURES.includes(this.measure)) this.measure = 'cru';
    if (!COLOURS.includes(this.colorBy)) this.colorBy = 'free';
    if (!this.hasUpdated || changed.has('network')) this.#source.find();
    if (this.listed && !this.hasList && this.isDrawn) void this.#loadList();
    if (changed.has('region')) void this.#findRegion();
    // Prices come when the colour asks for them, or when a request has one.
    const isPriced = this.colorBy === 'price' || this.spec !== undefined;
    if (isPriced && !this.#figures) void this.#loadFigures();
    const { grid } = this.#source;
    void this.#figures?.fit(this.spec, this.#present, grid);
    if (isPriced) void this.#figures?.price(this.shownInventory, grid, this.payer);
  }

  override render() {
    const inventory = this.shownInventory;
    const asked = inventory && this.#askedOf(inventory);
    const out = asked && this.#scope.out(asked);
    // What stands around the map can wait for its first picture.
    const shown = this.isDrawn ? asked : undefined;
    return html`<div class="frame">
      <div class="place">
        <tf-capacity-map
          part="map"
          .inventory=${inventory}
          .isInTrouble=${Boolean(this.#source.error ?? this.#source.foreign)}
          .out=${out}
          .outMode=${this.farm ? 'hidden' : 'dimmed'}
          .measure=${this.measure}
          .colorBy=${this.colorBy}
          .prices=${this.#figures?.prices}
          .pricedFor=${this.#figures?.pricedFor}
          .selected=${this.#selectedRow(inventory)}
          ?choosable=${this.select === 'node' && !this.readonly}
          node-href=${this.nodeHref}
          farm-href=${this.farmHref}
          country-href=${this.countryHref}
          @tf-ready=${this.#onReady}
          @tf-node-select=${this.#onSelect}
          @tf-map-view=${this.#onView}
        ></tf-capacity-map>
        ${inventory ? nothing : troubleNote(this.#words, this.#source, this.asksAgain)}
      </div>
      ${shown ? this.#renderLegend(shown, out) : nothing} ${shown ? this.#renderTime(out) : nothing}
      ${shown ? sourceNote(this.#words, this.#source, shown.inventory) : nothing}
      ${shown ? this.#renderList(shown, out) : nothing}
    </div>`;
  }

  /** What a grid remembers is read when somebody asks for it. */
  #renderTime(out: Uint8Array | undefined) {
    const history = this.#history;
    if (!history) return nothing;
    return html`<details class="time" ?open=${this.timed} @toggle=${this.#onTimeToggle}>
      <summary>${this.#words.t('map.time')}</summary>
      ${
        this.isTimed
          ? html`<tf-map-time
              .history=${history}
              .present=${this.#present}
              .shown=${this.past}
              .out=${out}
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
    if (this.map) this.#look(this.map);
    // Where nothing can be drawn, the list is all the more wanted.
    if (!this.isDrawn && this.shownInventory) requestAnimationFrame(this.#onReady);
  }

  #renderLegend(asked: Asked, out: Uint8Array | undefined) {
    const { fitting, prices, pricedFor } = this.#figures ?? {};
    return legend({
      words: this.#words,
      measure: this.measure,
      colorBy: this.colorBy,
      prices: prices ? priceRange(prices, out) : [0, 0],
      isForSpec: this.spec !== undefined,
      pricedFor,
      hidden: asked.filters.hidden,
      counts: this.#scope.counts(asked),
      fits: fitting && { isOn: this.onlyFitting, count: fitting.count },
      chooseMeasure: (measure) => this.#choose({ measure }),
      chooseColour: (colorBy) => this.#choose({ colorBy }),
      toggle: (kind) => this.#toggle(kind),
      toggleFits: () => (this.onlyFitting = !this.onlyFitting),
    });
  }

  #renderList(asked: Asked, out: Uint8Array | undefined) {
    const { t } = this.#words;
    const { inventory } = asked;
    const unplaced = this.#scope.unplaced(asked);
    return html`<div class="more">
      <details class="regions" part="list" ?open=${this.listed} @toggle=${this.#onListToggle}>
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

  /** Everything that decides what is shown. */
  #askedOf(inventory: Inventory): Asked {
    const { country, farm, isInRegion } = this;
    return {
      inventory,
      filters: { hidden: this.#hidden(), country, farm, isInRegion },
      more: this.onlyFitting && !this.past ? this.#figures?.fitting?.masks : undefined,
    };
  }

  #hidden(): ReadonlySet<Kind> {
    const named = this.hide.split(/\s+/);
    return new Set(KINDS.filter((kind) => named.includes(kind)));
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

  /** Only of the grid whose nodes are shown. */
  get #history(): History | undefined {
    return this.inventory ? undefined : this.#source.grid?.history;
  }

  async #loadFigures(): Promise<void> {
    const { SpecFigures } = await import('./spec-figures.ts');
    this.#figures ??= new SpecFigures(this);
    this.requestUpdate();
  }

  async #loadTime(): Promise<void> {
    await import('./parts/tf-map-time.ts');
    this.isTimed = true;
  }

  async #loadList(): Promise<void> {
    await import('./parts/tf-map-list.ts');
    this.hasList = true;
  }

  #selectedRow(inventory: Inventory | undefined): number {
    return inventory && this.selected > 0 ? rowOf(inventory, nodeId(this.selected)) : -1;
  }

  #look(map: TfCapacityMap): void {
    this.#wanted.follow(map, this);
    const { country, farm, shownInventory } = this;
    const region = [country, farm || '', this.isInRegion && this.region].join(' ').trim();
    if (!shownInventory) return;
    const closest = farm ? FARM : undefined;
    const rows = () => this.#scope.rows(this.#askedOf(shownInventory));
    this.#wanted.frame(map, region, closest, rows);
  }

  #toggle(kind: Kind): void {
    const hidden = new Set(this.#hidden());
    if (!hidden.delete(kind)) hidden.add(kind);
    this.#choose({ hide: KINDS.filter((name) => hidden.has(name)).join(' ') });
  }

  #choose(change: Partial<Pick<this, 'measure' | 'colorBy' | 'hide' | 'listed'>>): void {
    Object.assign(this, change);
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

  #onView = (): void => this.#wanted.moved(this);

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
    if (open !== this.listed) this.#choose({ listed: open });
  };
}

define('tf-node-map', TfNodeMap);

declare global {
  interface HTMLElementTagNameMap {
    'tf-node-map': TfNodeMap;
  }
}
