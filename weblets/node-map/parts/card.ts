import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../src/elements/icon.ts';
import { x } from '../../../src/elements/icons.ts';
import {
  CERTIFIED,
  DEDICATED,
  GATEWAY,
  UNKNOWN_UPTIME,
  type Inventory,
} from '../../../src/model/inventory.ts';
import type { BalanceOf } from '../../../src/queries/payer.ts';
import type { Words } from '../../../src/elements/words.ts';
import type { map } from '../../../src/messages/map.ts';
import { mapDetail } from '../../../src/messages/map-detail.ts';
import { sharedPlace, stateAt, summarize, type SayAmount } from '../describe.ts';
import { hrefOf } from '../href-template.ts';
import { amountsOf, type Measure } from '../measures.ts';

/** What can be done from a card. */
export interface CardActions {
  /** Not pinned: only told, nothing to press. */
  readonly isPinned: boolean;
  readonly choosable: boolean;
  readonly nodeHref: string;
  readonly farmHref: string;
  readonly countryHref: string;
  choose(row: number): void;
  readonly zoomIn: (() => void) | undefined;
  close(): void;
}

/** What a card speaks of. */
export interface CardOf {
  readonly inventory: Inventory;
  readonly measure: Measure;
  /** Dollars a month by row, and whose discount they have. */
  readonly prices: ArrayLike<number> | undefined;
  readonly pricedFor: BalanceOf | undefined;
  readonly out: ArrayLike<number> | undefined;
  readonly words: Words<[typeof map, typeof mapDetail]>;
  readonly amount: SayAmount;
  readonly actions: CardActions;
}

/** Words beside the map's. */
export const words = mapDetail;

export const styles = css`
  .card header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 10px;
  }
  .card h2 {
    margin: 0;
    font-size: var(--_text);
    font-weight: 600;
  }
  .card p {
    margin: 2px 0 0;
    color: var(--_ink-2);
  }
  .card .amount {
    color: var(--_ink);
    font-weight: 500;
  }
  .card .actions,
  .card ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  .share {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    margin-block: 6px 4px;
    border-radius: 3px;
    overflow: hidden;
    background: var(--_line);
  }
  .share rect {
    fill: var(--_map-tint-4);
  }
`;

const NAMED = 8;

/** Nodes of one place that cannot be taken apart. */
export function placeCard(card: CardOf, rows: Uint32Array): TemplateResult {
  const { inventory, measure, words, actions, out, prices } = card;
  const { t, format } = words;
  const sum = summarize(inventory, measure, rows, out, prices);
  const { name, isShared, country } = sharedPlace(inventory, rows, format);
  const count = t('map.nodesHere', { n: sum.nodes });
  const title = name ? t(isShared ? 'map.in' : 'map.around', { count, place: name }) : count;
  const up = sum.nodes - sum.standby - sum.down;
  return html`${head(card, title)} ${capacity(card, sum.total, sum.free)}
    <p>
      ${t('map.states', {
        up: format.number(up),
        standby: format.number(sum.standby),
        down: format.number(sum.down),
      })}
    </p>
    ${
      Number.isFinite(sum.cheapest)
        ? html`<p>${t('map.from', { price: money(card, sum.cheapest) })}</p>`
        : nothing
    }
    ${actions.isPinned ? placeActions(card, rows, country) : nothing}`;
}

function placeActions(card: CardOf, rows: Uint32Array, country: string): TemplateResult {
  const { inventory, words, actions } = card;
  const { t, format } = words;
  const rest = rows.length - NAMED;
  return html`<div class="actions">
      ${
        actions.zoomIn
          ? html`<button type="button" class="small" @click=${actions.zoomIn}>
              ${t('map.zoomIn')}
            </button>`
          : nothing
      }
      ${
        country && actions.countryHref
          ? html`<a class="button small" href=${hrefOf(actions.countryHref, country)}
              >${t('map.openCountry', { country: format.country(country) })}</a
            >`
          : nothing
      }
    </div>
    ${
      actions.zoomIn
        ? nothing
        : html`<ul>
            ${Array.from(rows.subarray(0, NAMED), (row) => {
              const node = String(inventory.nodeId[row]);
              return html`<li>
                <button type="button" class="small" @click=${() => actions.choose(row)}>
                  ${t('map.node', { node })}
                </button>
              </li>`;
            })}
            ${rest > 0 ? html`<li>${t('map.more', { n: rest })}</li>` : nothing}
          </ul>`
    }`;
}

/** One node: what it is, where, how much is free, what it costs, and what can be done with it. */
export function nodeCard(card: CardOf, row: number): TemplateResult {
  const { inventory, measure, words, out, prices } = card;
  const { t, format } = words;
  const { total, free } = amountsOf(inventory, measure);
  const { name } = sharedPlace(inventory, [row], format);
  const flags = inventory.flags[row]!;
  const traits = [
    t(`map.${stateAt(inventory, row)}`),
    ...(flags & DEDICATED ? [t('map.dedicated')] : []),
    ...(flags & CERTIFIED ? [t('map.certified')] : []),
    ...(flags & GATEWAY ? [t('map.gateway')] : []),
  ];
  const price = prices?.[row] ?? 0;
  const farm = inventory.farms.name[inventory.farm[row]!];
  const permille = inventory.uptimePermille[row]!;
  const uptime =
    permille === UNKNOWN_UPTIME
      ? t('map.unmeasured')
      : t('map.uptime', { share: format.percent(permille / 1000) });
  return html`${head(card, t('map.node', { node: String(inventory.nodeId[row]) }))}
    <p>${name || t('map.nowhere')}${farm ? html` · ${farm}` : nothing}</p>
    ${capacity(card, total[row]!, free[row]!)}
    <p>${traits.join(' · ')}</p>
    <p>${price > 0 ? html`${money(card, price)} · ` : nothing} ${uptime}</p>
    ${out?.[row] ? html`<p>${t('map.left')}</p>` : nothing}
    ${card.actions.isPinned ? nodeActions(card, row) : nothing}`;
}

function nodeActions(
  { inventory, words, actions }: CardOf,
  row: number,
): TemplateResult | typeof nothing {
  const { t } = words;
  const node = String(inventory.nodeId[row]);
  const farm = String(inventory.farms.farmId[inventory.farm[row]!]);
  const { choosable, nodeHref, farmHref } = actions;
  if (!choosable && !nodeHref && !farmHref) return nothing;
  return html`<div class="actions">
    ${
      choosable
        ? html`<button type="button" class="small primary" @click=${() => actions.choose(row)}>
            ${t('map.choose', { node })}
          </button>`
        : nothing
    }
    ${nodeHref ? html`<a class="button small" href=${hrefOf(nodeHref, node)}>${t('map.openNode', { node })}</a>` : nothing}
    ${farmHref ? html`<a class="button small" href=${hrefOf(farmHref, farm)}>${t('map.openFarm')}</a>` : nothing}
  </div>`;
}

/** What stands there, for those who hear it. */
export function inOneLine(
  { inventory, measure, out, words, amount }: CardOf,
  rows: Uint32Array,
  row: number,
): string {
  const { t } = words;
  const { nodes, free, total } = summarize(inventory, measure, rows, out);
  const node = String(inventory.nodeId[row]);
  const what = row >= 0 ? t('map.node', { node }) : t('map.nodesHere', { n: nodes });
  const figures = { free: amount(measure, free), total: amount(measure, total) };
  return `${what}, ${t('map.amount', figures)}`;
}

function head({ words, actions }: CardOf, title: string): TemplateResult {
  return html`<header>
    <h2 id="card">${title}</h2>
    ${
      actions.isPinned
        ? html`<button
            type="button"
            class="quiet square small"
            aria-label=${words.t('map.close')}
            @click=${actions.close}
          >
            ${icon(x)}
          </button>`
        : nothing
    }
  </header>`;
}

function capacity({ measure, words, amount }: CardOf, total: number, free: number): TemplateResult {
  const share = total > 0 ? free / total : 0;
  const figures = { free: amount(measure, free), total: amount(measure, total) };
  return html`<svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width=${(100 * share).toFixed(1)} height="6"></rect>
    </svg>
    <p class="amount">${words.t('map.amount', figures)} (${words.format.percent(share)})</p>`;
}

/** A price a month with the discount it has. */
function money({ words, pricedFor }: CardOf, dollars: number): string {
  const { t, format } = words;
  return t(`map.with.${pricedFor ?? 'nobody'}`, { price: format.dollars(dollars) });
}
