import { LitElement, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
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
import { pages } from './pages.ts';
import type { Command } from './palette/command.ts';
import type { PageName, Route } from './route.ts';
import { Router } from './router.ts';
import type { ShellView } from './shell-view.ts';
import type { Supply } from './supply.ts';
import { portalStyles } from './tf-portal.styles.ts';

interface NavItem {
  readonly page: PageName;
  readonly path: string;
  readonly icon: string;
  /** Where there is little room: in the bar, or behind "More". */
  readonly narrow: 'bar' | 'more';
}

const navigation: readonly (NavItem | 'gap')[] = [
  { page: 'overview', path: '/', icon: outline.house, narrow: 'bar' },
  { page: 'deploy', path: '/deploy', icon: outline.rocket, narrow: 'bar' },
  { page: 'deployments', path: '/deployments', icon: outline.server, narrow: 'bar' },
  { page: 'map', path: '/map', icon: outline.map, narrow: 'more' },
  { page: 'activity', path: '/activity', icon: outline.activity, narrow: 'bar' },
  { page: 'embed', path: '/embed', icon: outline.code, narrow: 'more' },
  'gap',
  { page: 'simulation', path: '/simulation', icon: outline.flaskConical, narrow: 'more' },
  { page: 'settings', path: '/settings', icon: outline.settings, narrow: 'more' },
];

const sections: Partial<Record<PageName, PageName>> = {
  'deploy-vm': 'deploy',
  deployment: 'deployments',
};

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
  @property({ attribute: false }) operations: readonly OperationView[] = [];
  /** What the palette offers beside the pages. */
  @property({ attribute: false }) commands: readonly Command[] = [];
  /** What went wrong with something asked from a place that draws no errors itself. */
  @property({ attribute: false }) failure: unknown;
  /** Keeps the shown page supplied with what it draws. */
  @property({ attribute: false }) supply: Supply | undefined;

  @state() private shown: Route | undefined;
  @state() private lost = false;
  @state() private announcement = '';
  @state() private drawerReady = false;
  @state() private paletteReady = false;
  @query('main') private main!: HTMLElement;
  @query('.more') private more!: HTMLElement;
  @query('.drawer') private drawer!: HTMLDialogElement;

  readonly #words = new Words(this, common, portal);
  readonly #router = new Router(this, () => void this.#arrive(true));
  #stopSupply: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKey);
    void this.#arrive(false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopSupply();
    this.shown = undefined;
    document.removeEventListener('keydown', this.#onKey);
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
        ${this.view?.simulated ? this.#renderClock(this.view) : nothing}
        <div class="space"></div>
        <button class="find" type="button" aria-label=${t('search')} @click=${this.#openPalette}>
          ${icon(outline.search)}<span>${t('search')}</span><kbd>${paletteKey}</kbd>
        </button>
        ${this.view?.balance ? this.#renderFunds(this.view) : nothing} ${this.#renderActivity()}
      </header>
      <nav aria-label=${t('navigation')} @pointerover=${this.#preload} @focusin=${this.#preload}>
        ${navigation.map((item) =>
          item === 'gap'
            ? html`<div class="gap"></div>`
            : this.#renderLink(item, item.narrow === 'more'),
        )}
        <button type="button" class="quiet tab" popovertarget="more">
          ${icon(outline.ellipsis)}${t('more')}
        </button>
      </nav>
      <div id="more" class="more" popover="auto" role="navigation" aria-label=${t('more')}>
        ${navigation.map((item) =>
          item !== 'gap' && item.narrow === 'more' ? this.#renderLink(item, false) : nothing,
        )}
      </div>
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
        this.paletteReady
          ? html`<tf-palette .commands=${this.#allCommands()}></tf-palette>`
          : nothing
      }
    `;
  }

  #renderLink({ page, path, icon: path2d }: NavItem, wideOnly: boolean) {
    if (page === 'simulation' && this.view && !this.view.simulated) return nothing;
    const here = this.#router.route.page;
    const current = here === page ? 'page' : sections[here] === page ? 'true' : nothing;
    return html`<a class=${wideOnly ? 'wide' : nothing} href=${hrefTo(path)} aria-current=${current}
      >${icon(path2d)}${this.#words.t(`page.${page}`)}</a
    >`;
  }

  #renderClock({ now, rate }: ShellView) {
    const { t, format } = this.#words;
    return html`<tf-sim-badge></tf-sim-badge>
      <a class="clock" href=${hrefTo('/simulation')} aria-label=${t('gridTime')}>
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

  #renderFailure() {
    if (this.failure === undefined) return nothing;
    return html`<tf-error class="failure" .error=${this.failure}>
      <button type="button" class="small" @click=${this.#onFailureRead}>
        ${this.#words.t('close')}
      </button>
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
      await pages[route.page].load();
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
    this.failure = undefined;
    this.drawer.close();
    this.more.hidePopover();
    await this.updateComplete;
    this.announcement = page;
    this.main.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  #allCommands(): readonly Command[] {
    const { t } = this.#words;
    const toPages = navigation.flatMap((item) =>
      item === 'gap'
        ? []
        : [
            {
              id: `page-${item.page}`,
              words: t(`page.${item.page}`),
              icon: item.icon,
              run: () => this.#router.go(item.path),
            },
          ],
    );
    return [...toPages, ...this.commands];
  }

  #preload = (event: Event): void => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    const item = navigation.find(
      (found) => found !== 'gap' && link?.pathname === hrefTo(found.path),
    );
    if (item && item !== 'gap') pages[item.page].load().catch(() => undefined);
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
