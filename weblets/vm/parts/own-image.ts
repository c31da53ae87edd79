import { html, type TemplateResult } from 'lit';
import type { VmView } from '../vm-view.ts';
import { textField } from './field.ts';

/** The address of an own image, and what it starts with. */
export function drawOwnImage(view: VmView): TemplateResult {
  const { form, words } = view;
  const { t } = words;
  const { image } = form.spec;
  const set = (change: Partial<typeof image>) => form.edit({ image: { ...image, ...change } });
  return html`<p class="say">${t('flistTerm')}</p>
    <div class="row">
      ${textField(view, 'image.flist', t('flist'), image.flist, (flist) => set({ flist }), {
        hint: t('flistHint'),
      })}
      ${textField(
        view,
        'image.entrypoint',
        t('entrypoint'),
        image.entrypoint,
        (entrypoint) => set({ entrypoint }),
        { hint: t('entrypointHint'), optional: true },
      )}
    </div>`;
}
