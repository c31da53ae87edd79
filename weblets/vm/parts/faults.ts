import { html, nothing, type TemplateResult } from 'lit';
import type { VmView } from '../vm-view.ts';

/** After an attempt to deploy: every fault, each with the way to its field. */
export function faults({ form }: VmView): TemplateResult | typeof nothing {
  const { listed } = form;
  if (listed.length === 0) return nothing;
  return html`<div class="faults" role="alert" tabindex="-1">
    <strong>${form.headline}</strong>
    <ul>
      ${listed.map(
        ({ path, label, text }) =>
          html`<li>
            <button type="button" class="link" @click=${(event: Event) => goTo(event, path)}>
              ${label}</button
            >: ${text}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Where the person hears of the faults first. */
export function focusFaults(root: ParentNode): void {
  root.querySelector<HTMLElement>('.faults')?.focus();
}

function goTo({ target }: Event, path: string): void {
  const root = (target as Element).getRootNode() as ShadowRoot;
  const place = root.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  const folded = place?.closest('details');
  if (folded) folded.open = true;
  const control = place?.matches('fieldset')
    ? place.querySelector<HTMLElement>('input, textarea, button')
    : place;
  control?.focus();
}
