import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { surfaces } from '../../elements/surfaces.styles.ts';
import '../../elements/tf-badge.ts';
import type { BadgeTone } from '../../elements/tf-badge.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-price.ts';
import '../../elements/tf-steps.ts';
import '../../elements/tf-time.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { operation } from '../../messages/operation.ts';
import { pages } from '../../messages/pages.ts';
import { hrefTo } from '../href.ts';
import { IntentEvent, type OperationStep } from '../intent.ts';
import type { OperationView, OperationViewState } from './operation-view.ts';

const tones: Readonly<Record<OperationViewState, BadgeTone>> = {
  running: 'busy',
  'waiting-for-user': 'warn',
  done: 'good',
  failed: 'bad',
  canceled: 'quiet',
};

const isOpen = ({ state }: OperationView): boolean =>
  state === 'running' || state === 'waiting-for-user';

/**
 * What is on its way and what came of the rest, in the drawer and on the activity page.
 *
 * @element tf-operations
 */
export class TfOperations extends LitElement {
  static override styles = [
    tokens,
    buttons,
    surfaces,
    css`
      h2 {
        margin: 24px 0 4px;
        color: var(--_ink-2);
        font-size: var(--_text-s);
        font-weight: 500;
      }
      h2:first-child {
        margin-block-start: 0;
      }
      article {
        padding-block: 14px;
        border-block-end: 1px solid var(--_line);
      }
      article:last-of-type {
        border-block-end: 0;
      }
      .title {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 12px;
      }
      h3 {
        margin: 0;
        font-size: var(--_text);
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 14px;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      tf-steps,
      tf-error {
        margin-block-start: 14px;
      }
      details tf-steps {
        margin-block: 4px 8px;
      }
      details {
        margin-block-start: 4px;
        font-size: var(--_text-s);
      }
      .do {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 12px;
      }
      .do:empty {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) operations: readonly OperationView[] = [];
  /** Grid time, milliseconds since 1970. */
  @property({ type: Number }) now = 0;

  readonly #words = new Words(this, pages, operation);

  override render() {
    const { t } = this.#words;
    const open = this.operations.filter(isOpen);
    const over = this.operations.filter((found) => !isOpen(found));
    if (this.operations.length === 0)
      return html`<tf-empty heading=${t('activity.empty')}>${t('activity.emptyWhy')}</tf-empty>`;
    return html`
      ${
        open.length > 0
          ? html`<h2>${t('activity.under')}</h2>
              ${open.map((found) => this.#renderOne(found))}`
          : nothing
      }
      ${
        over.length > 0
          ? html`<h2>${t('activity.over')}</h2>
              ${over.map((found) => this.#renderOne(found))}`
          : nothing
      }
    `;
  }

  #renderOne(found: OperationView) {
    const { t, format } = this.#words;
    const { id, title, state, steps, startedAt, endedAt, error, contract, spent, can } = found;
    const shown = html`<tf-steps
      .steps=${steps}
      label=${t('activity.steps', { title })}
    ></tf-steps>`;
    return html`<article>
      <div class="title">
        <h3>${title}</h3>
        <tf-badge tone=${tones[state]}>${t(`state.${state}`)}</tf-badge>
      </div>
      <div class="facts">
        <tf-time .at=${startedAt} .now=${this.now}></tf-time>
        ${
          endedAt === undefined
            ? nothing
            : html`<span>
                ${t('activity.took', { time: format.duration((endedAt - startedAt) / 1000) })}
              </span>`
        }
        ${
          spent
            ? html`<span>
                ${t('spent')}
                <tf-price .usd=${spent.usd} .tft=${spent.tft} compact ?simulated=${found.simulated}>
                </tf-price>
              </span>`
            : nothing
        }
      </div>
      ${error === undefined ? nothing : html`<tf-error .error=${error}></tf-error>`}
      ${
        isOpen(found)
          ? shown
          : html`<details>
              <summary>${t('progress')}</summary>
              ${shown}
            </details>`
      }
      <div class="do">
        ${
          contract === undefined
            ? nothing
            : html`<a class="button small" href=${hrefTo(`/deployments/${contract}`)}>
                ${t('activity.open')}
              </a>`
        }
        ${can.map(
          (how) => html`
            <button type="button" class="small" @click=${() => this.#steer(id, how)}>
              ${t(`step.${how}`)}
            </button>
          `,
        )}
      </div>
    </article>`;
  }

  #steer(operation: string, how: OperationStep): void {
    this.dispatchEvent(new IntentEvent({ do: 'steer', operation, how }));
  }
}

define('tf-operations', TfOperations);

declare global {
  interface HTMLElementTagNameMap {
    'tf-operations': TfOperations;
  }
}
