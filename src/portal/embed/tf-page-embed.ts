import { LitElement, css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-code.ts';
import '../../elements/tf-copy.ts';
import '../../elements/tf-field.ts';
import { Words } from '../../elements/words.ts';
import { pages } from '../../messages/pages.ts';
import { portal } from '../../messages/portal.ts';
import { vm } from '../../messages/vm.ts';
import '../../../weblets/vm/tf-vm.ts';
import { pageStyles } from '../page.styles.ts';
import { embedCode, embedPolicy, type EmbedChoice, type WebletFile } from './embed-code.ts';

/** What the embed page shows. */
export interface EmbedView {
  /** Where the weblets of this version are, without a slash at the end. */
  readonly folder: string;
  /** Empty where the build has not written its list. */
  readonly files: readonly WebletFile[];
}

const sizes = ['small', 'medium', 'large'] as const;
/**
 * The form live beside the code that puts it on another page.
 *
 * @element tf-page-embed
 */
export class TfPageEmbed extends LitElement {
  static override styles = [
    ...controls,
    tables,
    pageStyles,
    css`
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 12px 16px;
        margin-block-end: 20px;
      }
      .choices tf-field {
        inline-size: 12rem;
      }
      .sides {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        gap: 24px;
        align-items: start;
      }
      .sides h2 {
        margin-block-end: 8px;
      }
      .live {
        padding: 20px;
        border: 1px dashed var(--_edge);
        border-radius: calc(var(--_radius) + 2px);
      }
      .side {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 24px;
        position: sticky;
        inset-block-start: calc(var(--tf-top, 0px) + 16px);
      }
      .side .soft {
        margin-block-end: 8px;
      }
      td code {
        display: inline-block;
        max-inline-size: 24rem;
        overflow: hidden;
        text-overflow: ellipsis;
        vertical-align: middle;
        white-space: nowrap;
      }
      @container page (width < 60rem) {
        .sides {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) view: EmbedView | undefined;

  @state() private size: (typeof sizes)[number] = 'small';

  readonly #words = new Words(this, pages, portal, vm);

  override render() {
    const { t } = this.#words;
    const { view } = this;
    return html`
      <div class="head">
        <div>
          <h1>${t('page.embed')}</h1>
          <p class="lead">${t('embed.lead')}</p>
        </div>
      </div>
      ${view ? this.#renderSides(view) : html`<div class="pending"></div>`}
    `;
  }

  protected override updated(): void {
    for (const [name, value] of this.#attributes)
      this.renderRoot.querySelector('tf-vm')?.setAttribute(name, value);
  }

  /** What the live form is given, and the code says. */
  get #attributes(): EmbedChoice['attributes'] {
    return [['preset', this.size]];
  }

  #renderSides(view: EmbedView) {
    const { t } = this.#words;
    return html`
      <div class="choices">
        <tf-field label=${t('embed.size')}>
          <select @change=${this.#onSize}>
            ${sizes.map(
              (size) =>
                html`<option value=${size} ?selected=${size === this.size}>
                  ${t(`preset.${size}`)}
                </option>`,
            )}
          </select>
        </tf-field>
      </div>
      <div class="sides">
        <div>
          <h2>${t('embed.live')}</h2>
          <div class="live"><tf-vm></tf-vm></div>
        </div>
        <div class="side">
          <div>
            <h2>${t('embed.code')}</h2>
            <tf-code
              language="html"
              label=${t('embed.code')}
              .code=${embedCode({ ...view, attributes: this.#attributes })}
            ></tf-code>
          </div>
          <div>
            <h2>${t('embed.policy')}</h2>
            <p class="soft">${t('embed.policyWhy')}</p>
            <tf-code
              label=${t('embed.policy')}
              .code=${embedPolicy(new URL(view.folder).origin)}
            ></tf-code>
          </div>
        </div>
      </div>
      ${this.#renderFiles(view)}
    `;
  }

  #renderFiles({ files }: EmbedView) {
    const { t } = this.#words;
    if (files.length === 0) return html`<p class="soft">${t('embed.noManifest')}</p>`;
    return html`<section>
      <header>
        <h2>${t('embed.files')}</h2>
        <span class="soft">${t('embed.filesWhy')}</span>
      </header>
      <div
        class="table-scroll panel flush"
        tabindex="0"
        role="region"
        aria-label=${t('embed.files')}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">${t('embed.file')}</th>
              <th scope="col">${t('embed.hash')}</th>
            </tr>
          </thead>
          <tbody>
            ${files.map(
              ({ name, integrity }) => html`
                <tr>
                  <td><code>${name}</code></td>
                  <td>
                    <code>${integrity}</code>
                    <tf-copy .value=${integrity} what=${name}></tf-copy>
                  </td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #onSize = (event: Event): void => {
    this.size = (event.target as HTMLSelectElement).value as (typeof sizes)[number];
  };
}

define('tf-page-embed', TfPageEmbed);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-embed': TfPageEmbed;
  }
}
