import { html, nothing, type TemplateResult } from 'lit';
import { saySupplied } from '../../../elements/say-supplied.ts';
import '../../../elements/tf-supply.ts';
import { RESOURCES } from '../../../model/supply.ts';
import { hrefTo } from '../../href.ts';
import type { StatisticsWords } from '../statistics-words.ts';
import type { Totals } from '../tally.ts';
import { nodesLink } from './nodes-link.ts';

/** What all nodes have, and how much of it is free, taken, or not there just now. */
export function supplies(
  { supply, standby, down }: Totals,
  words: StatisticsWords,
): TemplateResult {
  const { t, format } = words;
  const { gpu, ips } = supply;
  const sorts = { cru: 'totalCru', mru: 'totalMru', sru: 'totalSru', hru: 'totalHru' } as const;
  return html`<div class="supplies">
      ${RESOURCES.map((what) => {
        const total = saySupplied(what, supply[what].total, format);
        return html`<tf-supply what=${what} .supply=${supply[what]} stacked>
          <strong>${nodesLink(`sort=-${sorts[what]}`, total)}</strong>
        </tf-supply>`;
      })}
    </div>
    <p class="soft">
      ${nodesLink('gpu=yes', t('gpus', { n: gpu.total, free: format.number(gpu.free) }))} ·
      <a class="number-link" href=${hrefTo('/farms?withIps=yes&sort=-ips')}
        >${t('ips', { free: format.number(ips.free), total: format.number(ips.total) })}</a
      >
    </p>
    <p class="soft">
      ${t('supply.rule')}
      ${
        standby + down > 0
          ? nodesLink('status=standby,down', t('offlineNodes', { n: standby + down }))
          : nothing
      }
    </p>`;
}
