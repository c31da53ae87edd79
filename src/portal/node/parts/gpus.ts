import { html, nothing, type TemplateResult } from 'lit';
import { hrefTo } from '../../href.ts';
import type { NodeView } from '../node-view.ts';
import type { NodeWords } from '../node-words.ts';

export function gpus(view: NodeView, words: NodeWords): TemplateResult | typeof nothing {
  const { record, known } = view;
  const { t, format } = words;
  if (known && known.gpus.length > 0) return knownGpus(known.gpus, words);
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

function knownGpus(
  models: NonNullable<NodeView['known']>['gpus'],
  { t, format }: NodeWords,
): TemplateResult {
  return html`<section class="panel">
    <header><h2>${t('gpus')}</h2></header>
    ${models.map(
      ({ count, model: { vendor, device, memory } }) =>
        html`<p>
          ${count} × <strong>${vendor} ${device}</strong>${
            memory > 0 ? html` · ${format.bytes(memory)}` : nothing
          }
        </p>`,
    )}
    <p class="soft">${t('keptGpus')}</p>
  </section>`;
}
