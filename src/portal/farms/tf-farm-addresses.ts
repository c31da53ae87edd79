import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { tableRegion } from '../../elements/table-region.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-badge.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { farms } from '../../messages/farms.ts';
import type { FarmRecord } from '../../model/farm-record.ts';
import type { KnownFarm } from '../known-of.ts';
import { hrefTo } from '../href.ts';
import { pageStyles } from '../page.styles.ts';

const FEW = 24;

type Addresses = FarmRecord['publicIps'];

/**
 * The public addresses of one farm with who holds each; the first of many until all are wanted.
 *
 * @element tf-farm-addresses
 */
export class TfFarmAddresses extends LitElement {
  static override styles = [
    tokens,
    buttons,
    tables,
    pageStyles,
    css`
      :host {
        display: block;
      }
      .tall {
        max-block-size: 22rem;
        overflow-y: auto;
      }
    `,
  ];

  @property({ attribute: false }) addresses: Addresses = [];
  /** How many there are, where it is not told which. */
  @property({ attribute: false }) known: Pick<KnownFarm, 'totalIps' | 'freeIps'> | undefined;
  /** False while no node of the farm can be taken, and so none of its addresses. */
  @property({ attribute: false }) takeable = true;

  @state() private showsAll = false;

  readonly #words = new Words(this, farms);

  override render() {
    const { addresses, showsAll, known } = this;
    const { t, format } = this.#words;
    if (known && known.totalIps > 0) {
      const [free, all] = [format.number(known.freeIps), format.number(known.totalIps)];
      return html`<section>
        <header><h2>${t('ips')}</h2></header>
        <p class="soft">${t('ipsLead', { free, all })}. ${t('keptIps')}</p>
      </section>`;
    }
    const all = format.number(addresses.length);
    const free = addresses.filter(({ contractId }) => contractId === undefined).length;
    const shown = showsAll ? addresses : addresses.slice(0, FEW);
    return html`<section>
      <header>
        <h2>${t('ips')}</h2>
        ${
          addresses.length > 0
            ? html`<span class="soft"
                >${t(free === 0 || this.takeable ? 'ipsLead' : 'ipsOffline', {
                  free: format.number(free),
                  all,
                })}</span
              >`
            : nothing
        }
      </header>
      ${
        addresses.length === 0
          ? html`<p class="soft">${t('noIps')}</p>`
          : tableRegion(t('ips'), this.#renderTable(shown), 'panel flush tall')
      }
      ${
        shown.length < addresses.length
          ? html`<button type="button" class="small" @click=${this.#onMore}>
              ${t('moreIps', { n: all })}
            </button>`
          : nothing
      }
    </section>`;
  }

  #renderTable(addresses: Addresses) {
    const { t } = this.#words;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${t('ip')}</th>
          <th scope="col">${t('gateway')}</th>
          <th scope="col">${t('use')}</th>
        </tr>
      </thead>
      <tbody>
        ${addresses.map(
          ({ ip, gateway, contractId }) =>
            html`<tr>
              <th scope="row"><code>${ip}</code></th>
              <td><code>${gateway}</code></td>
              <td>
                ${
                  contractId === undefined
                    ? html`<tf-badge tone="good" bare>${t('ipFree')}</tf-badge>`
                    : html`<a href=${hrefTo(`/contracts/${contractId}`)}
                        >${t('ipUsed', { id: String(contractId) })}</a
                      >`
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #onMore = (): void => {
    this.showsAll = true;
  };
}

define('tf-farm-addresses', TfFarmAddresses);

declare global {
  interface HTMLElementTagNameMap {
    'tf-farm-addresses': TfFarmAddresses;
  }
}
