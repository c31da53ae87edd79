import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../elements/icon.ts';
import { rocket } from '../../../elements/icons.ts';
import '../../../elements/tf-badge.ts';
import type { BadgeTone } from '../../../elements/tf-badge.ts';
import '../../../elements/tf-provenance.ts';
import type { NodeStatus } from '../../../model/inventory.ts';
import { hrefTo } from '../../href.ts';
import { mustRent } from '../must-rent.ts';
import type { NodeView } from '../node-view.ts';
import type { NodeWords } from '../node-words.ts';

const tones: Readonly<Record<NodeStatus, BadgeTone>> = { up: 'good', standby: 'warn', down: 'bad' };

/** Which node it is, whose, and how fresh that is. */
export function head(view: NodeView, words: NodeWords): TemplateResult {
  const { t } = words;
  const { record, now } = view;
  const { nodeId: id, status } = record;
  const { source, at } = record.provenance;
  return html`<div class="head">
    <div>
      <div class="row">
        <h1>${t('title', { id: String(id) })}</h1>
        <tf-badge tone=${tones[status]}>${t(`status.${status}`)}</tf-badge>
        ${record.certified ? html`<tf-badge>${t('certified')}</tf-badge>` : nothing}
        ${
          record.rentedBy !== undefined
            ? html`<tf-badge>${t('rented')}</tf-badge>`
            : mustRent(record)
              ? html`<tf-badge>${t('dedicated')}</tf-badge>`
              : nothing
        }
      </div>
      <p class="lead">
        ${[record.city, view.country].filter(Boolean).join(', ') || t('unknownPlace')} ·
        <a href=${hrefTo(`/farms/${record.farmId}`)}>${record.farmName || t('farm')}</a>
      </p>
      <tf-provenance .source=${source} .at=${at} .now=${now}></tf-provenance>
    </div>
    ${
      status === 'up'
        ? html`<a class="button primary" href=${hrefTo(`/deploy/vm?node=${id}`)}
            >${icon(rocket)}${t('deploy')}</a
          >`
        : nothing
    }
  </div>`;
}
