import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/tf-time.ts';
import type { Words } from '../../../elements/words.ts';
import type { Exploration } from '../../../explore/exploration.ts';
import type { explore } from '../../../messages/explore.ts';
import type { supply } from '../../../messages/supply.ts';
import type { NodesView } from '../nodes-view.ts';

/** How many nodes pass, what they add up to, and how fresh that is. */
export function head(
  { now, inventory, simulated }: NodesView,
  exploration: Exploration,
  { t, format }: Words<[typeof explore, typeof supply]>,
): TemplateResult {
  const { cru, mru, sru } = exploration.sums();
  const { at, source } = inventory.provenance;
  return html`<div class="head">
    <div>
      <h1>${t('title')}</h1>
      <p class="sums" role="status">
        <strong
          >${t('passing', {
            n: exploration.passing,
            all: format.number(inventory.length),
          })}</strong
        >
        <span title=${t('supply.rule')}
          >${t('sums', {
            cores: format.number(cru.free),
            allCores: format.number(cru.total),
            memory: format.bytes(mru.free),
            allMemory: format.bytes(mru.total),
            ssd: format.bytes(sru.free),
            allSsd: format.bytes(sru.total),
          })}</span
        >
        ${cru.offline > 0 ? html`<span>${t('sumsOffline', { n: cru.offline })}</span>` : nothing}
      </p>
    </div>
    <span class="origin">
      ${t('source', { source: simulated ? t('source.simulation') : source })}, ${t('asOf')}
      <tf-time .at=${at} .now=${Math.max(now, at)}></tf-time>
    </span>
  </div>`;
}
