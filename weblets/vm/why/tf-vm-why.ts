import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons } from '../../../src/elements/buttons.styles.ts';
import { define } from '../../../src/elements/define.ts';
import { icon } from '../../../src/elements/icon.ts';
import { plus } from '../../../src/elements/icons.ts';
import '../../../src/elements/tf-bar.ts';
import { tokens } from '../../../src/elements/tokens.styles.ts';
import { Words } from '../../../src/elements/words.ts';
import { vmWhy } from '../../../src/messages/vm-why.ts';
import { rowOf } from '../../../src/model/inventory.ts';
import { explain } from '../../../src/planning/explain.ts';
import type { Change, Exclusion, Placement, Relaxation } from '../../../src/planning/placement.ts';
import { relaxations } from '../../../src/planning/relaxations.ts';
import { relaxVm } from '../../../src/planning/vm-relax.ts';
import { requirementsOf } from '../../../src/planning/vm-requirements.ts';
import type { VmSpec } from '../../../src/specs/vm/vm-spec.ts';
import type { Market } from '../quote.ts';
import { styles } from './tf-vm-why.styles.ts';

/** A person takes an offer; `spec` has its changes made. */
export class RelaxEvent extends Event {
  static readonly type = 'tf-vm-relax';

  constructor(readonly spec: VmSpec) {
    super(RelaxEvent.type);
  }
}

const OFFERS = 5;

/**
 * Why nodes are out, each reason with its count, and the smallest changes that would bring some
 * back, each a button.
 *
 * @element tf-vm-why
 * @fires tf-vm-relax - a person takes an offer
 */
export class TfVmWhy extends LitElement {
  static override styles = [tokens, buttons, styles];

  @property({ attribute: false }) spec!: VmSpec;
  @property({ attribute: false }) placement!: Placement;
  @property({ attribute: false }) market!: Market;
  /** Only the offers. */
  @property({ type: Boolean }) brief = false;

  readonly #words = new Words(this, vmWhy);
  #offers: readonly Relaxation[] = [];

  override willUpdate(): void {
    const { inventory, twin } = this.market;
    this.#offers = relaxations(inventory, requirementsOf(this.spec, twin)).slice(0, OFFERS);
  }

  override render() {
    const { nodes, admitted, excludedBy } = this.placement;
    return html`
      ${this.#renderChosen()}
      ${
        this.brief
          ? nothing
          : html`<ul>
              ${excludedBy.map((exclusion) => this.#renderReason(exclusion, nodes - admitted))}
            </ul>`
      }
      ${
        this.#offers.length === 0
          ? nothing
          : html`<p class="lead" id="offers">${this.#words.t('offers')}</p>
              <div class="offers" role="group" aria-labelledby="offers">
                ${this.#offers.map((relaxation) => this.#renderOffer(relaxation))}
              </div>`
      }
    `;
  }

  /** Why the one node that was chosen by hand is out. */
  #renderChosen(): TemplateResult | typeof nothing {
    const { node } = this.spec.placement;
    const row = node === undefined ? -1 : rowOf(this.market.inventory, node);
    if (row < 0 || this.placement.admitted > 0) return nothing;
    const { t } = this.#words;
    const requirements = requirementsOf(this.spec, this.market.twin);
    const reasons = explain(this.market.inventory, row, requirements);
    const words = reasons.map(({ code }) => t(`why.${code}`)).join(', ');
    return html`<p>${t('whyThis', { node: String(node), reasons: words })}</p>`;
  }

  #renderReason({ code, nodes, only }: Exclusion, all: number): TemplateResult {
    const { t, format } = this.#words;
    return html`<li>
      <tf-bar share=${nodes / all}>
        <span class="split"
          ><span>${t(`why.${code}`)}</span> <span>${format.number(nodes)}</span></span
        >
      </tf-bar>
      ${only > 0 && only < nodes ? html`<small>${t('whyOnly', { n: only })}</small>` : nothing}
    </li>`;
  }

  #renderOffer(relaxation: Relaxation): TemplateResult {
    const { t } = this.#words;
    const changes = relaxation.changes.map((change) => this.#say(change)).join(', ');
    const take = () => this.dispatchEvent(new RelaxEvent(relaxVm(this.spec, relaxation)));
    return html`<button type="button" class="small" @click=${take}>
      ${icon(plus)}<span>${changes}: <strong>${t('more', { n: relaxation.gained })}</strong></span>
    </button>`;
  }

  #say(change: Change): string {
    const { t, format } = this.#words;
    switch (change.code) {
      case 'cpu':
        return t('less.cpu', { n: change.from - change.to });
      case 'memory':
      case 'ssd':
        return t(`less.${change.code}`, { size: format.bytes(change.from - change.to) });
      default:
        return t(`less.${change.code}`);
    }
  }
}

define('tf-vm-why', TfVmWhy);

declare global {
  interface HTMLElementTagNameMap {
    'tf-vm-why': TfVmWhy;
  }
  interface HTMLElementEventMap {
    'tf-vm-relax': RelaxEvent;
  }
}
