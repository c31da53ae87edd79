import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { arrowRight, server, slidersHorizontal } from '../../elements/icons.ts';
import '../../elements/tf-price.ts';
import '../../elements/tf-price-basis.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { pages } from '../../messages/pages.ts';
import { portal } from '../../messages/portal.ts';
import { vm } from '../../messages/vm.ts';
import { SECONDS_PER_HOUR } from '../../model/units.ts';
import { hrefTo } from '../href.ts';
import { pageStyles } from '../page.styles.ts';
import '../top-up/tf-top-up.ts';
import type { DeployView, QuickStart } from './deploy-view.ts';

/**
 * The products there are, each with its usual sizes and their price.
 *
 * @element tf-page-deploy
 */
export class TfPageDeploy extends LitElement {
  static override styles = [
    tokens,
    buttons,
    pageStyles,
    css`
      .product {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        gap: 24px 48px;
      }
      .what {
        display: flex;
        flex-direction: column;
        align-items: start;
        gap: 8px;
      }
      .what > .icon {
        font-size: 1.75rem;
        color: var(--_accent);
      }
      .what p {
        max-inline-size: 30rem;
        color: var(--_ink-2);
      }
      .what .button {
        margin-block-start: 8px;
      }
      .sizes {
        display: grid;
        gap: 8px;
        margin: 8px 0 0;
        padding: 0;
        list-style: none;
      }
      .size {
        display: grid;
        grid-template-columns: 5rem minmax(0, 1fr) minmax(0, 1fr) 1rem;
        align-items: center;
        gap: 2px 16px;
        min-block-size: 52px;
        padding: 8px 16px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
        color: var(--_ink);
        text-decoration: none;
        transition: background-color var(--_motion);
      }
      .size:hover {
        border-color: var(--_accent);
        background: var(--_accent-soft);
      }
      .size .icon {
        color: var(--_ink-2);
      }
      .price {
        display: grid;
        justify-items: end;
        text-align: end;
      }
      .funds {
        margin: 4px 0 0;
      }
      .warn {
        color: var(--_warn);
      }
      .size strong {
        font-weight: 600;
      }
      @container page (width < 48rem) {
        .product {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @container page (width < 32rem) {
        .size {
          grid-template-columns: auto minmax(0, 1fr);
        }
        .size > .soft {
          grid-row: 2;
          grid-column: 1 / -1;
        }
        .size .icon {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) view: DeployView | undefined;

  readonly #words = new Words(this, pages, portal, vm);

  override render() {
    const { t } = this.#words;
    return html`
      <div class="head">
        <div>
          <h1>${t('page.deploy')}</h1>
          <p class="lead">${t('deploy.lead')}</p>
        </div>
      </div>
      <article class="panel product">
        <div class="what">
          ${icon(server)}
          <h2>${t('deploy.vm')}</h2>
          <p>${t('deploy.vmWhy')}</p>
          <a class="button primary" href=${hrefTo('/deploy/vm')}>
            ${icon(slidersHorizontal)}${t('deploy.configure')}
          </a>
        </div>
        <div>
          <h3>${t('deploy.quick')}</h3>
          ${this.view ? this.#renderFunds(this.view) : nothing}
          <ul class="sizes">
            ${this.view?.quickStarts.map((quick) => this.#renderSize(quick))}
          </ul>
        </div>
      </article>
    `;
  }

  #renderFunds({ balance, balanceOf, lasts, topUp }: DeployView) {
    const { t, format } = this.#words;
    const held = format.tft(balance);
    if (balanceOf === 'nobody') return nothing;
    if (balanceOf === 'first-funds')
      return html`<p class="soft funds">${t('deploy.begins', { balance: held })}</p>`;
    return html`<p class="soft funds">
        ${
          lasts === undefined
            ? t('deploy.holds', { balance: held })
            : lasts === 0
              ? t('deploy.usedUp', { balance: held })
              : t('deploy.holdsFor', {
                  balance: held,
                  time: format.duration(lasts * SECONDS_PER_HOUR),
                })
        }
      </p>
      ${topUp === undefined ? nothing : html`<tf-top-up .amount=${topUp}></tf-top-up>`}`;
  }

  #lasting(lasts: number | undefined): string {
    const { t, format } = this.#words;
    if (lasts === undefined) return t('deploy.lastsLong');
    if (lasts === 0) return t('deploy.lastsNot');
    return t('deploy.lasts', { time: format.duration(lasts * SECONDS_PER_HOUR) });
  }

  #renderSize({ name, cpu, memory, disk, price, lasts, href }: QuickStart) {
    const { t, format } = this.#words;
    const shape = {
      cpu: t('vcores', { n: cpu }),
      memory: format.bytes(memory),
      disk: format.bytes(disk),
    };
    return html`<li>
      <a class="size" href=${href}>
        <strong>${name}</strong>
        <span class="soft">${t('deploy.shape', shape)}</span>
        <span class="price">
          <tf-price
            .usd=${price.usdPerMonth}
            .tft=${price.tftPerMonth}
            per="month"
            compact
            ?simulated=${this.view?.simulated ?? false}
          ></tf-price>
          <small class="soft">
            <tf-price-basis
              brief
              .price=${price}
              of=${this.view?.balanceOf ?? 'nobody'}
            ></tf-price-basis>
          </small>
          ${
            this.view && this.view.balanceOf !== 'nobody'
              ? html`<small class=${lasts === 0 ? 'warn' : 'soft'}>${this.#lasting(lasts)}</small>`
              : nothing
          }
        </span>
        ${icon(arrowRight)}
      </a>
    </li>`;
  }
}

define('tf-page-deploy', TfPageDeploy);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-deploy': TfPageDeploy;
  }
}
