import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../elements/icon.ts';
import { info, triangleAlert } from '../../../elements/icons.ts';
import '../../top-up/tf-top-up.ts';
import type { BillingWords } from '../billing-words.ts';
import type { ContractView } from '../contracts-view.ts';

/** What happens to it next, and when: the next bill, or the end of its grace period. */
export function fate(view: ContractView, { t, format }: BillingWords): TemplateResult {
  const { contract, isGenesis, now, nextBill, graceEnds, graceSince, owed, book } = view;
  const { state } = contract;
  if (state.kind === 'GracePeriod' && graceEnds !== undefined && graceSince !== undefined)
    return html`<div class="fate bad" role="status">
      ${icon(triangleAlert)}
      <div>
        <p>
          ${t('fate.grace', {
            since: format.dateTime(graceSince),
            ends: format.dateTime(graceEnds),
          })}
        </p>
        <p>
          ${t(view.canPay && nextBill !== undefined ? 'fate.gracePaid' : 'fate.graceOwed', {
            amount: format.tftExact(owed.tft),
            time: nextBill === undefined ? '' : format.until(nextBill, now),
          })}
        </p>
        ${
          view.canPay || view.topUp === undefined
            ? nothing
            : html`<p><tf-top-up .amount=${view.topUp}></tf-top-up></p>`
        }
      </div>
    </div>`;
  const words =
    state.kind === 'Deleted'
      ? t(`fate.${state.cause}`)
      : !view.hasChain
        ? `${t(`fate.read.${state.kind}`)} ${t('fate.read')}`
        : isGenesis
          ? t('fate.genesis')
          : nextBill !== undefined && (book.count > 0 || contract.type !== 'node')
            ? t('fate.active', { time: format.until(nextBill, now) })
            : t('fate.activeFree');
  return html`<div class="fate" role="status">
    ${icon(info)}
    <div>
      <p>${words}</p>
      ${
        view.billsToPayout !== undefined && view.locked.tft > 0n
          ? html`<p class="soft">${t('fate.payout', { n: format.number(view.billsToPayout) })}</p>`
          : nothing
      }
    </div>
  </div>`;
}
