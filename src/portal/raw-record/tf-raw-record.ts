import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../elements/define.ts';
import { surfaces } from '../../elements/surfaces.styles.ts';
import '../../elements/tf-code.ts';
import '../../elements/tf-copy.ts';
import '../../elements/tf-provenance.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { rawRecord } from '../../messages/raw-record.ts';
import type { Provenance } from '../../model/inventory.ts';
import type { RawRecord } from '../../model/node-record.ts';
import { pageStyles } from '../page.styles.ts';
import { curlOf } from './curl.ts';

/**
 * A record exactly as its source gave it: where it is from and how old, to be read, copied as JSON,
 * and asked for again with cURL where it has an address.
 *
 * @element tf-raw-record
 */
export class TfRawRecord extends LitElement {
  static override styles = [
    tokens,
    surfaces,
    pageStyles,
    css`
      :host {
        display: block;
      }
      section {
        margin: 0;
      }
      .copies {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        font-size: var(--_text-s);
      }
      .copies > span {
        display: inline-flex;
        align-items: center;
        gap: 2px;
      }
    `,
  ];

  @property({ attribute: false }) record: RawRecord | undefined;
  @property({ attribute: false }) provenance: Provenance | undefined;
  /** Grid time, milliseconds since 1970. */
  @property({ type: Number }) now: number | undefined;

  readonly #words = new Words(this, rawRecord);

  override render() {
    const { record, provenance, now } = this;
    if (!record) return nothing;
    const { t } = this.#words;
    return html`<section class="panel">
      <header>
        <h2>${t('raw')}</h2>
        <span class="copies">
          <tf-provenance
            .source=${provenance?.source ?? ''}
            .at=${provenance?.at}
            .now=${now}
          ></tf-provenance>
          <span
            >${t('asJson')} <tf-copy .value=${record.json} what=${t('copyJson')}></tf-copy
          ></span>
          ${
            record.url === undefined
              ? nothing
              : html`<span
                  >${t('asCurl')}
                  <tf-copy .value=${curlOf(record.url)} what=${t('copyCurl')}></tf-copy
                ></span>`
          }
        </span>
      </header>
      <details>
        <summary>${t('rawWhy')}</summary>
        <tf-code language="json" label=${t('raw')} code=${record.json}></tf-code>
      </details>
    </section>`;
  }
}

define('tf-raw-record', TfRawRecord);

declare global {
  interface HTMLElementTagNameMap {
    'tf-raw-record': TfRawRecord;
  }
}
