import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../src/elements/icon.ts';
import { plus } from '../../../src/elements/icons.ts';
import type { VmView } from '../vm-view.ts';
import { latePart } from './late-part.ts';

/** Most machines have no disk but the root disk. */
const load = () => import('./disk-rows.ts');
const rows = latePart(async () => (await load()).drawDisks);

/** Disks beside the root disk. */
export function disks(view: VmView): TemplateResult {
  const { t } = view.words;
  return html`<fieldset class="list">
    <legend class="visually-hidden">${t('disks')}</legend>
    ${view.form.spec.disks.length > 0 ? rows(view) : nothing}
    <button type="button" class="small" @click=${async () => (await load()).addDisk(view)}>
      ${icon(plus)}${t('addDisk')}
    </button>
  </fieldset>`;
}
