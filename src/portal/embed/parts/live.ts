import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../../../../weblets/vm/tf-vm.ts';
import type { EmbedDraft } from '../embed-draft.ts';

/** The weblet itself, as it will stand on that page. */
export function live(draft: EmbedDraft): TemplateResult {
  const { t } = draft.words;
  const key = JSON.stringify([draft.weblet, draft.presets]);
  return html`<div class="window panel flush">
    <div class="bar">
      <svg width="46" height="12" aria-hidden="true">
        <circle cx="6" cy="6" r="4.5"></circle>
        <circle cx="23" cy="6" r="4.5"></circle>
        <circle cx="40" cy="6" r="4.5"></circle>
      </svg>
      <span>${t('liveAddress')}</span>
    </div>
    <div class="page" tabindex="0" role="region" aria-label=${t('live')}>
      ${keyed(key, draft.weblet === 'vm' ? form(draft) : map(draft))}
    </div>
  </div>`;
}

function form(draft: EmbedDraft): TemplateResult {
  const { preset, image, country, ipv4, lang } = draft.presets;
  return html`<tf-vm
    preset=${preset}
    image=${image || nothing}
    country=${country || nothing}
    ?ipv4=${ipv4}
    lang=${lang || nothing}
  ></tf-vm>`;
}

function map(draft: EmbedDraft): TemplateResult {
  const { measure, country, lang } = draft.presets;
  return html`<tf-node-map
    measure=${measure}
    country=${country || nothing}
    lang=${lang || nothing}
  ></tf-node-map>`;
}
