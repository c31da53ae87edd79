import { html, nothing, type TemplateResult } from 'lit';
import '../../../src/elements/tf-sim-badge.ts';
import type { Words } from '../../../src/elements/words.ts';
import type { common } from '../../../src/messages/common.ts';
import type { map } from '../../../src/messages/map.ts';
import type { Inventory } from '../../../src/model/inventory.ts';
import type { NodeSource } from '../node-source.ts';

type NoteWords = Words<[typeof map, typeof common]>;

/** Where the nodes come from, and of when they are. */
export function sourceNote(
  { t, format }: NoteWords,
  { grid }: NodeSource,
  { provenance: { source, at } }: Inventory,
): TemplateResult | typeof nothing {
  if (!grid) return nothing;
  return html`<p class="source">
    ${grid.mode === 'sim' ? html`<tf-sim-badge></tf-sim-badge>` : nothing}
    ${t('map.source', { source: source === 'simulation' ? t('map.source.simulation') : source, at: format.dateTime(at) })}
  </p>`;
}

/** What keeps the nodes from being shown. */
export function troubleNote(
  { t }: NoteWords,
  { foreign, error, retry }: NodeSource,
  asksAgain: boolean,
): TemplateResult | typeof nothing {
  if (foreign) {
    const { theirs, ours } = foreign;
    return html`<p class="note" role="alert">${t('map.twoVersions', { theirs, ours })}</p>`;
  }
  if (!error) return nothing;
  void import('../../../src/elements/tf-error.ts');
  return html`<tf-error .error=${error}>
    ${
      asksAgain
        ? html`<button type="button" class="small" @click=${retry}>${t('retry')}</button>`
        : nothing
    }
  </tf-error>`;
}
