import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../elements/define.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { pages } from '../../messages/pages.ts';
import { portal } from '../../messages/portal.ts';
import { pageStyles } from '../page.styles.ts';
import type { OperationView } from './operation-view.ts';
import './tf-operations.ts';

/** What the activity page shows. */
export interface ActivityView {
  readonly operations: readonly OperationView[];
  /** Grid time, milliseconds since 1970. */
  readonly now: number;
}

/**
 * Everything that takes a while, on a page of its own.
 *
 * @element tf-page-activity
 */
export class TfPageActivity extends LitElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      tf-operations {
        max-inline-size: 44rem;
      }
    `,
  ];

  @property({ attribute: false }) view: ActivityView | undefined;

  readonly #words = new Words(this, pages, portal);

  override render() {
    const { t } = this.#words;
    return html`
      <div class="head">
        <div>
          <h1>${t('page.activity')}</h1>
          <p class="lead">${t('activity.lead')}</p>
        </div>
      </div>
      ${
        this.view
          ? html`<tf-operations .operations=${this.view.operations} .now=${this.view.now}>
            </tf-operations>`
          : html`<div class="pending"></div>`
      }
    `;
  }
}

define('tf-page-activity', TfPageActivity);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-activity': TfPageActivity;
  }
}
