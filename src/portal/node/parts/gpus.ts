import { html, nothing, type TemplateResult } from 'lit';
import { hrefTo } from '../../href.ts';
import type { NodeView } from '../node-view.ts';
import type { NodeWords } from '../node-words.ts';

export function gpus({ record }: NodeView, words: NodeWords): TemplateResult | typeof nothing {
  const { t, format } = words;
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
