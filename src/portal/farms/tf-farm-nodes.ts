import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { define } from '../../elements/define.ts';
import type { TableRowEvent, TableSortEvent } from '../../elements/table/table-source.ts';
import { tableFrame } from '../../elements/table/table-frame.styles.ts';
import '../../elements/table/tf-table.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { Exploration, type Sort } from '../../explore/exploration.ts';
import { SORT_KEYS } from '../../explore/sort-keys.ts';
import { explore } from '../../messages/explore.ts';
import { farms } from '../../messages/farms.ts';
import type { Inventory } from '../../model/inventory.ts';
import { followLink } from '../follow-link.ts';
import { hrefTo } from '../href.ts';
import { nodeColumns, nodeSource } from '../nodes/node-columns.ts';
import { pageStyles } from '../page.styles.ts';

const SHOWN = ['node', 'status', 'place', 'cpu', 'memory', 'ssd', 'hdd', 'gpu', 'uptime', 'deploy'];

/**
 * The nodes of one farm in a table to be sorted, with the way to them in the finder.
 *
 * @element tf-farm-nodes
 */
export class TfFarmNodes extends LitElement {
  static override styles = [
    tokens,
    pageStyles,
    tableFrame,
    css`
      :host {
        display: block;
      }
      .frame {
        max-block-size: 30rem;
      }
    `,
  ];

  @property({ attribute: false }) inventory: Inventory | undefined;
  /** Number of the farm. */
  @property({ type: Number }) farm = 0;

  @state() private sort: Sort = { by: 'node', descending: false };

  readonly #words = new Words(this, farms);
  readonly #nodeWords = new Words(this, explore);
  #exploration: Exploration | undefined;

  override render() {
    const { inventory, farm, sort } = this;
    if (!inventory) return nothing;
    const { t } = this.#words;
    const exploration = this.#explore(inventory);
    const isEmpty = exploration.passing === 0;
    return html`<section>
      <header>
        <h2>${t('nodes')}</h2>
        ${
          isEmpty
            ? nothing
            : html`<a class="soft" href=${hrefTo(`/nodes?farm=${farm}`)}>${t('allNodes')}</a>`
        }
      </header>
      ${
        isEmpty
          ? html`<p class="soft">${t('noNodes')}</p>`
          : html`<div class="frame">
              <tf-table
                label=${t('nodes')}
                .source=${nodeSource(exploration, this.#nodeWords)}
                .columns=${nodeColumns(this.#nodeWords)}
                .shown=${SHOWN}
                sort=${sort.by}
                ?descending=${sort.descending}
                @tf-table-sort=${this.#onSort}
                @tf-table-row=${this.#onRow}
              ></tf-table>
            </div>`
      }
    </section>`;
  }

  #explore(inventory: Inventory): Exploration {
    if (this.#exploration?.inventory !== inventory) this.#exploration = new Exploration(inventory);
    const [chosen] = this.#exploration.filter.farms ?? [];
    if (chosen !== this.farm) this.#exploration.setFilter({ farms: [this.farm] });
    this.#exploration.sort(this.sort);
    return this.#exploration;
  }

  #onSort = (event: TableSortEvent): void => {
    const by = SORT_KEYS.find((key) => key === event.sort);
    if (by) this.sort = { by, descending: event.descending };
  };

  #onRow = ({ key, open }: TableRowEvent): void => {
    const node = this.inventory?.nodeId[key];
    if (open && node !== undefined) followLink(this, hrefTo(`/nodes/${node}`));
  };
}

define('tf-farm-nodes', TfFarmNodes);

declare global {
  interface HTMLElementTagNameMap {
    'tf-farm-nodes': TfFarmNodes;
  }
}
