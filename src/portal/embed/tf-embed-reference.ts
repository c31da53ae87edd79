import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { tableRegion } from '../../elements/table-region.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-code.ts';
import { Words } from '../../elements/words.ts';
import { embed } from '../../messages/embed.ts';
import { pageStyles } from '../page.styles.ts';
import {
  FRAMEWORKS,
  fallbackCode,
  frameworkCode,
  type Framework,
  type WebletName,
} from './embed-code.ts';
import { embedStyles } from './embed.styles.ts';
import { referenceOf, type ReferenceRow } from './weblet-reference.ts';

const names: Readonly<Record<Framework, string>> = {
  html: 'HTML',
  react: 'React',
  vue: 'Vue',
  svelte: 'Svelte',
};

/**
 * How a weblet is written in HTML and in frameworks, and everything that it and the grid behind it
 * offer to a page, as the manifest of their package says it.
 *
 * @element tf-embed-reference
 */
export class TfEmbedReference extends LitElement {
  static override styles = [
    ...controls,
    tables,
    pageStyles,
    embedStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
        margin-block-start: 16px;
      }
      h2 {
        margin: 16px 0 0;
      }
    `,
  ];

  @property() weblet: WebletName = 'vm';
  @property({ attribute: false }) attributesOfTag: readonly (readonly [string, string])[] = [];

  @state() private framework: Framework = 'html';

  readonly #words = new Words(this, embed);

  override render() {
    const { t } = this.#words;
    return html`
      <section class="panel">
        <fieldset>
          <legend>${t('frameworks')}</legend>
          <div class="frameworks">
            ${FRAMEWORKS.map(
              (name) =>
                html`<label class="choice">
                  <input
                    type="radio"
                    name="framework"
                    value=${name}
                    .checked=${name === this.framework}
                    @change=${this.#onFramework}
                  />${names[name]}
                </label>`,
            )}
          </div>
        </fieldset>
        <p class="soft">${t(this.framework === 'html' ? 'fallbackWhy' : 'frameworksWhy')}</p>
        <tf-code label=${names[this.framework]} .code=${this.#code()}></tf-code>
      </section>
      <section class="panel">
        <header><h2>${t('trust')}</h2></header>
        <p>${t('trustWhy')}</p>
      </section>
      <h2>${t('reference')}: <code>&lt;tf-${this.weblet}&gt;</code></h2>
      ${this.#tables(`tf-${this.weblet}`)}
      <h2>${t('gridTag')}: <code>&lt;tf-grid&gt;</code></h2>
      ${this.#tables('tf-grid')}
    `;
  }

  #onFramework = ({ target }: Event): void => {
    const { value } = target as HTMLInputElement;
    this.framework = FRAMEWORKS.find((name) => name === value) ?? 'html';
  };

  #code(): string {
    const { framework, weblet } = this;
    return framework === 'html'
      ? fallbackCode(weblet, '…')
      : frameworkCode(framework, weblet, this.attributesOfTag);
  }

  #tables(tag: string): TemplateResult {
    const { t, locale } = this.#words;
    const { attributes, properties, methods, events, slots, parts, tokens } = referenceOf(
      tag,
      locale.language,
    );
    return html`<div class="tables">
        <div>
          ${this.#table(tag, t('attributes'), tag === 'tf-vm' ? t('attributesWhy') : '', t('attribute'), attributes)}
        </div>
        <div>
          ${this.#table(tag, t('properties'), t('propertiesWhy'), t('property'), [...properties, ...methods])}
          ${this.#table(tag, t('events'), t('eventsWhy'), t('event'), events)}
          ${this.#table(tag, t('slots'), t('slotsWhy'), t('slot'), slots)}
          ${this.#table(tag, t('parts'), t('partsWhy'), t('part'), parts)}
        </div>
      </div>
      ${
        tokens.length > 0
          ? html`<details>
              <summary>${t('tokens')}</summary>
              ${this.#table(tag, '', t('tokensWhy'), t('property'), tokens)}
            </details>`
          : nothing
      }`;
  }

  #table(
    tag: string,
    heading: string,
    why: string,
    first: string,
    rows: readonly ReferenceRow[],
  ): TemplateResult | typeof nothing {
    const { t } = this.#words;
    if (rows.length === 0) return nothing;
    return html`<section>
      <header>
        ${heading ? html`<h3>${heading}</h3>` : nothing}
        <p class="soft">${why}</p>
      </header>
      ${tableRegion(
        // Both elements have a table of each kind: what reads regions aloud tells them apart.
        `<${tag}>: ${heading || why}`,
        html`<table>
          <thead>
            <tr>
              <th scope="col">${first}</th>
              <th scope="col">${t('meaning')}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ name, kind, meaning }) => html`
                <tr>
                  <td>${name ? html`<code>${name}</code>` : t('slotUsual')}</td>
                  <td class="soft">
                    ${withCode(meaning)}
                    ${kind ? html`<br /><code class="kind">${kind}</code>` : nothing}
                  </td>
                </tr>
              `,
            )}
          </tbody>
        </table>`,
        'reference',
      )}
    </section>`;
  }
}

/** What the manifest writes between backticks is code. */
const withCode = (text: string): (string | TemplateResult)[] =>
  text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));

define('tf-embed-reference', TfEmbedReference);

declare global {
  interface HTMLElementTagNameMap {
    'tf-embed-reference': TfEmbedReference;
  }
}
