import { LitElement, css, html } from 'lit';
import { common } from '../messages/common.ts';
import { buttons } from './buttons.styles.ts';
import { define } from './define.ts';
import { icon } from './icon.ts';
import { flaskConical } from './icons.ts';
import { placeWhenOpen } from './place-popover.ts';
import { addMark, hasMark, onMarkRemoved, treeAround } from './simulation-marks.ts';
import { surfaces } from './surfaces.styles.ts';
import { tokens } from './tokens.styles.ts';
import { Words } from './words.ts';

/**
 * Says that the grid is simulated. It has no attribute that hides it, and stands in the shadow root
 * of whoever shows a simulated grid, where a page's styles do not reach. Inside an element that is
 * marked itself, a page of the portal say, it draws nothing: one mark speaks for all that is in it.
 *
 * @element tf-sim-badge
 */
export class TfSimBadge extends LitElement {
  static override styles = [
    tokens,
    buttons,
    surfaces,
    css`
      :host,
      :host([hidden]) {
        display: inline-block !important;
        visibility: visible !important;
        opacity: 1 !important;
      }
      :host(:state(covered)) {
        display: none !important;
      }
      button {
        min-block-size: 24px;
        gap: 5px;
        padding: 1px 9px 1px 7px;
        border: 1px dashed var(--_sim);
        border-radius: 999px;
        background: var(--_sim-soft);
        color: var(--_sim);
        font-size: var(--_text-s);
      }
      button:hover {
        background: var(--_sim-soft);
        border-style: solid;
      }
      [popover] {
        max-inline-size: calc(var(--_rem) * 18);
      }
    `,
  ];

  readonly #words = new Words(this, common);
  readonly #internals = this.attachInternals();
  #remove: (() => void) | undefined;
  #unwatch: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = onMarkRemoved(this.#follow);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#remove?.();
    this.#remove = undefined;
  }

  /** Marks its own tree, unless one around it is marked. */
  readonly #follow = (): void => {
    if (this.#remove) return;
    const root = this.getRootNode();
    if (hasMark(treeAround(root))) {
      this.#internals.states.add('covered');
      return;
    }
    this.#internals.states.delete('covered');
    this.#remove = addMark(root);
  };

  override render() {
    const { t } = this.#words;
    return html`<button type="button" popovertarget="why">
        ${icon(flaskConical)}${t('simulation')}
      </button>
      <div id="why" popover="auto" @toggle=${placeWhenOpen}>${t('simulationExplained')}</div>`;
  }
}

define('tf-sim-badge', TfSimBadge);

declare global {
  interface HTMLElementTagNameMap {
    'tf-sim-badge': TfSimBadge;
  }
}
