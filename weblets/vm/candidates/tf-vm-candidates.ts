import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../../src/elements/buttons.styles.ts';
import { define } from '../../../src/elements/define.ts';
import { tokens } from '../../../src/elements/tokens.styles.ts';
import { Words } from '../../../src/elements/words.ts';
import { candidates } from '../../../src/messages/candidates.ts';
import { common } from '../../../src/messages/common.ts';
import { vm as words } from '../../../src/messages/vm.ts';
import type { NodeId } from '../../../src/model/ids.ts';
import type { Candidate } from '../../../src/planning/placement.ts';
import type { VmSpec } from '../../../src/specs/vm/vm-spec.ts';
import type { Market } from '../quote.ts';
import { comparedFacts, factsOf } from './candidate-facts.ts';

/** A person takes a node for the machine. */
export class TakeNodeEvent extends Event {
  static readonly type = 'tf-vm-take';

  constructor(readonly nodeId: NodeId) {
    super(TakeNodeEvent.type);
  }
}

/** How many stand beside each other: a choice, not a list. */
const SHOWN = 5;

/**
 * The nodes that come first, each with what tells it from the others; what is the same for all of
 * them is said once.
 *
 * @element tf-vm-candidates
 * @fires tf-vm-take - a person takes a node
 */
export class TfVmCandidates extends LitElement {
  static override styles = [
    tokens,
    buttons,
    css`
      ol {
        display: grid;
        gap: 12px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: start;
        gap: 2px 12px;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      ul,
      p {
        color: var(--_ink-2);
        font-size: var(--_text-s);
      }
      p {
        margin: 12px 0 0;
      }
    `,
  ];

  @property({ attribute: false }) spec!: VmSpec;
  @property({ attribute: false }) market!: Market;
  /** Best first. */
  @property({ attribute: false }) candidates: readonly Candidate[] = [];

  readonly #words = new Words(this, words, common, candidates);

  override render() {
    const { t } = this.#words;
    const shown = this.candidates.slice(0, SHOWN);
    const facts = shown.map((candidate) => factsOf(candidate, this.spec, this.market, this.#words));
    const { differing, common } = comparedFacts(facts);
    return html`<ol>
        ${shown.map(({ nodeId }, i) => {
          const node = String(nodeId);
          return html`<li>
            <div>
              <strong>${t('onNode', { node })}</strong>
              <ul>
                ${differing.map((fact) => (facts[i]![fact] ? html`<li>${facts[i]![fact]}</li>` : nothing))}
              </ul>
            </div>
            <button
              type="button"
              class="small"
              aria-label=${t('takeNode', { node })}
              @click=${() => this.dispatchEvent(new TakeNodeEvent(nodeId))}
            >
              ${t('take')}
            </button>
          </li>`;
        })}
      </ol>
      ${common.length > 0 && shown.length > 1 ? html`<p>${t('sameForAll', { facts: common.join(' · ') })}</p>` : nothing}`;
  }
}

define('tf-vm-candidates', TfVmCandidates);

declare global {
  interface HTMLElementTagNameMap {
    'tf-vm-candidates': TfVmCandidates;
  }
  interface HTMLElementEventMap {
    'tf-vm-take': TakeNodeEvent;
  }
}
