import { LitElement, css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { search } from '../../elements/icons.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { surfaces } from '../../elements/surfaces.styles.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { simulation } from '../../messages/simulation.ts';
import type { FaultTarget } from '../../ports/world.ts';
import { nameTarget } from './name-target.ts';
import type { FoundTarget, SoughtKind, Targets } from './targets.ts';

const shown = 8;
const hints = { node: 'findNode', farm: 'findFarm', country: 'findCountry' } as const;
const labels = { node: 'where.node', farm: 'where.farm', country: 'where.country' } as const;

/**
 * Finds a node, a farm or a country while a person types: a combo box with a list of matches.
 *
 * @element tf-target-picker
 * @fires change - another target was chosen, or none
 */
export class TfTargetPicker extends LitElement {
  static override styles = [
    tokens,
    inputs,
    surfaces,
    css`
      :host {
        position: relative;
      }
      .box {
        position: relative;
      }
      .box > .icon {
        position: absolute;
        inset: 10px auto auto 10px;
        color: var(--_ink-2);
        pointer-events: none;
      }
      input[role='combobox'] {
        padding-inline-start: 34px;
      }
      ul {
        position: absolute;
        inset: calc(100% + 4px) 0 auto;
        z-index: 3;
        max-block-size: 20rem;
        margin: 0;
        padding: 4px;
        border: 1px solid var(--_edge);
        border-radius: var(--_radius);
        background: var(--_raised);
        box-shadow: 0 6px 24px oklch(0.2 0.02 255 / 0.16);
        list-style: none;
        overflow-y: auto;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0 12px;
        padding: 6px 10px;
        border-radius: 4px;
        cursor: pointer;
      }
      li[aria-selected='true'] {
        background: var(--_accent-soft);
      }
      .detail {
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      .mine {
        color: var(--_accent);
      }
      .none {
        color: var(--_ink-2);
        cursor: default;
      }
      .error {
        margin: 4px 0 0;
        color: var(--_bad);
        font-size: var(--_text-s);
      }
    `,
  ];

  @property() kind: SoughtKind = 'node';
  @property({ attribute: false }) targets: Targets | undefined;

  @state() private text = '';
  @state() private open = false;
  @state() private active = 0;
  @state() private missing = false;
  @query('input') private input!: HTMLInputElement;

  #chosen: FoundTarget | undefined;
  readonly #words = new Words(this, simulation);

  /** What is chosen; undefined while nothing is. */
  get value(): FaultTarget | undefined {
    return this.#chosen?.target.kind === this.kind ? this.#chosen.target : undefined;
  }

  /** @returns the chosen target; says what is missing when there is none */
  demand(): FaultTarget | undefined {
    this.missing = !this.value;
    if (this.missing) this.input.focus();
    return this.value;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('kind') && this.#chosen?.target.kind !== this.kind) {
      this.#chosen = undefined;
      this.text = '';
      this.missing = false;
      this.open = false;
    }
  }

  override render() {
    const { t } = this.#words;
    const found = this.open ? this.#found() : [];
    const current = found[this.active];
    return html`
      <div class="box">
        ${icon(search)}
        <input
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${t(labels[this.kind])}
          aria-autocomplete="list"
          aria-expanded=${this.open ? 'true' : 'false'}
          aria-controls="matches"
          aria-activedescendant=${this.open && current ? `match-${this.active}` : nothing}
          aria-invalid=${this.missing ? 'true' : nothing}
          aria-describedby=${this.missing ? 'missing' : nothing}
          placeholder=${t(hints[this.kind])}
          .value=${this.text}
          @input=${this.#onInput}
          @focus=${this.#onFocus}
          @blur=${this.#onBlur}
          @keydown=${this.#onKey}
        />
      </div>
      <ul id="matches" role="listbox" aria-label=${t(labels[this.kind])} ?hidden=${!this.open}>
        ${found.map((each, index) => this.#renderMatch(each, index))}
        ${
          this.open && found.length === 0
            ? html`<li class="none" role="option" aria-disabled="true" aria-selected="false">
                ${t('noneFound')}
              </li>`
            : nothing
        }
      </ul>
      ${this.missing ? html`<p id="missing" class="error">${t('chooseFirst')}</p>` : nothing}
    `;
  }

  #renderMatch(found: FoundTarget, index: number) {
    const { t } = this.#words;
    const { label, detail } = nameTarget(found, t);
    return html`<li
      id="match-${index}"
      role="option"
      aria-selected=${index === this.active ? 'true' : 'false'}
      @pointerdown=${(event: Event) => {
        // The input keeps the focus.
        event.preventDefault();
        this.#choose(found);
      }}
      @pointerenter=${() => (this.active = index)}
    >
      <span>${label}</span>
      <span class="detail">
        ${found.mine ? html`<span class="mine">${t('runs', { name: found.mine })}</span> · ` : nothing}${detail}
      </span>
    </li>`;
  }

  #found(): readonly FoundTarget[] {
    // What was chosen stands in the input; the list then starts afresh.
    const typed = this.#chosen ? '' : this.text;
    return this.targets?.search(this.kind, typed, shown) ?? [];
  }

  #choose(found: FoundTarget): void {
    this.#chosen = found;
    this.text = nameTarget(found, this.#words.t).label;
    this.open = false;
    this.missing = false;
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  #onInput = (): void => {
    this.text = this.input.value;
    this.active = 0;
    this.open = true;
    if (!this.#chosen) return;
    this.#chosen = undefined;
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  };

  #onFocus = (): void => {
    this.active = 0;
    this.open = true;
    this.input.select();
  };

  #onBlur = (): void => {
    this.open = false;
  };

  #onKey = (event: KeyboardEvent): void => {
    const found = this.open ? this.#found() : [];
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        if (this.open && found.length > 0)
          this.active = (this.active + step + found.length) % found.length;
        this.open = true;
        break;
      }
      case 'Enter': {
        const chosen = found[this.active];
        if (!chosen) return;
        event.preventDefault();
        this.#choose(chosen);
        break;
      }
      case 'Escape':
        if (!this.open) return;
        event.preventDefault();
        this.open = false;
        break;
      default:
    }
  };
}

define('tf-target-picker', TfTargetPicker);

declare global {
  interface HTMLElementTagNameMap {
    'tf-target-picker': TfTargetPicker;
  }
}
