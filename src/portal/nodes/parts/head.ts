import { html, type TemplateResult } from 'lit';
import '../../../elements/tf-time.ts';
import type { Exploration } from '../../../explore/exploration.ts';
import type { ExploreWords } from '../measure-words.ts';
import type { NodesView } from '../nodes-view.ts';

/** How many nodes pass, what they add up to, and how fresh that is. */
export function head(
  { now, inventory, simulated }: NodesView,
  exploration: Exploration,
  { t, format }: ExploreWords,
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
        <span
          >${t('sums', {
            cores: format.number(cru.free),
            memory: format.bytes(mru.free),
            ssd: format.bytes(sru.free),
          })}</span
        >
      </p>
    </div>
    <span class="origin">
      ${t('source', { source: simulated ? t('source.simulation') : source })}, ${t('asOf')}
      <tf-time .at=${at} .now=${Math.max(now, at)}></tf-time>
    </span>
  </div>`;
}
