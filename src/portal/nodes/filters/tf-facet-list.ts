import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../../../elements/controls.styles.ts';
import { define } from '../../../elements/define.ts';
import { Words } from '../../../elements/words.ts';
import { explore } from '../../../messages/explore.ts';

/** Something to choose, and how many nodes it would leave. */
export interface FacetChoice {
  readonly value: string;
  readonly words: string;
  readonly count: number;
}

/** Other choices are wanted. */
export class FacetEvent extends Event {
  static readonly type = 'tf-facet';
  constructor(readonly chosen: readonly string[]) {
    super(FacetEvent.type, { bubbles: true, composed: true });
  }
}

const FEW = 6;
const MANY = 200;

/**
 * Choices of one kind with the number of nodes beside each; those with most come first where there
 * are many, and a field finds the others.
 *
 * @element tf-facet-list
 * @fires {FacetEvent} tf-facet - other choices are wanted
 */
export class TfFacetList extends LitElement {
  static override styles = [
    controls,
    css`
      fieldset {
        margin: 0;
      }
      legend {
        margin-block-end: 2px;
        color: var(--_ink-2);
        font-size: var(--_text-s);
        font-weight: 500;
      }
      .choice {
        position: relative;
        gap: 8px;
        min-block-size: 26px;
        padding-block: 2px;
        align-items: center;
      }
      .choice input {
        margin: 0;
      }
      .words {
        flex: 1;
        min-inline-size: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .count {
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      .empty .words {
        color: var(--_ink-2);
      }
      input[type='search'] {
        min-block-size: 30px;
        padding-block: 2px;
        margin-block: 2px 4px;
        font-size: var(--_text-s);
      }
      .all {
        max-block-size: 16rem;
        overflow-y: auto;
        scrollbar-width: thin;
        padding-inline-end: 4px;
      }
      .link {
        font-size: var(--_text-s);
      }
      p {
        margin: 0;
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) choices: readonly FacetChoice[] = [];
  @property({ attribute: false }) chosen: readonly string[] = [];
  /** Given in an order of their own. */
  @property({ type: Boolean }) ordered = false;

  @state() private text = '';
  @state() private isWhole = false;

  readonly #words = new Words(this, explore);

  override render() {
    const { t } = this.#words;
    const isLong = this.choices.length > FEW + 2;
    const wanted = this.text.toLowerCase();
    const found = this.#sorted().filter(({ words }) => words.toLowerCase().includes(wanted));
    const shown = !isLong || this.isWhole || wanted ? found.slice(0, MANY) : found.slice(0, FEW);
    return html`<fieldset>
      <legend>${this.label}</legend>
      ${
        isLong
          ? html`<input
              type="search"
              aria-label=${t('findIn', { list: this.label })}
              placeholder=${t('findIn', { list: this.label })}
              .value=${this.text}
              @input=${this.#onText}
            />`
          : nothing
      }
      <div class=${shown.length > FEW + 2 ? 'all' : ''}>
        ${shown.map((choice) => this.#renderChoice(choice))}
        ${shown.length === 0 && isLong ? html`<p>${t('nobody')}</p>` : nothing}
      </div>
      ${
        isLong && !wanted
          ? html`<button type="button" class="link" @click=${this.#onWhole}>
              ${this.isWhole ? t('showFewer') : t('showAll', { n: this.choices.length })}
            </button>`
          : nothing
      }
    </fieldset>`;
  }

  #renderChoice({ value, words, count }: FacetChoice) {
    const { format } = this.#words;
    const isChosen = this.chosen.includes(value);
    return html`<label class="choice ${count === 0 && !isChosen ? 'empty' : ''}">
      <input type="checkbox" .checked=${isChosen} @change=${() => this.#toggle(value)} />
      <span class="words" title=${words}>${words}</span>
      <span class="count">${format.number(count)}</span>
    </label>`;
  }

  /** What is chosen stays in sight; then those with most. */
  #sorted(): readonly FacetChoice[] {
    if (this.ordered) return this.choices;
    const isChosen = ({ value }: FacetChoice): number => Number(this.chosen.includes(value));
    return this.choices.toSorted((a, b) => isChosen(b) - isChosen(a) || b.count - a.count);
  }

  #onText = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
  };

  #onWhole = (): void => {
    this.isWhole = !this.isWhole;
  };

  #toggle(value: string): void {
    const without = this.chosen.filter((other) => other !== value);
    const chosen = without.length < this.chosen.length ? without : [...this.chosen, value];
    this.dispatchEvent(new FacetEvent(chosen));
  }
}

define('tf-facet-list', TfFacetList);

declare global {
  interface HTMLElementTagNameMap {
    'tf-facet-list': TfFacetList;
  }
  interface HTMLElementEventMap {
    'tf-facet': FacetEvent;
  }
}
