import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { arrowRight, rocket } from '../../elements/icons.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-badge.ts';
import '../../elements/tf-price.ts';
import '../../elements/tf-sparkline.ts';
import '../../elements/tf-supply.ts';
import '../../elements/tf-time.ts';
import '../../elements/tf-world.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { deployment } from '../../messages/deployment.ts';
import { overview } from '../../messages/overview.ts';
import { supply } from '../../messages/supply.ts';
import { RESOURCES } from '../../model/supply.ts';
import { tones, urgency } from '../deployments/deployment-view.ts';
import '../deployments/tf-events.ts';
import { hrefTo } from '../href.ts';
import { pageStyles } from '../page.styles.ts';
import '../top-up/tf-top-up.ts';
import { causesOf, type Causes } from './causes.ts';
import { overviewStyles } from './overview.styles.ts';
import type { OverviewView } from './overview-view.ts';

const mostDeployments = 5;
const mostEvents = 6;
const day = 86_400;
const year = 365 * day;

/**
 * The first page: what runs, what it costs, how long the money lasts, what happened, and the grid
 * at a glance. With nothing deployed it teaches and offers the first step.
 *
 * @element tf-page-overview
 */
export class TfPageOverview extends LitElement {
  static override styles = [tokens, buttons, tables, pageStyles, overviewStyles];

  @property({ attribute: false }) view: OverviewView | undefined;

  readonly #words = new Words(this, overview, deployment, supply);

  override render() {
    const { view } = this;
    if (!view) return html`<div class="pending"></div>`;
    return html`
      ${
        view.deployments.length > 0
          ? this.#renderState(view)
          : html`${this.#renderWelcome(view)}${this.#renderPast(view)}`
      }
      ${this.#renderGrid(view)}
    `;
  }

  #renderWelcome({ simulated }: OverviewView) {
    const { t } = this.#words;
    const steps = [
      { name: t('step1'), why: t('step1Why') },
      { name: t('step2'), why: t(simulated ? 'step2Why' : 'step2WhyLive') },
      { name: t('step3'), why: t(simulated ? 'step3Why' : 'step3WhyLive') },
    ];
    return html`<div class="welcome">
      <h1>${t('welcome')}</h1>
      <p class="lead">${t(simulated ? 'welcomeWhy' : 'welcomeWhyLive')}</p>
      <ol>
        ${steps.map(({ name, why }) => html`<li><strong>${name}</strong><span>${why}</span></li>`)}
      </ol>
      <a class="button primary" href=${hrefTo('/deploy/vm')}> ${t('first')} ${icon(arrowRight)} </a>
    </div>`;
  }

  /** What became of somebody's deployments when none is left. */
  #renderPast({ events, now, topUp }: OverviewView) {
    const { t } = this.#words;
    if (events.length === 0) return nothing;
    return html`<section>
      <header><h2>${t('events')}</h2></header>
      <tf-events .events=${events.slice(0, mostEvents)} .now=${now}></tf-events>
      ${
        topUp === undefined
          ? nothing
          : html`<p>${t('lowBalance')}</p>
              <tf-top-up .amount=${topUp}></tf-top-up>`
      }
    </section>`;
  }

  #renderState(view: OverviewView) {
    const { t } = this.#words;
    const { deployments } = view;
    const causes = causesOf(deployments);
    // Comes with the first trouble.
    if (causes.groups.length > 0) void import('./tf-standstills.ts');
    return html`
      <div class="head">
        <div>
          ${
            causes.groups.length > 0
              ? html`<tf-standstills .view=${view} .groups=${causes.groups}></tf-standstills>`
              : html`<h1>
                  ${
                    causes.others.length > 0
                      ? t('someBad', { n: causes.others.length })
                      : t('allGood', { n: deployments.length })
                  }
                </h1>`
          }
        </div>
        <a class="button primary" href=${hrefTo('/deploy')}>${icon(rocket)}${t('deploy')}</a>
      </div>
      ${this.#renderFigures(view)}
      <div class="two">
        ${this.#renderDeployments(view, causes)}
        <section>
          <header><h2>${t('events')}</h2></header>
          ${
            view.events.length > 0
              ? html`<tf-events
                  .events=${view.events.slice(0, mostEvents)}
                  .now=${view.now}
                ></tf-events>`
              : html`<p class="soft">${t('noEvents')}</p>`
          }
        </section>
      </div>
    `;
  }

  #renderFigures(view: OverviewView) {
    const { t, format } = this.#words;
    const { deployments, perHour, perMonth, balance, runway, simulated, now } = view;
    const running = deployments.filter(({ state }) => state === 'running').length;
    // The way out stands with the cause, where that is told.
    const isUnpaid = deployments.some(({ trouble }) => trouble?.cause === 'unpaid');
    return html`<dl class="figures">
      <div>
        <dt>${t('runs')}</dt>
        <dd class="big">${format.number(running)}</dd>
        <dd class="soft">${t('ofDeployments', { n: deployments.length })}</dd>
      </div>
      <div>
        <dt>${t('spending')}</dt>
        <dd class="big">
          <tf-price
            .usd=${perMonth?.usd}
            .tft=${perMonth?.tft}
            per="month"
            brief
            ?simulated=${simulated}
          ></tf-price>
        </dd>
        <dd class="soft">
          <tf-price .usd=${perHour?.usd} .tft=${perHour?.tft} per="hour" compact></tf-price>
        </dd>
      </div>
      <div>
        <dt>${t('spent')}</dt>
        <dd class="big">
          <tf-price .usd=${view.spent?.usd} .tft=${view.spent?.tft} brief ?simulated=${simulated}>
          </tf-price>
        </dd>
        <dd class="spark">
          <tf-sparkline
            .values=${view.spentPerDay}
            label=${t('spentPerDay', { n: view.spentPerDay.length })}
          ></tf-sparkline>
        </dd>
      </div>
      <div>
        <dt>${t('balance')}</dt>
        <dd class="big">
          <tf-price .usd=${balance?.usd} .tft=${balance?.tft} brief ?simulated=${simulated}>
          </tf-price>
        </dd>
        <dd class="soft">
          ${
            runway === undefined
              ? t('noSpending')
              : runway <= 0
                ? t('usedUp')
                : html`${t('runway')}
                  ${format.duration(runway)}${
                    runway < year
                      ? html`, ${t('runwayUntil', { date: format.date(now + runway * 1000) })}`
                      : nothing
                  }`
          }
        </dd>
        ${
          view.topUp === undefined || runway !== 0 || isUnpaid
            ? nothing
            : html`<dd class="soft"><tf-top-up .amount=${view.topUp}></tf-top-up></dd>`
        }
      </div>
    </dl>`;
  }

  #renderDeployments({ deployments, simulated }: OverviewView, causes: Causes) {
    const { t } = this.#words;
    // What stands still for one cause is told with it, above, and not one by one.
    const grouped = new Set(causes.groups.flatMap(({ rows }) => (rows.length > 1 ? rows : [])));
    const first = deployments
      .filter((row) => !grouped.has(row))
      .toSorted((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state))
      .slice(0, mostDeployments);
    return html`<section>
      <header>
        <h2>${t('deployments')}</h2>
        <a href=${hrefTo('/deployments')}>${t('all', { n: deployments.length })}</a>
      </header>
      <ul class="list">
        ${first.map(
          ({ contract, name, state, place, size, perMonth }) => html`
            <li>
              <a class="name" href=${hrefTo(`/deployments/${contract}`)}>${name}</a>
              <span class="soft place">${place}</span>
              <tf-badge tone=${tones[state]} bare>${t(`state.${state}`)}</tf-badge>
              <span class="soft size">${size}</span>
              <tf-price
                .usd=${perMonth?.usd}
                .tft=${perMonth?.tft}
                per="month"
                compact
                ?simulated=${simulated}
              ></tf-price>
            </li>
          `,
        )}
      </ul>
    </section>`;
  }

  #renderGrid({ grid, now }: OverviewView) {
    const { t, format } = this.#words;
    const figures = {
      nodes: format.number(grid.nodesUp),
      countries: format.number(grid.countries),
    };
    return html`<section class="grid">
      <header>
        <h2>${t('grid')}</h2>
        <span class="soft">
          ${t('source', { source: grid.source === 'simulation' ? t('source.simulation') : grid.source })},
          ${t('asOf')}
          <tf-time .at=${grid.at} .now=${now}></tf-time>
        </span>
      </header>
      <div class="panel">
        <p class="nodes">
          <a href=${hrefTo('/nodes?status=up')}
            ><strong>${t('gridLead', { n: grid.nodesUp })}</strong></a
          >
          <a href=${hrefTo('/farms?alive=yes')}>${t('gridOn', { n: grid.farms })}</a>
          ${t('gridIn', { n: grid.countries })}
        </p>
        <div class="map">
          <tf-world .places=${grid.places} label=${t('map', figures)}></tf-world>
          ${
            grid.places.some(({ mine }) => mine)
              ? html`<p class="soft key">${t('mapMine')}</p>`
              : nothing
          }
        </div>
        <div class="supplies">
          ${RESOURCES.map(
            (what) => html`<tf-supply what=${what} .supply=${grid.supplies[what]}></tf-supply>`,
          )}
        </div>
        <p class="soft rule">${t('supply.rule')}</p>
        <table>
          <caption>
            ${t('byCountry')}
          </caption>
          <thead>
            <tr>
              <th scope="col">${t('country')}</th>
              <th scope="col" class="number">${t('nodes')}</th>
              <th scope="col" class="number">${t('free')}</th>
            </tr>
          </thead>
          <tbody>
            ${grid.byCountry.map(
              ({ name, code, nodes, freeCores }) => html`
                <tr>
                  <td>
                    ${
                      code
                        ? html`<a href=${hrefTo(`/nodes?status=up&country=${code}`)}>${name}</a>`
                        : name
                    }
                  </td>
                  <td class="number">${format.number(nodes)}</td>
                  <td class="number">${format.number(freeCores)}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }
}

define('tf-page-overview', TfPageOverview);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-overview': TfPageOverview;
  }
}
