import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../elements/define.ts';
import '../../elements/tf-time.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { simulation } from '../../messages/simulation.ts';
import { MILLI_USD } from '../../model/units.ts';
import type { Intent } from '../intent.ts';
import { pageStyles } from '../page.styles.ts';
import { describeFault } from './describe-fault.ts';
import { heals } from './healed.ts';
import type { SimulationView } from './simulation-view.ts';

/**
 * What was done to the world in this tab, newest first.
 *
 * @element tf-sim-log
 */
export class TfSimLog extends LitElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      .panel {
        margin: 0;
      }
      .panel > header {
        margin: 0 0 8px;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
        max-block-size: 16rem;
        overflow-y: auto;
        scrollbar-width: thin;
      }
      li {
        display: flex;
        justify-content: space-between;
        gap: 4px 16px;
        padding-block: 6px;
        border-block-start: 1px solid var(--_line);
      }
      li:first-child {
        border-block-start: 0;
      }
      li > :last-child {
        flex: none;
      }
    `,
  ];

  @property({ attribute: false }) view!: SimulationView;

  readonly #words = new Words(this, simulation);

  override render() {
    const { t } = this.#words;
    const { log, now } = this.view;
    return html`<section class="panel">
      <header><h2>${t('log')}</h2></header>
      ${
        log.length === 0
          ? html`<p class="soft">${t('logEmpty')}</p>`
          : html`<ol tabindex="0" aria-label=${t('log')}>
              ${log.map(
                ({ at, intent }) => html`
                  <li>
                    <span>${this.#says(intent)}</span>
                    <span class="soft"><tf-time .at=${at} .now=${now}></tf-time></span>
                  </li>
                `,
              )}
            </ol>`
      }
    </section>`;
  }

  #says(intent: Intent): string {
    const { t, format } = this.#words;
    switch (intent.do) {
      case 'set-rate':
        return intent.rate === 0 ? t('log.pause') : t('log.set-rate', { rate: intent.rate });
      case 'jump':
        return t('log.jump', { span: format.duration(intent.milliseconds / 1000) });
      case 'jump-to':
        return t('log.jump-to', { moment: format.dateTime(intent.instant) });
      case 'set-tft-price':
        return t('log.set-tft-price', {
          price: format.usd(BigInt(intent.milliUsd) * MILLI_USD),
        });
      case 'inject': {
        const { fault } = intent;
        const { targets } = this.view;
        const { what, where } = describeFault(fault, targets, this.#words);
        if (!heals(fault)) return `${what}: ${where}`;
        if (fault.fault === 'power') return `${t('log.power')}: ${where}`;
        const healed = t(fault.fault);
        return t('log.heal', { what: `${healed}, ${where}` });
      }
      case 'import-world':
        return t('log.import-world');
      case 'reset-world':
        return t('log.reset-world');
      default:
        return '';
    }
  }
}

define('tf-sim-log', TfSimLog);

declare global {
  interface HTMLElementTagNameMap {
    'tf-sim-log': TfSimLog;
  }
}
