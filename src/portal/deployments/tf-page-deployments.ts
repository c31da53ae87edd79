import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { arrowDown, arrowUp, layers, rocket } from '../../elements/icons.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-badge.ts';
import '../../elements/tf-empty.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-price.ts';
import '../../elements/tf-price-basis.ts';
import '../../elements/tf-time.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { deployment } from '../../messages/deployment.ts';
import { overview } from '../../messages/overview.ts';
import { pages } from '../../messages/pages.ts';
import { portal } from '../../messages/portal.ts';
import { standstill as standstillWords } from '../../messages/standstill.ts';
import { hrefTo } from '../href.ts';
import { pageStyles } from '../page.styles.ts';
import { tones, urgency, type DeploymentRow, type DeploymentState } from './deployment-view.ts';
import { causeWords } from './parts/standstill.ts';
import { listStyles } from './list.styles.ts';
import { selectRows, type Column, type Selection } from './select-rows.ts';

/** What the list of deployments shows. */
export interface DeploymentsView {
  readonly simulated: boolean;
  /** Grid time, milliseconds since 1970. */
  readonly now: number;
  readonly rows: readonly DeploymentRow[];
}

const columns: readonly Column[] = ['name', 'state', 'node', 'price', 'cost', 'created'];
/** Rows drawn at first, and added with each wish for more: a thousand at once take a second. */
const MANY = 100;
const numeric: readonly Column[] = ['price', 'cost'];

/**
 * What is deployed: search, state, sort; a table where there is room and cards where there is not.
 *
 * @element tf-page-deployments
 */
export class TfPageDeployments extends LitElement {
  static override styles = [tokens, buttons, inputs, tables, pageStyles, listStyles];

  @property({ attribute: false }) view: DeploymentsView | undefined;
  /** Drawn in place of the list when it cannot be had. */
  @property({ attribute: false }) error: unknown;

  @state() private selection: Selection = {
    text: '',
    state: '',
    column: 'created',
    descending: true,
  };
  @state() private shown = MANY;

  readonly #words = new Words(this, pages, portal, deployment, overview, standstillWords);

  override render() {
    const { t } = this.#words;
    const { view, error } = this;
    return html`
      <div class="head">
        <div>
          <h1>${t('page.deployments')}</h1>
          ${view ? html`<p class="lead">${t('list.lead', { n: view.rows.length })}</p>` : nothing}
        </div>
        <a class="button primary" href=${hrefTo('/deploy')}>${icon(rocket)}${t('deploy')}</a>
      </div>
      ${
        error !== undefined
          ? html`<tf-error .error=${error}></tf-error>`
          : !view
            ? html`<div class="pending"></div>`
            : view.rows.length === 0
              ? this.#renderEmpty()
              : this.#renderList(view)
      }
    `;
  }

  #renderEmpty() {
    const { t } = this.#words;
    return html`<tf-empty heading=${t('list.empty')}>
      ${t('list.emptyWhy')}
      <a slot="action" class="button primary" href=${hrefTo('/deploy/vm')}>${t('first')}</a>
    </tf-empty>`;
  }

  #renderList(view: DeploymentsView) {
    const { t } = this.#words;
    const rows = selectRows(view.rows, this.selection);
    const more = rows.length - this.shown;
    const present = urgency.filter((found) => view.rows.some((row) => row.state === found));
    return html`
      <div class="tools" role="search">
        <input
          type="search"
          aria-label=${t('list.search')}
          placeholder=${t('list.searchHint')}
          .value=${this.selection.text}
          @input=${this.#onSearch}
        />
        <select aria-label=${t('list.state')} @change=${this.#onState}>
          <option value="">${t('list.anyState')}</option>
          ${present.map(
            (found) => html`
              <option value=${found} ?selected=${found === this.selection.state}>
                ${t(`state.${found}`)}
              </option>
            `,
          )}
        </select>
        <select class="sort" aria-label=${t('list.sortBy', { column: '' })} @change=${this.#onSort}>
          ${columns.map(
            (column) => html`
              <option value=${column} ?selected=${column === this.selection.column}>
                ${t('list.sortBy', { column: t(`list.${column}`) })}
              </option>
            `,
          )}
        </select>
      </div>
      ${
        rows.length === 0
          ? html`<tf-empty heading=${t('list.noMatch')}>
              ${t('list.noMatchWhy', { text: this.selection.text })}
              <button slot="action" type="button" @click=${this.#onClear}>
                ${t('list.clear')}
              </button>
            </tf-empty>`
          : this.#renderTable(view, rows.slice(0, this.shown))
      }
      ${
        more > 0
          ? html`<button type="button" class="more" @click=${() => (this.shown += MANY)}>
              ${t('list.more', { n: Math.min(more, MANY), left: more })}
            </button>`
          : nothing
      }
    `;
  }

  #renderTable({ simulated, now }: DeploymentsView, rows: readonly DeploymentRow[]) {
    const { t } = this.#words;
    return html`<div class="panel flush">
      <table>
        <thead>
          <tr>
            ${columns.map((column) => this.#renderHead(column))}
            <th scope="col"><span class="visually-hidden">${t('list.actions')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) => html`
              <tr>
                <th scope="row">
                  <a href=${hrefTo(`/deployments/${row.contract}`)}>${row.name}</a>
                  <small>${row.size}</small>
                </th>
                <td class="state">
                  <tf-badge tone=${tones[row.state]}>${t(`state.${row.state}`)}</tf-badge>
                  ${row.trouble ? html`<small>${causeWords(row, this.#words)}</small>` : nothing}
                </td>
                <td class="node">
                  ${row.place}<small>${t('list.node')} ${String(row.nodeId)}</small>
                </td>
                <td class="number price" data-label=${t('list.price')}>
                  <tf-price
                    .usd=${row.perMonth?.usd}
                    .tft=${row.perMonth?.tft}
                    per="month"
                    compact
                    ?simulated=${simulated}
                  ></tf-price>
                  <small><tf-price-basis brief .price=${row.price}></tf-price-basis></small>
                </td>
                <td class="number cost" data-label=${t('list.cost')}>
                  <tf-price
                    .usd=${row.cost?.usd}
                    .tft=${row.cost?.tft}
                    compact
                    ?simulated=${simulated}
                  ></tf-price>
                </td>
                <td class="created" data-label=${t('list.created')}>
                  <tf-time .at=${row.createdAt} .now=${now}></tf-time>
                </td>
                <td class="do">
                  <a
                    class="button quiet square small"
                    href=${row.cloneHref}
                    aria-label=${t('list.again', { name: row.name })}
                    title=${t('list.again', { name: row.name })}
                    >${icon(layers)}</a
                  >
                </td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #renderHead(column: Column) {
    const { t } = this.#words;
    const { column: sorted, descending } = this.selection;
    const direction = column !== sorted ? 'none' : descending ? 'descending' : 'ascending';
    return html`<th
      scope="col"
      class=${numeric.includes(column) ? 'number' : nothing}
      aria-sort=${direction}
    >
      <button type="button" class="quiet small" @click=${() => this.#sortBy(column)}>
        ${t(`list.${column}`)}
        ${column === sorted ? icon(descending ? arrowDown : arrowUp) : nothing}
      </button>
    </th>`;
  }

  #sortBy(column: Column): void {
    const { selection } = this;
    const again = selection.column === column;
    const descending = again ? !selection.descending : column !== 'name' && column !== 'state';
    this.selection = { ...selection, column, descending };
  }

  #onSearch = (event: Event): void => {
    this.selection = { ...this.selection, text: (event.target as HTMLInputElement).value };
  };

  #onState = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.selection = { ...this.selection, state: value as DeploymentState | '' };
  };

  #onSort = (event: Event): void => {
    this.#sortBy((event.target as HTMLSelectElement).value as Column);
  };

  #onClear = (): void => {
    this.selection = { ...this.selection, text: '', state: '' };
  };
}

define('tf-page-deployments', TfPageDeployments);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-deployments': TfPageDeployments;
  }
}
