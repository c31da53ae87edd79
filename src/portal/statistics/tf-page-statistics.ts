import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { define } from '../../elements/define.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { surfaces } from '../../elements/surfaces.styles.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-bar.ts';
import '../../elements/tf-chart.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-provenance.ts';
import '../../elements/tf-treemap.ts';
import type { TreemapItem } from '../../elements/tf-treemap.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { statistics } from '../../messages/statistics.ts';
import type { Inventory } from '../../model/inventory.ts';
import { regionOf } from '../../specs/regions.ts';
import { hrefTo } from '../href.ts';
import { pageStyles } from '../page.styles.ts';
import type { Moment, StatisticsView } from './statistics-view.ts';
import {
  RESOURCES,
  byCores,
  byCountry,
  byFarmSize,
  byGpu,
  byMemory,
  byTrait,
  totalsOf,
  type Class,
  type CountryTally,
  type Resource,
  type Totals,
} from './tally.ts';

const MOST_GPUS = 8;

interface Tallies {
  readonly of: Inventory;
  readonly totals: Totals;
  readonly countries: readonly CountryTally[];
  readonly cores: readonly Class[];
  readonly memory: readonly Class[];
  readonly farmSize: readonly Class[];
  readonly traits: ReturnType<typeof byTrait>;
  readonly gpus: readonly Class[];
}

/**
 * The grid in numbers: what there is and how much of it is used, where it stands, what kind of nodes
 * there are, and how all of that changed. Each number leads to the nodes behind it.
 *
 * @element tf-page-statistics
 */
export class TfPageStatistics extends LitElement {
  static override styles = [
    tokens,
    inputs,
    surfaces,
    tables,
    pageStyles,
    css`
      .head {
        margin-block-end: 16px;
      }
      .lede {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 14px;
        font-size: var(--_text-l);
      }
      .lede a:first-child {
        font-size: var(--_text-xl);
        font-weight: 640;
        letter-spacing: -0.01em;
      }
      a.number-link {
        color: inherit;
        text-decoration-color: var(--_edge);
        text-underline-offset: 3px;
      }
      a.number-link:hover {
        color: var(--_accent);
      }
      .supplies {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
        gap: 16px 32px;
        margin-block: 20px 28px;
      }
      .supplies strong {
        display: block;
        font-size: var(--_text-xl);
        font-weight: 620;
        letter-spacing: -0.01em;
      }
      .supplies .words {
        display: flex;
        justify-content: space-between;
        color: var(--_ink-2);
      }
      .picture header {
        align-items: end;
      }
      select {
        inline-size: auto;
      }
      .show {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        color: var(--_ink-2);
        font-size: var(--_text-s);
        white-space: nowrap;
      }
      .multiples {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
        gap: 28px 40px;
      }
      .multiples.courses {
        grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
        gap: 28px 24px;
      }
      .multiples h3 {
        margin-block-end: 8px;
      }
      .multiples ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .multiples li a {
        display: grid;
        grid-template-columns: 7.5rem minmax(0, 1fr) 3.5rem;
        align-items: center;
        gap: 10px;
        min-block-size: 28px;
        border-radius: 3px;
        color: inherit;
        text-decoration: none;
      }
      .multiples li a:hover {
        background: var(--_hover);
      }
      .multiples .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .multiples .n {
        text-align: end;
      }
      .multiples svg {
        inline-size: 100%;
        block-size: 12px;
      }
      .multiples rect {
        fill: var(--_accent);
        opacity: 0.6;
      }
      .tall {
        max-block-size: 26rem;
        overflow-y: auto;
      }
      details {
        margin-block-start: 8px;
      }
    `,
  ];

  @property({ attribute: false }) view: StatisticsView | undefined;
  /** Drawn when there are no nodes to be had. */
  @property({ attribute: false }) error: unknown;

  @state() private resource: Resource = 'cru';

  readonly #words = new Words(this, statistics);
  #tallies: Tallies | undefined;

  override render() {
    const { view, error } = this;
    const { t } = this.#words;
    if (!view)
      return html`<h1>${t('title')}</h1>
        ${
          error === undefined
            ? html`<div class="pending"></div>`
            : html`<tf-error .error=${error}></tf-error>`
        }`;
    const tallies = this.#tally(view.inventory);
    return html`${this.#renderHead(view, tallies.totals)} ${this.#renderSupplies(tallies.totals)}
    ${this.#renderPicture(view.inventory, tallies.countries)} ${this.#renderCourse(view)}
    ${this.#renderKinds(tallies)}`;
  }

  #tally(inventory: Inventory): Tallies {
    if (this.#tallies?.of !== inventory)
      this.#tallies = {
        of: inventory,
        totals: totalsOf(inventory),
        countries: byCountry(inventory),
        cores: byCores(inventory),
        memory: byMemory(inventory),
        farmSize: byFarmSize(inventory),
        traits: byTrait(inventory),
        gpus: byGpu(inventory),
      };
    return this.#tallies;
  }

  #link(query: string, words: unknown) {
    return html`<a class="number-link" href=${hrefTo(`/nodes?${query}`)}>${words}</a>`;
  }

  #renderHead({ inventory, now }: StatisticsView, totals: Totals) {
    const { t, format } = this.#words;
    const { at, source } = inventory.provenance;
    return html`<div class="head">
      <div>
        <h1>${t('title')}</h1>
        <p class="lede">
          ${this.#link('status=up', t('nodesUp', { n: totals.nodes }))}
          <span>${t('ofAll', { all: format.number(totals.allNodes) })}</span>
          ${this.#link('status=standby', t('standby', { n: totals.standby }))}
          ${this.#link('status=down', t('down', { n: totals.down }))}
          <span>${t('inCountries', { n: totals.countries })}</span>
          <a class="number-link" href=${hrefTo('/farms?alive=yes')}
            >${t('onFarms', { n: totals.farms })}</a
          >
        </p>
        <tf-provenance .source=${source} .at=${at} .now=${now}></tf-provenance>
      </div>
    </div>`;
  }

  #say(resource: Resource, value: number): string {
    const { format } = this.#words;
    return resource === 'cru' ? format.number(Math.round(value)) : format.bytes(value);
  }

  #renderSupplies({ total, used, gpus, ips, freeIps }: Totals) {
    const { t, format } = this.#words;
    const measures = { cru: 'Cru', mru: 'Mru', sru: 'Sru', hru: 'Hru' } as const;
    return html`<div class="supplies">
        ${RESOURCES.map((resource) => {
          const share = total[resource] > 0 ? used[resource] / total[resource] : 0;
          const query = `status=up&sort=-free${measures[resource]}`;
          return html`<tf-bar share=${share}>
            <strong>${this.#link(query, this.#say(resource, total[resource]))}</strong>
            <span class="words"
              ><span>${t(resource)}</span
              ><span>${t('inUse', { share: format.percent(share) })}</span></span
            >
          </tf-bar>`;
        })}
      </div>
      <p class="soft">
        ${this.#link('status=up&gpu=yes', t('gpus', { n: gpus }))} ·
        <a class="number-link" href=${hrefTo('/farms?withIps=yes&sort=-ips')}
          >${t('ips', { free: format.number(freeIps), total: format.number(ips) })}</a
        >
        · ${t('counted')}
      </p>`;
  }

  #renderPicture(inventory: Inventory, countries: readonly CountryTally[]) {
    const { t, format } = this.#words;
    const { resource } = this;
    const named = countries.map((tally) => {
      const { code = '', name = '' } = inventory.countries[tally.row] ?? {};
      const region = regionOf(code) ?? 'unknown';
      return { ...tally, code, name: name || t('unknownCountry'), region } as const;
    });
    const shareOf = ({ used, total }: CountryTally): number =>
      total[resource] > 0 ? used[resource] / total[resource] : 0;
    // Nodes without a country have no filter of their own: they stand among all that are up.
    const hrefOf = (code: string): string =>
      hrefTo(`/nodes?status=up${code && `&country=${code}`}`);
    const items = named
      .filter(({ total }) => total[resource] > 0)
      .map((tally): TreemapItem => ({
        group: t(`region.${tally.region}`),
        label: tally.name,
        value: tally.total[resource],
        share: shareOf(tally),
        words: t('cell', {
          total: this.#say(resource, tally.total[resource]),
          share: format.percent(shareOf(tally)),
        }),
        href: hrefOf(tally.code),
      }));
    return html`<section class="picture">
      <header>
        <div>
          <h2>${t('where')}</h2>
          <p class="soft">${t('whereWhy')}</p>
        </div>
        <label class="show"
          >${t('show')}
          <select @change=${this.#onResource}>
            ${RESOURCES.map(
              (name) =>
                html`<option value=${name} ?selected=${name === resource}>${t(name)}</option>`,
            )}
          </select></label
        >
      </header>
      <tf-treemap .items=${items} label=${t('treemap', { resource: t(resource) })}></tf-treemap>
      <details>
        <summary>${t('asTable')}</summary>
        <div
          class="panel flush table-scroll tall"
          tabindex="0"
          role="region"
          aria-label=${t('where')}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">${t('country')}</th>
                <th scope="col" class="number">${t('nodes')}</th>
                <th scope="col" class="number">${t('total')}: ${t(resource)}</th>
                <th scope="col" class="number">${t('used')}</th>
              </tr>
            </thead>
            <tbody>
              ${named
                .toSorted((a, b) => b.total[resource] - a.total[resource])
                .map(
                  (tally) =>
                    html`<tr>
                      <th scope="row"><a href=${hrefOf(tally.code)}>${tally.name}</a></th>
                      <td class="number">${format.number(tally.nodes)}</td>
                      <td class="number">${this.#say(resource, tally.total[resource])}</td>
                      <td class="number">${format.percent(shareOf(tally))}</td>
                    </tr>`,
                )}
            </tbody>
          </table>
        </div>
      </details>
    </section>`;
  }

  #renderCourse({ hasHistory, moments }: StatisticsView) {
    const { t, format } = this.#words;
    const first = moments?.[0];
    return html`<section>
      <header>
        <h2>${t('changed')}</h2>
        ${
          first
            ? html`<span class="soft">${t('changedFrom', { from: format.date(first.at) })}</span>`
            : nothing
        }
      </header>
      ${
        !hasHistory
          ? html`<p class="soft">${t('noHistory')}</p>`
          : !moments
            ? html`<p class="soft" role="status">${t('lookingBack')}</p>`
            : moments.length < 2
              ? html`<p class="soft">${t('shortHistory')}</p>`
              : this.#renderMoments(moments)
      }
    </section>`;
  }

  #renderMoments(moments: readonly Moment[]) {
    const { t, format } = this.#words;
    const whole = (value: number): string => format.number(Math.round(value));
    const courses = [
      { name: 'course.nodes', of: (m: Moment) => m.nodes, say: whole },
      { name: 'course.cru', of: (m: Moment) => m.total.cru, say: whole },
      { name: 'course.used', of: (m: Moment) => m.used.cru, say: whole },
      { name: 'course.sru', of: (m: Moment) => m.used.sru, say: format.bytes },
    ] as const;
    const last = moments.at(-1)!;
    return html`<div class="multiples courses">
        ${courses.map(({ name, of, say }) => {
          const change = t('change', { from: say(of(moments[0]!)), to: say(of(last)) });
          return html`<div>
            <h3>${t(name)}</h3>
            <p class="soft">${change}</p>
            <tf-chart
              label="${t(name)}: ${change}"
              .spans=${moments.slice(1).map((moment, i) => ({
                from: moments[i]!.at,
                to: moment.at,
                value: of(moment),
              }))}
              .formatValue=${say}
              .formatAt=${format.date}
            ></tf-chart>
          </div>`;
        })}
      </div>
      <details>
        <summary>${t('asTable')}</summary>
        <div
          class="panel flush table-scroll tall"
          tabindex="0"
          role="region"
          aria-label=${t('changed')}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">${t('instant')}</th>
                ${courses.map(({ name }) => html`<th scope="col" class="number">${t(name)}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${moments.toReversed().map(
                (moment) =>
                  html`<tr>
                    <th scope="row">${format.dateTime(moment.at)}</th>
                    ${courses.map(
                      ({ of, say }) => html`<td class="number">${say(of(moment))}</td>`,
                    )}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>`;
  }

  #renderKinds({ cores, memory, farmSize, traits, gpus }: Tallies) {
    const { t } = this.#words;
    const named = traits.map((trait) => ({ ...trait, name: t(`trait.${trait.name}` as never) }));
    return html`<section>
      <header><h2>${t('kinds')}</h2></header>
      <div class="multiples">
        ${this.#renderClasses(t('cores'), cores)} ${this.#renderClasses(t('memory'), memory)}
        ${this.#renderClasses(t('farmSize'), farmSize)} ${this.#renderClasses(t('traits'), named)}
        ${
          gpus.length > 0
            ? this.#renderClasses(t('gpuModels'), gpus.slice(0, MOST_GPUS).map(shortGpu))
            : html`<div>
                <h3>${t('gpuModels')}</h3>
                <p class="soft">${t('noGpus')}</p>
              </div>`
        }
      </div>
    </section>`;
  }

  #renderClasses(heading: string, classes: readonly Class[]) {
    const { t, format } = this.#words;
    const most = Math.max(1, ...classes.map(({ count }) => count));
    return html`<div>
      <h3>${heading}</h3>
      <ol>
        ${classes.map(
          ({ name, count, query }) =>
            html`<li>
              <a href=${hrefTo(`/nodes?${query}`)} aria-label=${t('bar', { name, n: count })}>
                <span class="name" title=${name}>${name}</span>
                <svg aria-hidden="true">
                  <rect width="${((100 * count) / most).toFixed(2)}%" height="12" rx="2"></rect>
                </svg>
                <span class="n">${format.number(count)}</span>
              </a>
            </li>`,
        )}
      </ol>
    </div>`;
  }

  #onResource = (event: Event): void => {
    this.resource = (event.target as HTMLSelectElement).value as Resource;
  };
}

/** The name people know, where the vendor's list has it in brackets. */
const shortGpu = (gpu: Class): Class => ({
  ...gpu,
  name: gpu.name.replace(/^.*\[(.+)\]$/, '$1'),
});

define('tf-page-statistics', TfPageStatistics);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-statistics': TfPageStatistics;
  }
}
