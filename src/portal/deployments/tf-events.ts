import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import '../../elements/tf-time.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { deployment } from '../../messages/deployment.ts';
import { hrefTo } from '../href.ts';
import type { EventLine } from './deployment-view.ts';

/**
 * What happened, newest first, as a line of time.
 *
 * @element tf-events
 */
export class TfEvents extends LitElement {
  static override styles = [
    tokens,
    buttons,
    css`
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        position: relative;
        display: grid;
        grid-template-columns: 12px minmax(0, 1fr) auto;
        gap: 0 10px;
        align-items: baseline;
        padding-block: 7px;
      }
      li::before {
        content: '';
        inline-size: 7px;
        block-size: 7px;
        margin-inline-start: 1px;
        border: 1.5px solid var(--tone, var(--_edge));
        border-radius: 50%;
        background: var(--_raised);
        z-index: 1;
      }
      li:not(:last-child)::after {
        content: '';
        position: absolute;
        inset: 20px auto -10px 5.5px;
        border-inline-start: 1px solid var(--_line);
      }
      .good {
        --tone: var(--_good);
      }
      .busy {
        --tone: var(--_accent);
      }
      .warn {
        --tone: var(--_warn);
      }
      .bad {
        --tone: var(--_bad);
      }
      .warn::before,
      .bad::before {
        background: var(--tone);
      }
      .often {
        display: block;
      }
      .detail,
      .at {
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      .at {
        text-align: end;
      }
    `,
  ];

  @property({ attribute: false }) events: readonly EventLine[] = [];
  /** Grid time, milliseconds since 1970. */
  @property({ type: Number }) now = 0;

  readonly #words = new Words(this, deployment);

  override render() {
    const { t, format } = this.#words;
    return html`<ol>
      ${this.events.map(
        ({ at, event, tone, times, since, paid, owed, detail, name, contract, names }) => html`
          <li class=${tone}>
            <span>
              ${this.#says(event)}
              ${
                name && contract !== undefined
                  ? html`<a href=${hrefTo(`/deployments/${contract}`)}>${name}</a>`
                  : nothing
              }
              ${names ? html`<span class="detail often">${this.#list(names)}</span>` : nothing}
              ${
                times === undefined || since === undefined
                  ? nothing
                  : html`<span class="detail often">
                      ${t('times', { n: times })}, ${t('since', { time: format.dateTime(since) })}
                    </span>`
              }
              ${
                owed === undefined
                  ? nothing
                  : html`<span class="detail often">
                      ${t(paid ? 'paidInPart' : 'owedWhole', {
                        paid: format.tft(paid ?? 0n),
                        owed: format.tft(owed),
                      })}
                    </span>`
              }
              ${detail ? html`<span class="detail">${detail}</span>` : nothing}
            </span>
            <span class="at"><tf-time .at=${at} .now=${this.now}></tf-time></span>
          </li>
        `,
      )}
    </ol>`;
  }

  /** The first two, and how many more. */
  #list(names: readonly string[]): string {
    const first = names.slice(0, 2).join(', ');
    const rest = names.length - 2;
    return rest > 0 ? this.#words.t('more', { names: first, n: rest }) : first;
  }

  /** The chain may send events that are newer than our words: then its own name has to do. */
  #says(event: string): string {
    return this.#words.t(`event.${event}` as 'event.NodeUp') || event;
  }
}

define('tf-events', TfEvents);

declare global {
  interface HTMLElementTagNameMap {
    'tf-events': TfEvents;
  }
}
