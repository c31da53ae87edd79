import { html, type TemplateResult } from 'lit';
import '../../elements/tf-error.ts';
import '../tf-ask-again.ts';
import type { Words } from '../../elements/words.ts';
import type { link } from '../../messages/link.ts';
import type { Provenance } from '../../model/inventory.ts';

/**
 * Says that a page is drawn from the list of all nodes, because the record it is about cannot be had.
 *
 * @param missing what the list does not hold
 * @param error why the record cannot be had
 */
export const fromList = (
  missing: string,
  { at }: Provenance,
  error: unknown,
  { t, format }: Words<[typeof link]>,
): TemplateResult =>
  html`<div class="from-list" role="status">
    <strong>${t('fromList', { time: format.dateTime(at) })}</strong>
    <p>${missing}</p>
    <details>
      <summary>${t('fromListWhy')}</summary>
      <tf-error .error=${error}><tf-ask-again></tf-ask-again></tf-error>
    </details>
  </div>`;
