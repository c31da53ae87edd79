import { html, type TemplateResult } from 'lit';
import '../../../elements/tf-bar.ts';
import { hrefTo } from '../../href.ts';
import { sayAmount, type StatisticsWords } from '../statistics-words.ts';
import { RESOURCES, type Totals } from '../tally.ts';
import { nodesLink } from './nodes-link.ts';

/** What all nodes that are up have, and how much of it is in use. */
export function supplies(
  { total, used, gpus, ips, freeIps }: Totals,
  words: StatisticsWords,
): TemplateResult {
  const { t, format } = words;
  const measures = { cru: 'Cru', mru: 'Mru', sru: 'Sru', hru: 'Hru' } as const;
  return html`<div class="supplies">
      ${RESOURCES.map((resource) => {
        const share = total[resource] > 0 ? used[resource] / total[resource] : 0;
        const query = `status=up&sort=-free${measures[resource]}`;
        return html`<tf-bar share=${share}>
          <strong>${nodesLink(query, sayAmount(resource, total[resource], format))}</strong>
          <span class="words"
            ><span>${t(resource)}</span
            ><span>${t('inUse', { share: format.percent(share) })}</span></span
          >
        </tf-bar>`;
      })}
    </div>
    <p class="soft">
      ${nodesLink('status=up&gpu=yes', t('gpus', { n: gpus }))} ·
      <a class="number-link" href=${hrefTo('/farms?withIps=yes&sort=-ips')}
        >${t('ips', { free: format.number(freeIps), total: format.number(ips) })}</a
      >
      · ${t('counted')}
    </p>`;
}
