import { LitElement, html, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { arrowLeft, arrowRight, rocket } from '../../elements/icons.ts';
import { surfaces } from '../../elements/surfaces.styles.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-badge.ts';
import type { BadgeTone } from '../../elements/tf-badge.ts';
import '../../elements/tf-code.ts';
import '../../elements/tf-copy.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-price.ts';
import '../../elements/tf-provenance.ts';
import '../../elements/tf-time.ts';
import '../../elements/tf-world.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { nodePage } from '../../messages/node-page.ts';
import type { LevelPrice } from '../../model/estimate.ts';
import type { NodeStatus } from '../../model/inventory.ts';
import { HOURS_PER_MONTH, MILLI_USD, type Capacity } from '../../model/units.ts';
import { hrefTo } from '../href.ts';
import { saySpeed } from '../nodes/measure-words.ts';
import { pageStyles } from '../page.styles.ts';
import { curlOf } from './curl.ts';
import type { DayState, NodeDay } from './node-days.ts';
import type { NodeView } from './node-view.ts';
import { nodeStyles } from './tf-page-node.styles.ts';

const RESOURCES = ['cru', 'mru', 'sru', 'hru'] as const;
const MONTH = BigInt(HOURS_PER_MONTH);
const tones: Readonly<Record<NodeStatus, BadgeTone>> = { up: 'good', standby: 'warn', down: 'bad' };
const dayHeights: Readonly<Record<DayState, number>> = {
  up: 36,
  broken: 24,
  standby: 14,
  down: 8,
  unknown: 36,
};

/**
 * One node: what it has and what is free, what it costs, how reliable it was, what it is made of and
 * where it stands, what runs on it, and the record as its source gave it.
 *
 * @element tf-page-node
 */
export class TfPageNode extends LitElement {
  static override styles = [tokens, buttons, tables, surfaces, pageStyles, nodeStyles];

  /** The number in the address. */
  @property() node = '';
  /** Undefined while it is looked for, null when there is none. */
  @property({ attribute: false }) view: NodeView | null | undefined;
  /** Drawn in place of the page when it cannot be had. */
  @property({ attribute: false }) error: unknown;
  /** What is known of it all the same stands in the list, as of then; milliseconds since 1970. */
  @property({ attribute: false }) knownAt: number | undefined;

  readonly #words = new Words(this, nodePage);

  override render() {
    const { t } = this.#words;
    const { view, error, node: id } = this;
    if (view) return this.#renderNode(view);
    const top = html`<div class="nav">
        <a href=${hrefTo('/nodes')}>${icon(arrowLeft)}${t('back')}</a>
      </div>
      <h1 class="visually-hidden">${t('title', { id })}</h1>`;
    if (error !== undefined)
      return html`${top}<tf-error .error=${error}>${this.#renderKnown(id)}</tf-error>`;
    if (view === undefined)
      return html`${top}
        <div class="pending"></div>`;
    return html`${top}<tf-empty heading=${t('missing', { id })}
        >${t('missingWhy')}
        <a slot="action" class="button" href=${hrefTo('/nodes')}>${t('findNodes')}</a>
      </tf-empty>`;
  }

  #renderKnown(id: string) {
    const { t, format } = this.#words;
    if (this.knownAt === undefined) return nothing;
    return html`<a href=${hrefTo(`/nodes?node=${id}`)}
      >${t('lastKnown', { time: format.dateTime(this.knownAt) })}</a
    >`;
  }

  #renderNode(view: NodeView) {
    return html`${this.#renderNav(view)}${this.#renderHead(view)}${this.#renderFate(view)}
      <div class="columns">
        <div>
          ${this.#renderCapacity(view)}${this.#renderPrices(view)}${this.#renderUptime(view)}
          ${this.#renderRunning(view)}
        </div>
        <div>
          ${this.#renderPlace(view)}${this.#renderGpus(view)}${this.#renderNetwork(view)}
          ${this.#renderHardware(view)}
        </div>
      </div>
      <div class="wide">${this.#renderRaw(view)}</div>`;
  }

  #renderNav({ previous, next }: NodeView) {
    const { t } = this.#words;
    const beside = (id: number, words: 'previous' | 'next') =>
      html`<a
        href=${hrefTo(`/nodes/${id}`)}
        rel=${words === 'next' ? 'next' : 'prev'}
        aria-label=${t(words, { id: String(id) })}
        >${words === 'previous' ? icon(arrowLeft) : nothing}${String(id)}${
          words === 'next' ? icon(arrowRight) : nothing
        }</a
      >`;
    return html`<div class="nav">
      <a href=${hrefTo('/nodes')}>${icon(arrowLeft)}${t('back')}</a>
      <span class="beside"
        >${previous === undefined ? nothing : beside(previous, 'previous')}
        ${next === undefined ? nothing : beside(next, 'next')}</span
      >
    </div>`;
  }

  #renderHead(view: NodeView) {
    const { t } = this.#words;
    const { record, now } = view;
    const { nodeId: id, status, provenance } = record;
    return html`<div class="head">
      <div>
        <div class="row">
          <h1>${t('title', { id: String(id) })}</h1>
          <tf-badge tone=${tones[status]}>${t(`status.${status}`)}</tf-badge>
          ${record.certified ? html`<tf-badge>${t('certified')}</tf-badge>` : nothing}
          ${
            record.rentedBy !== undefined
              ? html`<tf-badge>${t('rented')}</tf-badge>`
              : mustRent(view)
                ? html`<tf-badge>${t('dedicated')}</tf-badge>`
                : nothing
          }
        </div>
        <p class="lead">
          ${[record.city, view.country].filter(Boolean).join(', ') || t('unknownPlace')} ·
          <a href=${hrefTo(`/farms/${record.farmId}`)}>${record.farmName || t('farm')}</a>
        </p>
        <tf-provenance
          .source=${provenance.source}
          .at=${provenance.at}
          .now=${Math.max(now, provenance.at)}
        ></tf-provenance>
      </div>
      ${
        status === 'up'
          ? html`<a class="button primary" href=${hrefTo(`/deploy/vm?node=${id}`)}
              >${icon(rocket)}${t('deploy')}</a
            >`
          : nothing
      }
    </div>`;
  }

  #renderFate(view: NodeView) {
    const { t, format } = this.#words;
    const { record, now } = view;
    const { status, statusReason, uptime, rentedBy, extraFee, healthy } = record;
    const { lastReport, power } = statusReason;
    const report = lastReport === undefined ? '' : format.relative(lastReport * 1000, now);
    const state =
      lastReport === undefined
        ? t(status === 'down' ? 'why.downNever' : 'why.upNever')
        : status === 'up'
          ? t('why.up', { report, uptime: format.duration(uptime) })
          : status === 'standby'
            ? t('why.standby', {
                report,
                state: power?.state ?? '–',
                target: power?.target ?? '–',
              })
            : t('why.down', { report });
    const who =
      rentedBy !== undefined
        ? t('who.rented', { twin: String(rentedBy) })
        : mustRent(view)
          ? t('who.dedicated')
          : status === 'up'
            ? t('who.all')
            : '';
    const fee = format.usd(BigInt(extraFee) * MILLI_USD);
    return html`<div class="fate ${status}">
      <p>${state} ${who} ${extraFee > 0 ? t('who.fee', { fee }) : nothing}</p>
      ${
        healthy === undefined || status !== 'up'
          ? nothing
          : html`<p class="soft">${t(healthy ? 'healthy' : 'unhealthy')}</p>`
      }
    </div>`;
  }

  #amount(resource: keyof Capacity, value: number): string {
    const { t, format } = this.#words;
    return resource === 'cru' ? t('cores', { n: value }) : format.bytes(value);
  }

  #renderCapacity({ record }: NodeView) {
    const { t, format } = this.#words;
    const { total, used, reserved } = record;
    const parts = RESOURCES.map((name) => {
      const own = Math.min(reserved[name], total[name]);
      const workloads = Math.max(0, Math.min(used[name], total[name]) - own);
      const free = Math.max(0, total[name] - Math.max(used[name], own));
      return { name, total: total[name], own, workloads, free };
    });
    const percent = (part: number, all: number): string =>
      `${((100 * part) / (all || 1)).toFixed(2)}%`;
    return html`<section class="panel">
      <header><h2>${t('capacity')}</h2></header>
      ${parts
        .filter(({ total }) => total > 0)
        .map(
          ({ name, total, own, workloads, free }) =>
            html`<div class="resource">
              <div class="line">
                <strong>${t(name)}</strong>
                <span
                  >${t('freeOf', {
                    free: this.#amount(name, free),
                    total: this.#amount(name, total),
                  })}</span
                >
              </div>
              <svg aria-hidden="true">
                <rect class="in-use" width=${percent(workloads, total)} height="12"></rect>
                <rect
                  class="own"
                  x=${percent(workloads, total)}
                  width=${percent(own, total)}
                  height="12"
                ></rect>
              </svg>
              <span class="soft"
                >${
                  own > 0
                    ? t('usedWords', {
                        used: this.#amount(name, workloads),
                        reserved: this.#amount(name, own),
                      })
                    : `${t('used')}: ${this.#amount(name, workloads)}`
                }</span
              >
            </div>`,
        )}
      <details>
        <summary>${t('exactly')}</summary>
        <div class="table-scroll" tabindex="0" role="region" aria-label=${t('exactly')}>
          <table>
            <caption>
              ${t('inBytes')}
            </caption>
            <thead>
              <tr>
                <th scope="col">${t('resource')}</th>
                <th scope="col" class="number">${t('total')}</th>
                <th scope="col" class="number">${t('used')}</th>
                <th scope="col" class="number">${t('reserved')}</th>
                <th scope="col" class="number">${t('free')}</th>
              </tr>
            </thead>
            <tbody>
              ${parts.map(
                ({ name, total, own, workloads, free }) =>
                  html`<tr>
                    <th scope="row">${t(name)}</th>
                    ${[total, workloads, own, free].map(
                      (value) => html`<td class="number">${format.number(value)}</td>`,
                    )}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>
    </section>`;
  }

  #renderPrices({ shared, rented, knowsTft, record, simulated }: NodeView) {
    const { t, format } = this.#words;
    if (!shared || !rented) return nothing;
    const price = ({ usd, tft }: LevelPrice, hours: bigint, dedicated: boolean) =>
      html`<td class="number ${dedicated ? 'rented' : ''}">
        <tf-price
          .usd=${usd * hours}
          .tft=${scaled(tft, hours)}
          ?simulated=${simulated}
          compact
        ></tf-price>
        ${tft === undefined ? nothing : html`<small>${format.tft(tft * hours)}</small>`}
      </td>`;
    const certified = record.certified ? t('certifiedNote') : '';
    const fee = record.extraFee > 0 ? t('feeNote') : '';
    return html`<section class="panel prices">
      <header>
        <h2>${t('prices')}</h2>
        <a class="soft" href=${hrefTo(`/calculator?${sizeQuery(record.total, record.certified)}`)}
          >${t('calculate')}</a
        >
      </header>
      <p class="soft">${t('sharedWhy')} ${certified} ${fee} ${knowsTft ? '' : t('noTft')}</p>
      <div class="table-scroll" tabindex="0" role="region" aria-label=${t('prices')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t('level')}</th>
              <th scope="col" class="number">${t('rentedHour')}</th>
              <th scope="col" class="number">${t('rentedMonth')}</th>
              <th scope="col" class="number">${t('sharedHour')}</th>
              <th scope="col" class="number">${t('sharedMonth')}</th>
            </tr>
          </thead>
          <tbody>
            ${rented.map((own, i) => {
              const all = shared[i]!;
              return html`<tr>
                <th scope="row">
                  ${t(`level.${own.level}`)}
                  ${
                    own.balance
                      ? html`<small>${t('balance', { tft: format.tft(own.balance) })}</small>`
                      : nothing
                  }
                </th>
                ${price(own, 1n, true)} ${price(own, MONTH, true)} ${price(all, 1n, false)}
                ${price(all, MONTH, false)}
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      ${
        record.priceUsd === undefined || simulated
          ? nothing
          : html`<p class="soft">
              ${t('proxyPrice', { price: format.usd(BigInt(Math.round(record.priceUsd * 1e7))) })}
            </p>`
      }
    </section>`;
  }

  #renderUptime(view: NodeView) {
    const { t, format } = this.#words;
    const { uptimePermille, days, hasHistory } = view;
    return html`<section class="panel days">
      <header><h2>${t('uptime')}</h2></header>
      <p class=${uptimePermille === undefined ? 'soft' : 'big'}>
        ${
          uptimePermille === undefined
            ? t('uptimeUnknown')
            : t('uptimeShare', { share: format.percent(uptimePermille / 1000) })
        }
      </p>
      ${
        !hasHistory
          ? html`<p class="soft">${t('noHistory')}</p>`
          : days === undefined
            ? html`<p class="soft" role="status">${t('lookingBack')}</p>`
            : days.length > 0
              ? this.#renderDays(days)
              : nothing
      }
    </section>`;
  }

  #renderDays(days: readonly NodeDay[]) {
    const { t, format } = this.#words;
    const bad = days.filter(({ state }) => state === 'broken' || state === 'down');
    const shown = (['up', 'broken', 'standby', 'down', 'unknown'] as const).filter((state) =>
      days.some((day) => day.state === state),
    );
    return html`<svg
        viewBox="0 0 ${days.length * 4} 36"
        preserveAspectRatio="none"
        role="img"
        aria-label="${t('days', { n: String(days.length) })}. ${
          bad.length > 0 ? t('badDays', { n: bad.length }) : t('noBadDays')
        }"
      >
        ${days.map(
          ({ state, from }, i) =>
            svg`<rect class="day ${state}" x=${i * 4 + 0.5} y=${36 - dayHeights[state]} width="3"
              height=${dayHeights[state]}><title>${format.date(from)}: ${t(`day.${state}`)}</title></rect>`,
        )}
      </svg>
      <div class="ends" aria-hidden="true">
        <span>${t('daysAgo', { n: days.length })}</span><span>${t('today')}</span>
      </div>
      <ul class="key" aria-hidden="true">
        ${shown.map(
          (state) =>
            html`<li>
              <svg viewBox="0 0 3 36" preserveAspectRatio="none">
                <rect
                  class="day ${state}"
                  y=${36 - dayHeights[state]}
                  width="3"
                  height=${dayHeights[state]}
                ></rect></svg
              >${t(`day.${state}`)}
            </li>`,
        )}
      </ul>
      ${
        bad.length === 0
          ? html`<p class="soft">${t('noBadDays')}</p>`
          : html`<details>
              <summary>${t('badDays', { n: bad.length })}</summary>
              <table>
                <thead>
                  <tr>
                    <th scope="col">${t('day')}</th>
                    <th scope="col">${t('state')}</th>
                  </tr>
                </thead>
                <tbody>
                  ${bad.toReversed().map(
                    ({ from, state }) =>
                      html`<tr>
                        <th scope="row">${format.date(from)}</th>
                        <td>${t(`day.${state}`)}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </details>`
      }`;
  }

  #renderRunning({ contracts, contractCount = 0, contractsError, record, now }: NodeView) {
    const { t, format } = this.#words;
    if (contractsError !== undefined && !contracts)
      return html`<section class="panel">
        <header><h2>${t('running')}</h2></header>
        <tf-error .error=${contractsError}></tf-error>
      </section>`;
    if (!contracts) return nothing;
    const holds = ({ contract }: (typeof contracts)[number]): string => {
      if (contract.type !== 'node') return '';
      if (contract.resourcesUnknown) return t('resourcesUnknown');
      const { cru, mru, sru, hru } = contract.resources;
      return [
        ...(cru > 0 ? [t('cores', { n: cru })] : []),
        ...[mru, sru + hru].filter((bytes) => bytes > 0).map((bytes) => format.bytes(bytes)),
      ].join(' · ');
    };
    return html`<section class="panel">
      <header>
        <h2>${t('running')}</h2>
        ${
          contractCount > 0
            ? html`<a class="soft" href=${hrefTo(`/contracts?who=all&node=${record.nodeId}`)}
                >${t('runningMore', { n: contractCount })}</a
              >`
            : nothing
        }
      </header>
      ${
        contracts.length === 0
          ? html`<p class="soft">${t('runningNone')}</p>`
          : html`<div class="table-scroll" tabindex="0" role="region" aria-label=${t('running')}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">${t('contract')}</th>
                    <th scope="col">${t('type')}</th>
                    <th scope="col">${t('owner')}</th>
                    <th scope="col">${t('holds')}</th>
                    <th scope="col">${t('since')}</th>
                  </tr>
                </thead>
                <tbody>
                  ${contracts.map((row) => {
                    const { contractId, type, twinId, createdAt, state } = row.contract;
                    return html`<tr>
                      <th scope="row">
                        <a href=${hrefTo(`/contracts/${contractId}`)}>${row.name}</a>
                      </th>
                      <td>
                        ${t(`type.${type}`)}
                        ${
                          state.kind === 'GracePeriod'
                            ? html`<tf-badge tone="bad" bare>${t('state.GracePeriod')}</tf-badge>`
                            : nothing
                        }
                      </td>
                      <td>${String(twinId)}</td>
                      <td>${holds(row)}</td>
                      <td><tf-time .at=${createdAt * 1000} .now=${now}></tf-time></td>
                    </tr>`;
                  })}
                </tbody>
              </table>
            </div>`
      }
    </section>`;
  }

  #renderPlace(view: NodeView) {
    const { t } = this.#words;
    const { record, country, nodesOfFarm, places } = view;
    const { latitude, longitude, countryCode, farmId, farmName, farmFreeIps } = record;
    const isPlaced = latitude !== undefined && longitude !== undefined;
    return html`<section class="panel">
      <header>
        <h2>${t('place')}</h2>
        ${
          isPlaced
            ? html`<a
                class="soft"
                href=${hrefTo(`/map?node=${record.nodeId}&center=${latitude},${longitude}&zoom=4`)}
                >${t('onMap')}</a
              >`
            : nothing
        }
      </header>
      ${
        isPlaced
          ? html`<tf-world .places=${places} label=${t('mapLabel')}></tf-world>`
          : html`<p class="soft">${t('noPlace')}</p>`
      }
      <dl class="facts">
        <dt>${t('farm')}</dt>
        <dd>
          <a href=${hrefTo(`/farms/${farmId}`)}>${farmName || String(farmId)}</a>,
          <a href=${hrefTo(`/nodes?farm=${farmId}`)}>${t('farmNodes', { n: nodesOfFarm })}</a>
          ${
            farmFreeIps === undefined
              ? nothing
              : html`<br /><span class="soft">${t('freeIps', { n: farmFreeIps })}</span>`
          }
        </dd>
        <dt>${t('place')}</dt>
        <dd>
          ${[record.city, country].filter(Boolean).join(', ') || t('unknownPlace')}
          ${
            countryCode
              ? html`<br /><a class="soft" href=${hrefTo(`/nodes?country=${countryCode}`)}
                    >${t('sameCountry', { country })}</a
                  >`
              : nothing
          }
        </dd>
      </dl>
    </section>`;
  }

  #renderGpus({ record }: NodeView) {
    const { t, format } = this.#words;
    if (record.gpus.length === 0) return nothing;
    return html`<section class="panel">
      <header><h2>${t('gpus')}</h2></header>
      <ul class="gpus">
        ${record.gpus.map(
          ({ vendor, device, memory, contractId, id }) =>
            html`<li>
              <strong>${vendor} ${device}</strong
              >${memory === undefined ? nothing : html` · ${format.bytes(memory)}`}<br />
              <span class="soft"
                ><code>${id}</code> ·
                ${
                  contractId === undefined
                    ? t('gpuFree')
                    : html`<a href=${hrefTo(`/contracts/${contractId}`)}
                        >${t('gpuUsed', { id: String(contractId) })}</a
                      >`
                }</span
              >
            </li>`,
        )}
      </ul>
      <p class="soft">${t('gpuRent')}</p>
    </section>`;
  }

  #renderNetwork({ record }: NodeView) {
    const { t, format } = this.#words;
    const { speed, publicConfig: config, features } = record;
    const address = (words: 'ipv4' | 'ipv6', ip: string, gateway: string) =>
      ip
        ? html`<dt>${t(words)}</dt>
            <dd>
              <code>${ip}</code>
              ${gateway ? html`<span class="soft">${t('via', { gateway })}</span>` : nothing}
            </dd>`
        : nothing;
    return html`<section class="panel">
      <header><h2>${t('network')}</h2></header>
      <dl class="facts">
        <dt>${t('download')}</dt>
        <dd>${speed ? saySpeed(speed.download, format) : t('notMeasured')}</dd>
        <dt>${t('upload')}</dt>
        <dd>${speed ? saySpeed(speed.upload, format) : t('notMeasured')}</dd>
        ${
          config
            ? html`${address('ipv4', config.ipv4, config.gw4)}
              ${address('ipv6', config.ipv6, config.gw6)}
              ${
                config.domain
                  ? html`<dt>${t('domain')}</dt>
                      <dd><code>${config.domain}</code></dd>`
                  : nothing
              }`
            : html`<dt>${t('access')}</dt>
                <dd>${t('accessNone')}</dd>`
        }
        ${
          features.length > 0
            ? html`<dt>${t('features')}</dt>
                <dd>
                  <ul class="chips">
                    ${features.map((feature) => html`<li>${feature}</li>`)}
                  </ul>
                </dd>`
            : nothing
        }
      </dl>
    </section>`;
  }

  #renderHardware({ record, now }: NodeView) {
    const { t, format } = this.#words;
    const { hardware, benchmark, secureBoot, serialNumber } = record;
    const fact = (name: string, value: unknown) =>
      html`<dt>${name}</dt>
        <dd>${value || t('notTold')}</dd>`;
    const lines = (values: readonly string[]) =>
      values.filter(Boolean).map((value) => html`<div>${value}</div>`);
    return html`<section class="panel">
      <header><h2>${t('hardware')}</h2></header>
      <dl class="facts">
        ${
          hardware
            ? html`${fact(
                t('processor'),
                lines(
                  hardware.processors.map(({ version, threads }) =>
                    t('processors', { version, n: threads }),
                  ),
                ),
              )}
              ${fact(
                t('memoryMade'),
                lines([
                  ...new Set(
                    hardware.memory.map(({ manufacturer, type }) =>
                      [manufacturer, type].filter(Boolean).join(' '),
                    ),
                  ),
                ]),
              )}
              ${fact(
                t('board'),
                `${hardware.baseboard.manufacturer} ${hardware.baseboard.productName}`.trim(),
              )}
              ${fact(t('bios'), `${hardware.bios.vendor} ${hardware.bios.version}`.trim())}`
            : fact(t('processor'), '')
        }
        ${fact(
          t('benchmark'),
          benchmark &&
            t('benchmarkWords', {
              single: format.number(benchmark.single),
              multi: format.number(benchmark.multi),
              threads: benchmark.threads,
              workloads: benchmark.workloads,
            }),
        )}
        ${fact(t('secureBoot'), secureBoot === undefined ? '' : t(secureBoot ? 'yes' : 'no'))}
        ${fact(t('serial'), serialNumber)} ${fact(t('twin'), String(record.twinId))}
        ${fact(
          t('registered'),
          html`<tf-time .at=${record.createdAt * 1000} .now=${now}></tf-time>`,
        )}
      </dl>
    </section>`;
  }

  #renderRaw({ record, now }: NodeView) {
    const { t } = this.#words;
    const { raw, provenance } = record;
    return html`<section class="panel raw">
      <header>
        <h2>${t('raw')}</h2>
        <span class="copies">
          <tf-provenance
            .source=${provenance.source}
            .at=${provenance.at}
            .now=${Math.max(now, provenance.at)}
          ></tf-provenance>
          <span>${t('asJson')} <tf-copy .value=${raw.json} what=${t('copyJson')}></tf-copy></span>
          ${
            raw.url === undefined
              ? nothing
              : html`<span
                  >${t('asCurl')} <tf-copy .value=${curlOf(raw.url)} what=${t('copyCurl')}></tf-copy
                ></span>`
          }
        </span>
      </header>
      <details>
        <summary>${t('rawWhy')}</summary>
        <tf-code language="json" label=${t('raw')} code=${raw.json}></tf-code>
      </details>
    </section>`;
  }
}

/** Only its renter may deploy, and nobody rents it yet. */
const mustRent = ({ record }: NodeView): boolean =>
  record.rentedBy === undefined && (record.inDedicatedFarm || record.extraFee > 0);

const scaled = (tft: bigint | undefined, hours: bigint): bigint | undefined =>
  tft === undefined ? undefined : tft * hours;

/** The calculator's query for a whole node. */
function sizeQuery({ cru, mru, sru, hru }: Capacity, certified: boolean): string {
  const GB = 1024 ** 3;
  const whole = (bytes: number): string => String(Math.round(bytes / GB));
  return new URLSearchParams({
    cpu: String(cru),
    memory: whole(mru),
    ssd: whole(sru),
    hdd: whole(hru),
    dedicated: 'yes',
    ...(certified && { certified: 'yes' }),
  }).toString();
}

define('tf-page-node', TfPageNode);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-node': TfPageNode;
  }
}
