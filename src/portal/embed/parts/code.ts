import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/tf-code.ts';
import {
  ALL,
  embedCode,
  embedPolicy,
  pinnedCode,
  sizeOf,
  type EmbedChoice,
} from '../embed-code.ts';
import type { EmbedDraft } from '../embed-draft.ts';
import { attributesOf } from '../presets.ts';

function choiceOf({ view, weblet, presets, look }: EmbedDraft): EmbedChoice {
  const { folder, files } = view;
  return { folder, files, weblet, attributes: attributesOf(weblet, presets), style: look };
}

/** The code that puts the weblet on another page. */
export function code(draft: EmbedDraft): TemplateResult {
  const { view } = draft;
  const { t, format } = draft.words;
  const all = view.files.find(({ name }) => name === ALL);
  const start = sizeOf(view.files, view.entries[draft.weblet]?.start ?? []);
  const hashed = view.files.some(({ name }) => name === `${draft.weblet}.js`);
  return html`<section class="panel code">
    <header><h2>${t('code')}</h2></header>
    <p class="soft">${t(hashed ? 'codeWhy' : 'codeUnhashed')}</p>
    <tf-code language="html" label=${t('code')} .code=${embedCode(choiceOf(draft))}></tf-code>
    ${
      all && start !== undefined && draft.weblet === 'vm'
        ? html`<p class="soft">
            ${t('allWhy', {
              file: ALL,
              size: format.bytes(all.gzip),
              split: format.bytes(start),
            })}
          </p>`
        : nothing
    }
  </section>`;
}

/** What a page with a strict content policy has to allow, and how files are pinned. */
export function policy(draft: EmbedDraft): TemplateResult {
  const { folder, entries } = draft.view;
  const { t } = draft.words;
  const files = entries[draft.weblet]?.all ?? [];
  return html`<section class="panel policy">
    <header><h2>${t('policy')}</h2></header>
    <p class="soft">${t('policyWhy')}</p>
    <tf-code label=${t('policy')} .code=${embedPolicy(new URL(folder).origin)}></tf-code>
    ${
      files.length > 0
        ? html`<details>
            <summary>${t('pin')}</summary>
            <p class="soft">${t('pinWhy')}</p>
            <tf-code
              language="html"
              label=${t('pin')}
              .code=${pinnedCode(choiceOf(draft), files)}
            ></tf-code>
          </details>`
        : nothing
    }
  </section>`;
}
