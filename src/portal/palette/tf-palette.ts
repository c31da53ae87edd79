import { LitElement, css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import { surfaces } from '../../elements/surfaces.styles.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { pages } from '../../messages/pages.ts';
import { matchCommands, type Command, type LookUp } from './command.ts';

const mostShown = 10;
/** Of pages and actions, where the grid has something as well. */
const mostCommands = 4;

/**
 * Goes anywhere by a few letters.
 *
 * @element tf-palette
 */
export class TfPalette extends LitElement {
  static override styles = [
    tokens,
    inputs,
    surfaces,
    css`
      dialog {
        margin-block-start: 12vh;
        padding: 8px;
        background: var(--_raised);
      }
      input.ask {
        border: 0;
        border-radius: calc(var(--_radius) - 2px);
        background: none;
        font-size: var(--_text-l);
      }
      input.ask:focus-visible {
        outline: none;
      }
      .found {
        display: grid;
        margin-block-start: 8px;
        padding-block-start: 8px;
        border-block-start: 1px solid var(--_line);
      }
      button {
        display: flex;
        align-items: center;
        gap: 10px;
        min-block-size: 38px;
        padding: 0 10px;
        border: 0;
        border-radius: var(--_radius);
        background: none;
        color: var(--_ink);
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      button .icon {
        color: var(--_ink-2);
      }
      button[aria-selected='true'] {
        background: var(--_accent-soft);
      }
      .aside,
      .none,
      .hint {
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      .aside {
        margin-inline-start: auto;
      }
      .none,
      .hint {
        margin: 8px 10px 4px;
      }
    `,
  ];

  @property({ attribute: false }) commands: readonly Command[] = [];

  /** Finds what on the grid a question names; asked while a person types. */
  @property({ attribute: false }) lookUp: LookUp | undefined;

  @state() private question = '';
  @state() private things: readonly Command[] = [];
  @state() private chosen = 0;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.ask') private ask!: HTMLInputElement;

  readonly #words = new Words(this, pages);

  /** Opens empty, with the focus in it. */
  open(): void {
    this.question = '';
    this.things = [];
    this.chosen = 0;
    this.dialog.setAttribute('closedby', 'any');
    if (!this.dialog.open) this.dialog.showModal();
    this.ask.focus();
  }

  override render() {
    const { t } = this.#words;
    const found = this.#found;
    return html`<dialog aria-label=${t('palette.label')}>
      <input
        class="ask"
        role="combobox"
        aria-label=${t('palette.label')}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls="found"
        aria-activedescendant=${found[this.chosen] ? `found-${this.chosen}` : nothing}
        autocomplete="off"
        spellcheck="false"
        placeholder=${t('palette.placeholder')}
        .value=${this.question}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
      />
      <div id="found" class="found" role="listbox" aria-label=${t('palette.label')}>
        ${found.map(
          (command, index) =>
            html`<button
              type="button"
              tabindex="-1"
              id="found-${index}"
              role="option"
              aria-selected=${index === this.chosen ? 'true' : 'false'}
              @click=${() => this.#run(command)}
            >
              ${icon(command.icon)}<span>${command.words}</span>
              ${command.aside ? html`<span class="aside">${command.aside}</span>` : nothing}
            </button>`,
        )}
      </div>
      <p class=${found.length > 0 ? 'hint' : 'none'} role="status">
        ${found.length > 0 ? t('palette.hint') : t('palette.none')}
      </p>
    </dialog>`;
  }

  get #found(): readonly Command[] {
    const commands = matchCommands(this.commands, this.question);
    const { things } = this;
    if (things.length === 0) return commands.slice(0, mostShown);
    // Who types a number or an address wants what has it.
    const found = /\d/.test(this.question)
      ? [...things, ...commands.slice(0, mostCommands)]
      : [...commands.slice(0, mostCommands), ...things];
    return found.slice(0, mostShown);
  }

  #run(command: Command | undefined): void {
    if (!command) return;
    this.dialog.close();
    command.run();
  }

  #onInput = (event: Event): void => {
    this.question = (event.target as HTMLInputElement).value;
    this.chosen = 0;
    void this.#find(this.question);
  };

  /** What is not found is said by the list; a grid that does not answer has pages all the same. */
  async #find(question: string): Promise<void> {
    const things = (await this.lookUp?.(question).catch(() => [])) ?? [];
    if (question === this.question) this.things = things;
  }

  #onKey = (event: KeyboardEvent): void => {
    const { length } = this.#found;
    if (event.key === 'Enter') this.#run(this.#found[this.chosen]);
    else if (event.key === 'ArrowDown') this.chosen = (this.chosen + 1) % Math.max(1, length);
    else if (event.key === 'ArrowUp')
      this.chosen = (this.chosen + length - 1) % Math.max(1, length);
    else return;
    event.preventDefault();
  };
}

define('tf-palette', TfPalette);

declare global {
  interface HTMLElementTagNameMap {
    'tf-palette': TfPalette;
  }
}
