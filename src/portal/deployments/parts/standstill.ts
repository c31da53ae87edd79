import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../elements/icon.ts';
import { rocket, server, trash, triangleAlert } from '../../../elements/icons.ts';
import type { Words } from '../../../elements/words.ts';
import type { standstill as words } from '../../../messages/standstill.ts';
import { hrefTo } from '../../href.ts';
import '../../top-up/tf-top-up.ts';
import type { DeploymentPage, DeploymentRow } from '../deployment-view.ts';

type StandstillWords = Pick<Words<[typeof words]>, 't' | 'format'>;

/** Why a deployment stands still and since when, in one sentence; '' for one that does not. */
export function causeWords(
  { trouble, nodeId }: Pick<DeploymentRow, 'trouble' | 'nodeId'>,
  { t, format }: StandstillWords,
): string {
  if (!trouble) return '';
  const { cause, since } = trouble;
  const node = String(nodeId);
  return since === undefined
    ? t(`cause.${cause}`, { node })
    : t(`causeSince.${cause}`, { node, time: format.dateTime(since) });
}

/**
 * What keeps a deployment from running, what that means for it, and what can be done: wait for its
 * node, deploy it elsewhere, delete it, or pay.
 */
export function standstill(
  view: DeploymentPage,
  words: StandstillWords,
  remove: () => void,
): TemplateResult | typeof nothing {
  const { trouble, nodeId, moveHref, graceEnds, owed, nextBill, now, topUp } = view;
  if (!trouble) return nothing;
  const { t, format } = words;
  const node = String(nodeId);
  const { cause } = trouble;
  const isUnpaid = cause === 'unpaid';
  const deleteButton = html`<button type="button" class="small danger" @click=${remove}>
    ${icon(trash)}${t('do.delete')}
  </button>`;
  return html`<div class="grace standstill" role="status">
    ${icon(triangleAlert)}
    <div>
      <p><strong>${causeWords(view, words)}</strong> ${t(`means.${cause}`)}</p>
      ${
        isUnpaid && owed
          ? html`<p>
              ${t('owed', {
                amount: owed.usd === undefined ? format.tft(owed.tft) : format.usd(owed.usd),
                tft: format.tft(owed.tft),
                time: nextBill === undefined ? '–' : format.until(nextBill, now),
              })}
              ${graceEnds === undefined ? nothing : t('elseDeleted', { date: format.dateTime(graceEnds) })}
            </p>`
          : nothing
      }
      <div class="row">
        ${
          isUnpaid
            ? topUp === undefined
              ? nothing
              : html`<tf-top-up .amount=${topUp}></tf-top-up>`
            : html`<a class="button small" href=${hrefTo(`/nodes/${nodeId}`)}
                  >${icon(server)}${t('do.wait', { node })}</a
                >
                <a class="button small" href=${moveHref}>${icon(rocket)}${t('do.move')}</a>`
        }
        ${deleteButton}
      </div>
      ${isUnpaid ? nothing : html`<p class="soft">${t('do.moveWhy', { node })}</p>`}
    </div>
  </div>`;
}
