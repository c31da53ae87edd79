import { html, type TemplateResult } from 'lit';
import { icon } from '../../../src/elements/icon.ts';
import { download } from '../../../src/elements/icons.ts';
import { keyName } from '../key-name.ts';
import type { VmView } from '../vm-view.ts';

/** The private half of a key that was made here, to be saved; says whether this browser has it too. */
export function drawFreshKey({ words, keys }: VmView): TemplateResult {
  const { t } = words;
  const { fresh } = keys;
  if (!fresh) return html``;
  // Few make a key here, and what copies it is a file of its own.
  void import('../../../src/elements/tf-copy.ts');
  return html`<div class="fresh" role="group" aria-label=${t('privateKey')}>
    <p>
      <strong>${t('privateKey')}</strong> ${t(fresh.isKept ? 'privateKeyKept' : 'privateKeyOnce')}
    </p>
    <div class="buttons">
      <button
        type="button"
        @click=${() => save(`${keyName(fresh.publicKey)}_ed25519`, fresh.privateKey)}
      >
        ${icon(download)}${t('saveKey')}
      </button>
      <tf-copy labelled what=${t('privateKey')} .value=${fresh.privateKey}></tf-copy>
      <button type="button" class="quiet" @click=${() => keys.forget()}>
        ${t('privateKeySaved')}
      </button>
    </div>
  </div>`;
}

/** Offers a text as a file. */
function save(name: string, content: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/x-pem-file' }));
  link.click();
  URL.revokeObjectURL(link.href);
}
