import { html, nothing, svg, type TemplateResult } from 'lit';
import { tableRegion } from '../../../elements/table-region.ts';
import type { NodeView } from '../node-view.ts';
import type { NodeWords } from '../node-words.ts';
import { suppliesOf, type NodeSupply } from '../supplies-of.ts';

/** How much of each resource is free, as bars and as exact figures. */
export function capacity({ record }: NodeView, words: NodeWords): TemplateResult {
  const { t } = words;
  const supplies = suppliesOf(record);
  return html`<section class="panel">
    <header><h2>${t('capacity')}</h2></header>
    ${
      record.status !== 'up'
        ? html`<p class="soft">${t('freeOffline')}</p>`
        : record.rentedBy !== undefined
          ? html`<p class="soft">${t('freeRented')}</p>`
          : nothing
    }
    ${supplies.map((supply) => (supply.total > 0 ? bar(supply, words) : nothing))}
    <details>
      <summary>${t('exactly')}</summary>
      ${tableRegion(t('exactly'), exactly(supplies, words))}
    </details>
  </section>`;
}

function bar(supply: NodeSupply, words: NodeWords): TemplateResult {
  const { name, total, workloads, own, free, used } = supply;
  const { t, format } = words;
  const say = (value: number): string =>
    name === 'cru' ? t('cores', { n: value }) : format.bytes(value);
  const isOver = used > total;
  const percent = (part: number): string => `${((100 * part) / Math.max(total, used)).toFixed(2)}%`;
  const share = format.percent(used / total);
  return html`<div class="resource">
    <div class="line">
      <strong>${t(name)}</strong>
      <span
        >${
          isOver
            ? t('usedOf', { used: say(used), total: say(total), share })
            : t('freeOf', { free: say(free), total: say(total) })
        }</span
      >
    </div>
    <svg aria-hidden="true">
      <rect class="in-use" width=${percent(workloads)} height="12"></rect>
      <rect class="own" x=${percent(workloads)} width=${percent(own)} height="12"></rect>
      ${isOver ? svg`<rect class="edge" x=${percent(total)} width="2" height="12"></rect>` : nothing}
    </svg>
    <span class="soft"
      >${
        own > 0
          ? t('usedWords', { used: say(workloads), reserved: say(own) })
          : `${t('used')}: ${say(workloads)}`
      }</span
    >
  </div>`;
}

function exactly(supplies: readonly NodeSupply[], { t, format }: NodeWords): TemplateResult {
  return html`<table>
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
      ${supplies.map(
        ({ name, total, workloads, own, free }) =>
          html`<tr>
            <th scope="row">${t(name)}</th>
            ${[total, workloads, own, free].map(
              (value) => html`<td class="number">${format.number(value)}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
