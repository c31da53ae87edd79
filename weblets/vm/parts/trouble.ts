import { html, nothing, type TemplateResult } from 'lit';
import type { GridState } from '../../../src/queries/grid-controller.ts';
import type { VmView } from '../vm-view.ts';

/** An error where it happened; its drawing is loaded with the first one. */
export function trouble(
  words: VmView['words'],
  error: unknown,
  retry?: () => void,
): TemplateResult | typeof nothing {
  if (error === undefined || error === null) return nothing;
  void import('../../../src/elements/tf-error.ts');
  return html`<tf-error class="trouble" .error=${error}>
    ${
      retry
        ? html`<button type="button" class="small" @click=${retry}>${words.t('retry')}</button>`
        : nothing
    }
  </tf-error>`;
}

/** What keeps the form from a grid: it could not be opened, or belongs to another version. */
export function gridTrouble(
  words: VmView['words'],
  state: GridState,
): TemplateResult | typeof nothing {
  if (state.state === 'failed') return trouble(words, state.error);
  if (state.state !== 'foreign') return nothing;
  const { theirs, ours } = state;
  return html`<p class="notice" role="alert">${words.t('twoVersions', { theirs, ours })}</p>`;
}
