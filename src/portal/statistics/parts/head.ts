import { html, type TemplateResult } from 'lit';
import '../../../elements/tf-provenance.ts';
import { hrefTo } from '../../href.ts';
import type { StatisticsView } from '../statistics-view.ts';
import type { StatisticsWords } from '../statistics-words.ts';
import type { Totals } from '../tally.ts';
import { nodesLink } from './nodes-link.ts';

/** How many nodes, farms and countries there are, and how fresh that is. */
export function head(
  { inventory, now }: StatisticsView,
  totals: Totals,
  words: StatisticsWords,
): TemplateResult {
  const { t, format } = words;
  const { at, source } = inventory.provenance;
  return html`<div class="head">
    <div>
      <h1>${t('title')}</h1>
      <p class="lede">
        ${nodesLink('status=up', t('nodesUp', { n: totals.up }))}
        ${nodesLink('', t('ofAll', { all: format.number(totals.nodes) }))}
        ${nodesLink('status=standby', t('standby', { n: totals.standby }))}
        ${nodesLink('status=down', t('down', { n: totals.down }))}
        <span>${t('inCountries', { n: totals.countriesUp })}</span>
        <a class="number-link" href=${hrefTo('/farms?alive=yes')}
          >${t('onFarms', { n: totals.farmsUp })}</a
        >
        <a class="number-link" href=${hrefTo('/farms')}
          >${t('ofFarms', { all: format.number(totals.farms) })}</a
        >
      </p>
      <tf-provenance .source=${source} .at=${at} .now=${now}></tf-provenance>
    </div>
  </div>`;
}
