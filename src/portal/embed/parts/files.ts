import { html, nothing, type TemplateResult } from 'lit';
import { tableRegion } from '../../../elements/table-region.ts';
import '../../../elements/tf-copy.ts';
import type { EmbedDraft } from '../embed-draft.ts';

/** The files of this version with their hashes. */
export function files(draft: EmbedDraft): TemplateResult | typeof nothing {
  const { files } = draft.view;
  const { t, format } = draft.words;
  if (files.length === 0) return nothing;
  return html`<section>
    <details>
      <summary>${t('files')}<span class="soft">${t('filesWhy')}</span></summary>
      ${tableRegion(
        t('files'),
        html`<table>
          <thead>
            <tr>
              <th scope="col">${t('file')}</th>
              <th scope="col" class="number">${t('size')}</th>
              <th scope="col">${t('hash')}</th>
            </tr>
          </thead>
          <tbody>
            ${files.map(
              ({ name, gzip, integrity }) => html`
                <tr>
                  <td><code>${name}</code></td>
                  <td class="number">${format.bytes(gzip)}</td>
                  <td>
                    <span class="hash">
                      <code>${integrity}</code>
                      <tf-copy .value=${integrity} what=${name}></tf-copy>
                    </span>
                  </td>
                </tr>
              `,
            )}
          </tbody>
        </table>`,
        'panel flush',
      )}
    </details>
  </section>`;
}
