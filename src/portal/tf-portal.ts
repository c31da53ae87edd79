import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { buttons } from '../elements/buttons.styles.ts';
import { define } from '../elements/define.ts';
import { icon } from '../elements/icon.ts';
import * as outline from '../elements/icons.ts';
import { surfaces } from '../elements/surfaces.styles.ts';
import '../elements/tf-sim-badge.ts';
import { tokens } from '../elements/tokens.styles.ts';
import { Words } from '../elements/words.ts';
import { loadKnownWords } from '../messages/area.ts';
import { common } from '../messages/common.ts';
import { portal } from '../messages/portal.ts';
import type { OperationView } from './activity/operation-view.ts';
import { hrefTo } from './href.ts';
import { furtherPages, navigation, type NavItem } from './navigation.ts';
import type { GridChoice } from '../model/network.ts';
import { chainPages } from './chain-pages.ts';
import { IntentEvent } from './intent.ts';
import { pages } from './pages.ts';
import type { Command, LookUp } from './palette/command.ts';
import type { Route } from './route.ts';
import { Router } from './router.ts';
import type { GridFault, ShellView } from './shell-view.ts';
import { brandMark } from './shell/brand-mark.ts';
import { clock } from './shell/clock.ts';
import { funds } from './shell/funds.ts';
import { navLinks, navMenu, navTab, type NavView } from './shell/nav-links.ts';
import { gridNotice, notices, type NoticeActions } from './shell/notices.ts';
import type { Supply } from './supply.ts';
import { portalStyles } from './tf-portal.styles.ts';

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
  /** What the address said of a grid in vain. */
  @property({ attribute: false }) gridFault: GridFault | undefined;
  @property({ attribute: false }) operations: readonly OperationView[] = [];
  /** What the palette offers beside the pages. */
  @property({ attribute: false }) commands: readonly Command[] = [];
  /** Finds what on the grid a question to the palette names. */
  @property({ attribute: false }) lookUp: LookUp | undefined;
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
  readonly #noticeActions: NoticeActions = {
    reload,
    showReach: () => void this.#openSwitch(),
    askAgain: () => void this.dispatchEvent(new IntentEvent({ do: 'refresh-grid' })),
  };
  readonly #gridActions = {
    chooseGrid: () => void this.#openSwitch(),
    close: () => (this.gridFault = undefined),
  };
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
    const words = this.#words;
    const { t } = words;
    const nav: NavView = {
      page: this.#router.route.page,
      isLive: this.choice.grid === 'live',
      words,
      preload: this.#preload,
    };
    return html`
      <header>
        <a class="skip" href="#main" @click=${this.#onSkip}>${t('skip')}</a>
        <a class="brand" href=${hrefTo('/')} aria-label=${t('brand')}>
          ${brandMark}<span>${t('brand')}</span>
        </a>
        ${this.#renderGrid()} ${this.view?.simulated ? clock(this.view, words) : nothing}
        <div class="space"></div>
        <button class="find" type="button" aria-label=${t('search')} @click=${this.#openPalette}>
          ${icon(outline.search)}<span>${t('search')}</span><kbd>${paletteKey}</kbd>
        </button>
        ${this.view?.balance ? funds(this.view, words) : nothing} ${this.#renderActivity()}
      </header>
      <nav aria-label=${t('navigation')} @pointerover=${this.#preload} @focusin=${this.#preload}>
        ${navLinks(nav, 'main')}
        ${
          navigation.some(({ group }) => group === 'explore')
            ? html`<div class="heading wide">${t('explore')}</div>`
            : nothing
        }
        ${navLinks(nav, 'explore', 'wide')}
        <div class="gap"></div>
        ${navLinks(nav, 'more', 'wide')} ${navTab(nav, 'explore', outline.compass)}
        ${navTab(nav, 'more', outline.ellipsis)}
      </nav>
      ${navMenu(nav, 'explore')} ${navMenu(nav, 'more')}
      <main id="main" tabindex="-1">
        ${this.gridFault ? gridNotice(this.gridFault, this.choice, words, this.#gridActions) : nothing}
        ${this.view ? notices(this.view, words, this.#noticeActions) : nothing}${this.#renderFailure()}${this.#renderPage()}
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
          ? html`<tf-palette .commands=${this.#allCommands()} .lookUp=${this.lookUp}></tf-palette>`
          : nothing
      }
    `;
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
      <span class="network" title=${choice.proxy ?? nothing}
        ><bdi>${networkName(choice)}</bdi></span
      >
      ${
        answeredAt === undefined
          ? nothing
          : html`<span class="age">${format.ago(answeredAt, view?.now ?? answeredAt)}</span>`
      }
      ${icon(outline.chevronDown)}
    </button>`;
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

  #openDrawer = async (): Promise<void> => {
    this.drawer.setAttribute('closedby', 'any');
    this.drawer.showModal();
    await import('./activity/tf-operations.ts');
    this.drawerReady = true;
  };

  #closeDrawer = (): void => this.drawer.close();
}

/** The network's name; of a proxy that somebody runs, who answers: its host. */
function networkName({ network, proxy = '' }: GridChoice & { grid: 'live' }): string {
  return network === 'custom' && URL.canParse(proxy) ? new URL(proxy).host : network;
}

const reload = (): void => location.reload();

const paletteKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';

define('tf-portal', TfPortal);

declare global {
  interface HTMLElementTagNameMap {
    'tf-portal': TfPortal;
  }
}
