import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { pageStyles } from '../page.styles.ts';
import { icon } from '../../elements/icon.ts';
import { triangleAlert } from '../../elements/icons.ts';
import { Words } from '../../elements/words.ts';
import { standstill } from '../../messages/standstill.ts';
import type { DeploymentRow } from '../deployments/deployment-view.ts';
import { causeWords } from '../deployments/parts/standstill.ts';
import { hrefTo } from '../href.ts';
import '../top-up/tf-top-up.ts';
import type { CauseGroup, Causes } from './causes.ts';
import type { OverviewView } from './overview-view.ts';

type OverviewWords = Pick<Words<[typeof standstill]>, 't' | 'format'>;

/** Deployments of a cause that are named; the list has the others. */
const NAMED = 4;

/** True when what is owed is there, and only the next bill has not taken it yet. */
const isFilled = ({ balance, debt }: OverviewView): boolean =>
  balance !== undefined && debt !== undefined && debt !== null && balance.tft >= debt.owed.tft;

/** The gravest cause in one sentence. */
function headline(view: OverviewView, groups: readonly CauseGroup[], { t }: OverviewWords): string {
  const [first] = groups;
  if (!first) return '';
  if (first.cause === 'unpaid') return t(isFilled(view) ? 'filledAgain' : 'balanceUsedUp');
  const n = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return groups.length > 1
    ? t('nodesGone', { n, nodes: groups.length })
    : t(`gone.${first.cause}`, { n, node: String(first.node) });
}

/**
 * What keeps deployments from running: each cause once, with the way out of it, and those it keeps
 * from running.
 *
 * @element tf-standstills
 */
export class TfStandstills extends LitElement {
  static override styles = [
    tokens,
    buttons,
    pageStyles,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        gap: 8px;
        margin: 12px 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 10px;
        padding: 12px 16px;
        border: 1px solid color-mix(in oklab, var(--_warn) 35%, var(--_warn-soft));
        border-radius: var(--_radius);
        background: var(--_warn-soft);
      }
      p {
        margin: 0;
      }
      p + p {
        margin-block-start: 6px;
      }
    `,
  ];

  @property({ attribute: false }) view: OverviewView | undefined;
  @property({ attribute: false }) groups: Causes['groups'] = [];

  readonly #words = new Words(this, standstill);

  override render() {
    const { view, groups } = this;
    if (!view || groups.length === 0) return nothing;
    const words = this.#words;
    return html`<h1>${headline(view, groups, words)}</h1>
      <ul>
        ${groups.map(
          (group) =>
            html`<li>
              ${icon(triangleAlert)}
              <div>
                ${group.cause === 'unpaid' ? funds(view, group, words) : node(group, words)}
                <p class="soft">${names(group.rows, words)}</p>
              </div>
            </li>`,
        )}
      </ul>`;
  }
}

function funds(view: OverviewView, { rows }: CauseGroup, { t, format }: OverviewWords) {
  const { debt, deletion, topUp, now } = view;
  const filled = isFilled(view);
  return html`<p>
      ${t(filled ? 'startAgain' : 'standStill', { n: rows.length })}
      ${
        debt
          ? t('owed', {
              amount: debt.owed.usd === undefined ? '' : format.usd(debt.owed.usd),
              tft: format.tft(debt.owed.tft),
              time: format.until(debt.nextBill, now),
            })
          : nothing
      }
      ${!filled && deletion !== undefined ? t('deletedOn', { date: format.dateTime(deletion) }) : nothing}
    </p>
    ${
      filled || topUp === undefined
        ? nothing
        : html`<p><tf-top-up .amount=${topUp}></tf-top-up></p>`
    }`;
}

function node({ rows }: CauseGroup, words: OverviewWords) {
  const [first] = rows;
  if (!first) return nothing;
  return html`<p>
    ${causeWords(first, words)} ${words.t('standStillNode', { n: rows.length })}
    <a href=${hrefTo(`/nodes/${first.nodeId}`)}
      >${words.t('do.wait', { node: String(first.nodeId) })}</a
    >
  </p>`;
}

function names(rows: readonly DeploymentRow[], { t }: OverviewWords) {
  const rest = rows.length - NAMED;
  return html`${rows
    .slice(0, NAMED)
    .map(
      ({ contract, name }, i) =>
        html`${i > 0 ? ', ' : ''}<a href=${hrefTo(`/deployments/${contract}`)}>${name}</a>`,
    )}${
    rest > 0 ? html`, <a href=${hrefTo('/deployments')}>${t('andMore', { n: rest })}</a>` : nothing
  }`;
}

define('tf-standstills', TfStandstills);

declare global {
  interface HTMLElementTagNameMap {
    'tf-standstills': TfStandstills;
  }
}
