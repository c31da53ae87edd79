import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../elements/icon.ts';
import { triangleAlert, wifiOff } from '../../elements/icons.ts';
import type { GridChoice } from '../../model/network.ts';
import type { GridFault, ReachView, ShellView } from '../shell-view.ts';
import type { ShellWords } from './shell-words.ts';

const LONGEST_NAME = 60;

/** What a person can do about a notice. */
export interface NoticeActions {
  reload(): void;
  /** Shows why a real grid does not answer. */
  showReach(): void;
  askAgain(): void;
}

/** What a link said of a grid in vain, which grid is shown instead, and the way to another. */
export function gridNotice(
  fault: GridFault,
  choice: GridChoice,
  { t }: ShellWords,
  { chooseGrid, close }: { chooseGrid(): void; close(): void },
): TemplateResult {
  const grid =
    choice.grid === 'sim' ? t('simulatedGrid') : t('realNetwork', { network: choice.network });
  return html`<div class="notice" role="alert">
    ${icon(triangleAlert)}
    <span
      >${
        fault.fault === 'unknown'
          ? t('unknownGrid', { name: fault.name.slice(0, LONGEST_NAME) })
          : t('proxyInVain')
      }
      ${t('shownInstead', { grid })}</span
    >
    <button type="button" class="small" @click=${chooseGrid}>${t('chooseGrid')}</button>
    <button type="button" class="small" @click=${close}>${t('close')}</button>
  </div>`;
}

/** What stands above every page: the gravest thing that is not as it should be. */
export function notices(
  view: ShellView,
  { t, format }: ShellWords,
  actions: NoticeActions,
): TemplateResult | typeof nothing {
  const { superseded, reach, now, storage, secure } = view;
  if (superseded)
    return html`<div class="notice" role="alert">
      ${icon(triangleAlert)}${t('superseded')}
      <button type="button" class="small" @click=${actions.reload}>${t('reload')}</button>
    </div>`;
  if (reach?.failure) return stale(reach, now, { t, format }, actions);
  const words = storage === 'memory' ? t('inMemory') : secure ? '' : t('insecure');
  return words
    ? html`<div class="notice" role="status">${icon(triangleAlert)}${words}</div>`
    : nothing;
}

function stale(
  { answeredAt }: ReachView,
  now: number,
  { t, format }: Pick<ShellWords, 't' | 'format'>,
  { showReach, askAgain }: NoticeActions,
): TemplateResult {
  return html`<div class="notice" role="status">
    ${icon(wifiOff)}
    ${answeredAt === undefined ? t('unread') : t('stale', { time: format.ago(answeredAt, now) })}
    <button type="button" class="small" @click=${showReach}>${t('why')}</button>
    <button type="button" class="small" @click=${askAgain}>${t('askAgain')}</button>
  </div>`;
}
