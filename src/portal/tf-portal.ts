import { LitElement, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { buttons } from '../elements/buttons.styles.ts';
import { define } from '../elements/define.ts';
import { icon } from '../elements/icon.ts';
import * as outline from '../elements/icons.ts';
import { surfaces } from '../elements/surfaces.styles.ts';
import '../elements/tf-price.ts';
import '../elements/tf-sim-badge.ts';
import { tokens } from '../elements/tokens.styles.ts';
import { Words } from '../elements/words.ts';
import { loadKnownWords } from '../messages/area.ts';
import { common } from '../messages/common.ts';
import { portal } from '../messages/portal.ts';
import type { OperationView } from './activity/operation-view.ts';
import { hrefTo } from './href.ts';
import { furtherPages, navigation, sections, type NavGroup, type NavItem } from './navigation.ts';
import type { GridChoice } from '../model/network.ts';
import { chainPages } from './chain-pages.ts';
import { IntentEvent } from './intent.ts';
import { pages } from './pages.ts';
import type { Command } from './palette/command.ts';
import type { Route } from './route.ts';
import { Router } from './router.ts';
import type { ReachView, ShellView } from './shell-view.ts';
import type { Supply } from './supply.ts';
import { portalStyles } from './tf-portal.styles.ts';

/** Words of the tabs that open what the bar of a phone has no room for. */
const menuNames = { explore: 'explore', more: 'more' } as const;

const day = 86_400;
const year = 365 * day;
const warnBelow = 3 * day;

/**
 * The portal's shell: navigation, grid time, funds, activity, command palette, and one page.
 *
 * @element tf-portal
 */
export class TfPortal extends LitElement {
  static override styles = [tokens, buttons, surfaces, portalStyles];

  @property({ attribute: false }) view: ShellView | undefined;
  /** Which grid is shown; known before it is open. */
  @property({ attribute: false }) choice: GridChoice = { grid: 'sim' };
  @property({ attribute: false }) operations: readonly OperationView[] = [];
  /** What the palette offers beside the pages. */
  @property({ attribute: false }) commands: readonly Command[] = [];
  /** What went wrong with something asked from a place that draws no errors itself. */
  @property({ attribute: false }) failure: unknown;
  /** The failure is that there is no grid: pages would wait for ever. */
  @property({ attribute: false }) unopened = false;
  /** Keeps the shown page supplied with what it draws. */
  @property({ attribute: false }) supply: Supply | undefined;

  @state() private shown: Route | undefined;
  @state() private lost = false;
  @state() private announcement = '';
  @state() private drawerReady = false;
  @state() private paletteReady = false;
  @state() private switchReady = false;
  @query('main') private main!: HTMLElement;
  @queryAll('.more') private menus!: NodeListOf<HTMLElement>;
  @query('.drawer') private drawer!: HTMLDialogElement;

  readonly #words = new Words(this, common, portal);
  readonly #router = new Router(this, () => void this.#arrive(true));
  #stopSupply: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKey);
    this.addEventListener('tf-intent', this.#onIntent);
    void this.#arrive(false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopSupply();
    this.shown = undefined;
    document.removeEventListener('keydown', this.#onKey);
    this.removeEventListener('tf-intent', this.#onIntent);
  }

  protected override updated(changed: PropertyValues): void {
    if (this.failure !== undefined) void import('../elements/tf-error.ts');
    if (!changed.has('shown') && !changed.has('supply')) return;
    this.#stopSupply();
    const page = this.main.lastElementChild;
    if (this.shown && this.supply && page instanceof HTMLElement)
      this.#stopSupply = this.supply(page, this.shown);
  }

  override render() {
    const { t } = this.#words;
    return html`
      <header>
        <a class="skip" href="#main" @click=${this.#onSkip}>${t('skip')}</a>
        <a class="brand" href=${hrefTo('/')} aria-label=${t('brand')}>
          ${mark}<span>${t('brand')}</span>
        </a>
        ${this.#renderGrid()} ${this.view?.simulated ? this.#renderClock(this.view) : nothing}
        <div class="space"></div>
        <button class="find" type="button" aria-label=${t('search')} @click=${this.#openPalette}>
          ${icon(outline.search)}<span>${t('search')}</span><kbd>${paletteKey}</kbd>
        </button>
        ${this.view?.balance ? this.#renderFunds(this.view) : nothing} ${this.#renderActivity()}
      </header>
      <nav aria-label=${t('navigation')} @pointerover=${this.#preload} @focusin=${this.#preload}>
        ${this.#renderGroup('main')}
        ${
          navigation.some(({ group }) => group === 'explore')
            ? html`<div class="heading wide">${t('explore')}</div>`
            : nothing
        }
        ${this.#renderGroup('explore', 'wide')}
        <div class="gap"></div>
        ${this.#renderGroup('more', 'wide')} ${this.#renderTab('explore', outline.compass)}
        ${this.#renderTab('more', outline.ellipsis)}
      </nav>
      ${this.#renderMenu('explore')} ${this.#renderMenu('more')}
      <main id="main" tabindex="-1">
        ${this.#renderNotices()}${this.#renderFailure()}${this.#renderPage()}
      </main>
      <div class="visually-hidden" role="status">${this.announcement}</div>
      <dialog class="drawer" aria-labelledby="activity">
        <div class="title">
          <h2 id="activity">${t('page.activity')}</h2>
          <button
            type="button"
            class="quiet square"
            aria-label=${t('close')}
            @click=${this.#closeDrawer}
          >
            ${icon(outline.x)}
          </button>
        </div>
        ${
          this.drawerReady
            ? html`<tf-operations
                .operations=${this.operations}
                .now=${this.view?.now ?? 0}
              ></tf-operations>`
            : nothing
        }
      </dialog>
      ${
        this.switchReady
          ? html`<tf-grid-switch
              .choice=${this.choice}
              .reach=${this.view?.reach}
              .now=${this.view?.now ?? 0}
            ></tf-grid-switch>`
          : nothing
      }
      ${
        this.paletteReady
          ? html`<tf-palette .commands=${this.#allCommands()}></tf-palette>`
          : nothing
      }
    `;
  }

  #renderGroup(group: NavGroup, look?: 'wide') {
    return navigation.map((item) =>
      item.group === group ? this.#renderLink(item, look) : nothing,
    );
  }

  /** In the bar of a phone: opens the links that found no room in it. */
  #renderTab(group: keyof typeof menuNames, path2d: string) {
    if (!navigation.some((item) => item.group === group)) return nothing;
    const isHere = navigation.some((item) => item.group === group && this.#current(item));
    return html`<button
      type="button"
      class="quiet tab ${isHere ? 'here' : ''}"
      popovertarget=${group}
    >
      ${icon(path2d)}${this.#words.t(menuNames[group])}
    </button>`;
  }

  #renderMenu(group: keyof typeof menuNames) {
    return html`<div
      id=${group}
      class="more"
      popover="auto"
      role="navigation"
      aria-label=${this.#words.t(menuNames[group])}
      @pointerover=${this.#preload}
      @focusin=${this.#preload}
    >
      ${this.#renderGroup(group)}
    </div>`;
  }

  #current({ page }: NavItem): 'page' | 'true' | undefined {
    const here = this.#router.route.page;
    return here === page ? 'page' : sections[here] === page ? 'true' : undefined;
  }

  #renderLink(item: NavItem, look?: 'wide') {
    if (item.simulatedOnly && this.choice.grid === 'live') return nothing;
    return html`<a
      class=${look ?? nothing}
      href=${hrefTo(item.path)}
      aria-current=${this.#current(item) ?? nothing}
      >${icon(item.icon)}${this.#words.t(`page.${item.page}`)}</a
    >`;
  }

  /** Simulated or real, and the way to another: never to be mistaken, so by colour, shape and word. */
  #renderGrid() {
    const { t, format } = this.#words;
    const { choice, view } = this;
    if (choice.grid === 'sim')
      return html`<tf-sim-badge></tf-sim-badge>
        <button
          type="button"
          class="quiet square small"
          aria-haspopup="dialog"
          aria-label=${t('changeGrid')}
          title=${t('changeGrid')}
          @click=${this.#openSwitch}
        >
          ${icon(outline.chevronDown)}
        </button>`;
    const { answeredAt, failure } = view?.reach ?? {};
    return html`<button
      type="button"
      class="real ${failure ? 'stale' : ''}"
      aria-haspopup="dialog"
      title=${t('changeGrid')}
      @click=${this.#openSwitch}
    >
      ${icon(failure ? outline.wifiOff : outline.globe)}
      <b>${t('realGrid')}</b>
      <span class="network">${choice.network}</span>
      ${
        answeredAt === undefined
          ? nothing
          : html`<span class="age">${format.relative(answeredAt, view?.now ?? answeredAt)}</span>`
      }
      ${icon(outline.chevronDown)}
    </button>`;
  }

  #renderClock({ now, rate }: ShellView) {
    const { t, format } = this.#words;
    return html`<a class="clock" href=${hrefTo('/simulation')} aria-label=${t('gridTime')}>
      <span class="at">
        <span class="day">${format.date(now)}</span>
        ${format.time(now)}
      </span>
      <span class="rate">${rate === 0 ? t('paused') : t('speed', { rate })}</span>
    </a>`;
  }

  #renderFunds({ balance, runway, simulated }: ShellView) {
    const { t, format } = this.#words;
    const tone =
      runway === undefined || runway >= warnBelow ? nothing : runway > 0 ? 'warn' : 'bad';
    const lasts =
      runway === undefined
        ? t('balance')
        : runway <= 0
          ? t('empty')
          : t('lasts', { time: runway > year ? t('lastsLong') : format.duration(runway) });
    return html`<div class="funds">
      <tf-price .usd=${balance?.usd} .tft=${balance?.tft} ?simulated=${simulated} brief></tf-price>
      <small class=${tone}>${lasts}</small>
    </div>`;
  }

  #renderActivity() {
    const { t } = this.#words;
    const { running = 0, waiting = 0 } = this.view ?? {};
    const words =
      waiting > 0 ? t('needsYou', { n: waiting }) : running > 0 ? t('running', { n: running }) : '';
    return html`<button
      type="button"
      class="quiet ${words ? '' : 'square'}"
      aria-label="${t('page.activity')}${words && `: ${words}`}"
      @click=${this.#openDrawer}
    >
      ${icon(outline.activity)}
      ${
        words
          ? html`<span class="count ${waiting > 0 ? 'warn' : ''}">${waiting || running}</span>`
          : nothing
      }
    </button>`;
  }

  #renderNotices() {
    const { t } = this.#words;
    if (this.view?.superseded)
      return html`<div class="notice" role="alert">
        ${icon(outline.triangleAlert)}${t('superseded')}
        <button type="button" class="small" @click=${reload}>${t('reload')}</button>
      </div>`;
    if (this.view?.reach?.failure) return this.#renderStale(this.view, this.view.reach);
    if (this.view?.storage === 'memory')
      return html`<div class="notice" role="status">
        ${icon(outline.triangleAlert)}${t('inMemory')}
      </div>`;
    if (this.view?.secure === false)
      return html`<div class="notice" role="status">
        ${icon(outline.triangleAlert)}${t('insecure')}
      </div>`;
    return nothing;
  }

  #renderStale({ now }: ShellView, { answeredAt }: ReachView) {
    const { t, format } = this.#words;
    return html`<div class="notice" role="status">
      ${icon(outline.wifiOff)}
      ${
        answeredAt === undefined
          ? t('unread')
          : t('stale', { time: format.relative(answeredAt, now) })
      }
      <button type="button" class="small" @click=${this.#openSwitch}>${t('why')}</button>
      <button type="button" class="small" @click=${this.#onAskAgain}>${t('askAgain')}</button>
    </div>`;
  }

  #renderFailure() {
    if (this.failure === undefined) return nothing;
    const { t } = this.#words;
    return html`<tf-error class="failure" .error=${this.failure}>
      ${
        this.unopened
          ? html`<button type="button" class="small" @click=${this.#openSwitch}>
              ${t('changeGrid')}
            </button>`
          : html`<button type="button" class="small" @click=${this.#onFailureRead}>
              ${t('close')}
            </button>`
      }
    </tf-error>`;
  }

  #renderPage(): TemplateResult {
    const { t } = this.#words;
    if (this.lost)
      return html`<div role="alert">
        <h1>${t('pageLost')}</h1>
        <p>${t('pageLostWhy')}</p>
        <button type="button" class="primary" @click=${reload}>${t('reload')}</button>
      </div>`;
    if (this.unopened) return html`<h1>${this.shown && t(`page.${this.shown.page}`)}</h1>`;
    if (this.shown && this.choice.grid === 'live' && chainPages[this.shown.page])
      return html`<tf-page-needs-chain
        page=${this.shown.page}
        network=${this.choice.network}
      ></tf-page-needs-chain>`;
    if (this.shown) return pages[this.shown.page].draw(this.shown);
    return html`<div class="skeleton" role="status" aria-label=${t('loading')}>
      <div></div>
      <div></div>
      <div></div>
    </div>`;
  }

  /** Goes to a path of the portal. */
  go(path: string): void {
    this.#router.go(path);
  }

  /** Fetches the page of the address and shows it; the page before stays until then. */
  async #arrive(moved: boolean): Promise<void> {
    const { route } = this.#router;
    try {
      await (this.choice.grid === 'live' && chainPages[route.page]
        ? import('./needs-chain/tf-page-needs-chain.ts')
        : pages[route.page].load());
      // A page that came in English and turned would be read twice.
      await loadKnownWords(this.#words.locale.language);
      this.lost = false;
    } catch {
      this.lost = true;
    }
    if (route !== this.#router.route) return;
    this.shown = route;
    const { t } = this.#words;
    const page = [t(`page.${route.page}`), route.id].filter(Boolean).join(' ');
    document.title = t('documentTitle', { page });
    if (!moved) return;
    if (!this.unopened) this.failure = undefined;
    this.drawer.close();
    for (const menu of this.menus) menu.hidePopover();
    await this.updateComplete;
    this.announcement = page;
    this.main.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  #allCommands(): readonly Command[] {
    const { t } = this.#words;
    const isThere = (item: NavItem): boolean => !item.simulatedOnly || this.choice.grid !== 'live';
    const toPages = [...navigation, ...furtherPages].filter(isThere).map((item) => ({
      id: `page-${item.page}`,
      words: t(`page.${item.page}`),
      icon: item.icon,
      run: () => this.#router.go(item.path),
    }));
    return [...toPages, ...this.commands];
  }

  #preload = (event: Event): void => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    const item = navigation.find(({ path }) => link?.pathname === hrefTo(path));
    if (item) pages[item.page].load().catch(() => undefined);
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    void this.#openPalette();
  };

  #onFailureRead = (): void => {
    this.failure = undefined;
  };

  #onSkip = (event: Event): void => {
    event.preventDefault();
    this.main.focus();
  };

  #openPalette = async (): Promise<void> => {
    await import('./palette/tf-palette.ts');
    this.paletteReady = true;
    await this.updateComplete;
    this.renderRoot.querySelector('tf-palette')?.open();
  };

  #openSwitch = async (): Promise<void> => {
    await import('./grid-switch/tf-grid-switch.ts');
    this.switchReady = true;
    await this.updateComplete;
    await this.renderRoot.querySelector('tf-grid-switch')?.open();
  };

  #onIntent = ({ intent }: IntentEvent): void => {
    if (intent.do === 'show-grids') void this.#openSwitch();
  };

  #onAskAgain = (): void => {
    this.dispatchEvent(new IntentEvent({ do: 'refresh-grid' }));
  };

  #openDrawer = async (): Promise<void> => {
    this.drawer.setAttribute('closedby', 'any');
    this.drawer.showModal();
    await import('./activity/tf-operations.ts');
    this.drawerReady = true;
  };

  #closeDrawer = (): void => this.drawer.close();
}

const reload = (): void => location.reload();

const paletteKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';

const dots = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ row, column })));
const litDots = new Set(['0,2', '1,1', '1,2', '2,0']);

/** Nine nodes, some of them yours. */
const mark = html`<svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
  ${dots.map(
    ({ row, column }) =>
      svg`<circle
        class=${litDots.has(`${row},${column}`) ? 'lit' : nothing}
        cx=${4 + column * 7}
        cy=${4 + row * 7}
        r="2.6"
      ></circle>`,
  )}
</svg>`;

define('tf-portal', TfPortal);

declare global {
  interface HTMLElementTagNameMap {
    'tf-portal': TfPortal;
  }
}
