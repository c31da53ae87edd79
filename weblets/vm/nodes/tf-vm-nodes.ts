import { freeOf } from '../../../src/model/capacity-of.ts';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { controls } from '../../../src/elements/controls.styles.ts';
import { define } from '../../../src/elements/define.ts';
import { icon } from '../../../src/elements/icon.ts';
import { arrowDown, arrowUp, chevronLeft, chevronRight, x } from '../../../src/elements/icons.ts';
import { tables } from '../../../src/elements/tables.styles.ts';
import '../../../src/elements/tf-field.ts';
import { Words } from '../../../src/elements/words.ts';
import { common } from '../../../src/messages/common.ts';
import { nodes as words } from '../../../src/messages/nodes.ts';
import { vmWhy } from '../../../src/messages/vm-why.ts';
import { vm } from '../../../src/messages/vm.ts';
import { nodeId, type NodeId } from '../../../src/model/ids.ts';
import { explain } from '../../../src/planning/explain.ts';
import { requirementsOf } from '../../../src/planning/vm-requirements.ts';
import type { VmSpec } from '../../../src/specs/vm/vm-spec.ts';
import type { TfNodeSelectEvent } from '../../node-map/events.ts';
import type { Market } from '../quote.ts';
import {
  COLUMNS,
  listNodes,
  selectNodes,
  type Column,
  type ListedNode,
  type Sorting,
} from './node-list.ts';
import { styles } from './tf-vm-nodes.styles.ts';

const PAGE = 25;

/**
 * The list from which a node is chosen by hand: searched, sorted, page by page.
 *
 * @element tf-vm-nodes
 */
export class TfVmNodes extends LitElement {
  static override styles = [...controls, tables, styles];

  @property({ attribute: false }) spec!: VmSpec;
  @property({ attribute: false }) market!: Market;

  @state() private nodes: readonly ListedNode[] = [];
  @state() private search = '';
  @state() private withMisfits = false;
  @state() private sorting: Sorting = { by: 'price', descending: false };
  @state() private page = 0;
  /** Whether nodes are chosen from the map; its code comes when it is wanted. */
  @state() private onMap = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  readonly #words = new Words(this, words, vm, vmWhy, common);
  #answer: ((node: NodeId | undefined) => void) | undefined;

  /** Opens the list; resolves with the chosen node, or undefined when it was closed without one. */
  async choose(): Promise<NodeId | undefined> {
    this.#answer?.(undefined);
    this.nodes = listNodes(this.spec, this.market, this.#words.format);
    this.page = 0;
    await this.updateComplete;
    this.dialog.returnValue = '';
    if (!this.dialog.open) this.dialog.showModal();
    this.renderRoot.querySelector('tf-field')?.focus();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  override render() {
    const { t } = this.#words;
    const found = selectNodes(this.nodes, this.search, this.withMisfits, this.sorting);
    const from = this.page * PAGE;
    const shown = found.slice(from, from + PAGE);
    return html`<dialog
      class=${this.onMap ? 'map' : ''}
      aria-labelledby="heading"
      @close=${this.#onClose}
    >
      <header>
        <h2 id="heading">${t('nodes.title')}</h2>
        <button
          type="button"
          class="quiet square"
          aria-label=${t('close')}
          @click=${() => this.dialog.close()}
        >
          ${icon(x)}
        </button>
      </header>
      <fieldset class="views">
        <legend class="visually-hidden">${t('nodes.show')}</legend>
        ${this.#renderView(false, t('nodes.asList'))} ${this.#renderView(true, t('nodes.asMap'))}
      </fieldset>
      ${this.onMap ? this.#renderMap() : this.#renderList(found, shown, from)}
    </dialog>`;
  }

  #renderView(onMap: boolean, name: string): TemplateResult {
    return html`<label class="choice">
      <input
        type="radio"
        name="view"
        .checked=${this.onMap === onMap}
        @change=${() => void this.#show(onMap)}
      />${name}
    </label>`;
  }

  /** The map of all pages, with what does not fit dimmed. */
  #renderMap(): TemplateResult {
    return html`<tf-node-map
      .inventory=${this.market.inventory}
      .spec=${this.spec}
      .payer=${this.market}
      select="node"
      height="clamp(240px, 44cqi, min(calc(var(--_rem) * 26), 50dvh))"
      @tf-node-select=${this.#onMapSelect}
    ></tf-node-map>`;
  }

  #renderList(
    found: readonly ListedNode[],
    shown: readonly ListedNode[],
    from: number,
  ): TemplateResult {
    const { t } = this.#words;
    return html`<div class="filters">
        <tf-field label=${t('nodes.search')} hint=${t('nodes.searchHint')}>
          <input
            type="search"
            autocomplete="off"
            spellcheck="false"
            .value=${this.search}
            @input=${this.#onSearch}
          />
        </tf-field>
        <label class="choice">
          <input type="checkbox" .checked=${this.withMisfits} @change=${this.#onMisfits} />
          ${t('nodes.misfits')}
        </label>
      </div>
      <div class="table-scroll" tabindex="0" role="region" aria-labelledby="heading">
        <table>
          <thead>
            <tr>
              ${COLUMNS.map((column) => this.#renderHead(column))}
              <th><span class="visually-hidden">${t('nodes.choose')}</span></th>
            </tr>
          </thead>
          <tbody>
            ${shown.map((node) => this.#renderNode(node))}
          </tbody>
        </table>
      </div>
      ${this.#renderPager(found.length, from)}`;
  }

  #renderHead(column: Column): TemplateResult {
    const { t } = this.#words;
    const { by, descending } = this.sorting;
    const isSorted = by === column;
    const name = t(`nodes.${column}`);
    return html`<th
      class=${column}
      aria-sort=${isSorted ? (descending ? 'descending' : 'ascending') : nothing}
    >
      <button
        type="button"
        class="quiet small"
        aria-label=${t('nodes.sortBy', { column: name })}
        @click=${() => this.#sort(column)}
      >
        ${name}${isSorted ? icon(descending ? arrowDown : arrowUp) : nothing}
      </button>
    </th>`;
  }

  #renderNode(node: ListedNode): TemplateResult {
    const { t, format } = this.#words;
    const free = freeOf(this.market.inventory, node.row);
    const shape = {
      cores: t('vcores', { n: Math.max(0, free.cru) }),
      memory: format.bytes(Math.max(0, free.mru)),
      ssd: format.bytes(Math.max(0, free.sru)),
    };
    return html`<tr>
      <td class="node">${String(node.node)}</td>
      <td class="place">
        ${node.place}${node.certified ? html`<small>${t('nodes.certified')}</small>` : nothing}
      </td>
      <td class="farm">${node.farm}</td>
      <td class="price number">${format.usd(node.price)}</td>
      <td class="uptime number">
        ${
          node.uptime === undefined
            ? html`<span
                role="img"
                aria-label=${t('nodes.unmeasured')}
                title=${t('nodes.unmeasured')}
                >–</span
              >`
            : format.percent(node.uptime)
        }
      </td>
      <td class="free">${t('nodes.shape', shape)}</td>
      <td>
        ${
          node.fits
            ? html`<button
                type="button"
                class="small"
                aria-label=${t('nodes.chooseNode', { node: String(node.node) })}
                @click=${() => this.dialog.close(String(node.node))}
              >
                ${t('nodes.choose')}
              </button>`
            : html`<small>${this.#why(node)}</small>`
        }
      </td>
    </tr>`;
  }

  #why({ row }: ListedNode): string {
    const { farm: _farm, node: _node, ...placement } = this.spec.placement;
    const requirements = requirementsOf({ ...this.spec, placement }, this.market.twin);
    return explain(this.market.inventory, row, requirements)
      .map(({ code }) => this.#words.t(`why.${code}`))
      .join(', ');
  }

  #renderPager(total: number, from: number): TemplateResult {
    const { t } = this.#words;
    const to = Math.min(total, from + PAGE);
    const turn = (by: number, path: string, label: string, off: boolean) =>
      html`<button
        type="button"
        class="square small"
        aria-label=${label}
        ?disabled=${off}
        @click=${() => (this.page += by)}
      >
        ${icon(path)}
      </button>`;
    return html`<footer>
      <span role="status">
        ${total === 0 ? t('nodes.none') : t('nodes.range', { from: from + 1, to, total })}
      </span>
      ${turn(-1, chevronLeft, t('nodes.before'), from === 0)}
      ${turn(1, chevronRight, t('nodes.after'), to >= total)}
    </footer>`;
  }

  async #show(onMap: boolean): Promise<void> {
    if (onMap) await import('../../node-map/tf-node-map.ts');
    this.onMap = onMap;
  }

  #onMapSelect = (event: TfNodeSelectEvent): void => {
    // The page asked for a machine, not for a node on a map.
    event.stopPropagation();
    if (event.nodeId !== undefined) this.dialog.close(String(event.nodeId));
  };

  #sort(column: Column): void {
    const { by, descending } = this.sorting;
    // The best first: much uptime and free memory, little money.
    const first = column === 'uptime' || column === 'free';
    this.sorting = { by: column, descending: by === column ? !descending : first };
    this.page = 0;
  }

  #onSearch = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
    this.page = 0;
  };

  #onMisfits = (event: Event): void => {
    this.withMisfits = (event.target as HTMLInputElement).checked;
    this.page = 0;
  };

  #onClose = (): void => {
    const chosen = Number(this.dialog.returnValue);
    this.#answer?.(chosen > 0 ? nodeId(chosen) : undefined);
    this.#answer = undefined;
  };
}

define('tf-vm-nodes', TfVmNodes);

declare global {
  interface HTMLElementTagNameMap {
    'tf-vm-nodes': TfVmNodes;
  }
}
