import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { controls } from '../../../src/elements/controls.styles.ts';
import { safeHref } from '../../../src/elements/safe-href.ts';
import { define } from '../../../src/elements/define.ts';
import '../../../src/elements/tf-badge.ts';
import type { TfConfirm } from '../../../src/elements/tf-confirm.ts';
import { Words } from '../../../src/elements/words.ts';
import { common } from '../../../src/messages/common.ts';
import { machine as words } from '../../../src/messages/machine.ts';
import { vm } from '../../../src/messages/vm.ts';
import { operation as operationWords } from '../../../src/messages/operation.ts';
import { isOpen } from '../../../src/operations/engine/operation.ts';
import type { Operations } from '../../../src/operations/engine/operations.ts';
import { quoteVm, type Market } from '../quote.ts';
import type { RelaxEvent } from '../why/tf-vm-why.ts';
import { deletionOf } from '../../../src/operations/kinds/deletion.ts';
import { GridClockController } from '../../../src/queries/grid-clock-controller.ts';
import type { OpenGrid } from '../../../src/queries/grid-offer.ts';
import { nextName } from '../../../src/specs/vm/clone-name.ts';
import type { VmSpec } from '../../../src/specs/vm/vm-spec.ts';
import { reportErrors } from '../../error-reports.ts';
import { trouble } from '../parts/trouble.ts';
import { AgainEvent, ShowEvent } from './events.ts';
import { isPresent, type Machine } from './machine.ts';
import { machineView } from './machine-view.ts';
import { MachinesController } from './machines-controller.ts';
import { styles } from './tf-vm-machines.styles.ts';
import { TONES } from './tones.ts';

/**
 * The machines of this browser on their way and running: a line for each above the form, or one of
 * them with its phases, its addresses and what can be done with it.
 *
 * @element tf-vm-machines
 * @fires tf-vm-show - a person wants to see another machine, or the form
 * @fires tf-vm-again - a person wants another machine like one there is
 */
export class TfVmMachines extends LitElement {
  static override styles = [...controls, styles];

  @property({ attribute: false }) open!: OpenGrid;
  /** The operation that is shown in full. */
  @property({ attribute: false }) shown: string | undefined;
  @property({ attribute: false }) market: Market | undefined;
  @property({ attribute: 'open-href' }) openHref = '';

  @state() private failure: unknown;
  @query('tf-confirm') private confirm!: TfConfirm;

  /** The person has been led to what is shown. */
  #led = false;
  #hadFocus = false;

  readonly #words = new Words(this, words, operationWords, vm, common);
  readonly #found = new MachinesController(this, () => this.open);
  readonly #clock = new GridClockController(this, () => this.open.grid);

  constructor() {
    super();
    reportErrors(this, () => [this.failure, this.#found.error, this.#shownError()]);
  }

  override render() {
    const { machines } = this.#found;
    const shown = machines.find(({ id }) => id === this.shown);
    return html`
      ${trouble(this.#words, this.failure ?? this.#found.error)}
      ${shown ? this.#renderShown(shown) : this.shown ? nothing : this.#renderList(machines)}
    `;
  }

  protected override willUpdate(): void {
    this.#hadFocus = (this.shadowRoot?.activeElement ?? null) !== null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Whoever asked for it is led to it, since what they pressed is gone.
    const isLost = this.#hadFocus && this.shadowRoot?.activeElement === null;
    if (changed.has('shown') || isLost) this.#led = false;
    const heading = this.renderRoot.querySelector<HTMLElement>('h3');
    if (this.#led || !this.shown || !heading) return;
    this.#led = true;
    heading.focus();
  }

  /** Where machines have pages of their own; '' without such an address, or with an unsafe one. */
  get #openHref(): string {
    return safeHref(this.openHref) ?? '';
  }

  #renderList(machines: readonly Machine[]): TemplateResult | typeof nothing {
    const { t } = this.#words;
    // Where machines have pages of their own, only what is under way is listed here.
    const listed = machines.filter((machine) =>
      this.#openHref ? isOpen(machine.operation) : isPresent(machine),
    );
    if (listed.length === 0) return nothing;
    return html`<ul aria-label=${t('yours')}>
      ${listed.map(
        (machine) =>
          html`<li>
            <tf-badge tone=${TONES[machine.state]} bare>${machine.name}</tf-badge>
            <span class="soft">${t(`is.${machine.state}`)}</span>
            <button
              type="button"
              class="small quiet"
              aria-label=${t('showMachine', { name: machine.name })}
              @click=${() => this.dispatchEvent(new ShowEvent(machine.id))}
            >
              ${t('details')}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #renderShown(machine: Machine): TemplateResult {
    const { t } = this.#words;
    return html`${machineView({
        machine,
        market: this.market,
        words: this.#words,
        now: this.#clock.now ?? 0,
        simulated: this.open.grid.mode === 'sim',
        inMemory: this.#found.inMemory,
        openHref: this.#openHref,
        steer: (how) => void this.#steer(machine, how),
        again: () => void this.#again(machine),
        remove: () => void this.#remove(machine),
        toForm: () => this.dispatchEvent(new ShowEvent(undefined)),
      })}
      ${machine.state === 'failed' ? this.#renderOffers(machine) : nothing}
      <tf-confirm
        heading=${t('deleteAsk', { name: machine.name })}
        action=${t('delete')}
        name=${machine.name}
        >${t('deleteWhy')}</tf-confirm
      >`;
  }

  /** Why the machine that is shown is stuck or has failed, and that of no other attempt. */
  #shownError() {
    const shown = this.#found.machines.find(({ id }) => id === this.shown);
    if (!shown || shown.state === 'runs') return undefined;
    const { id, attempt, error } = shown.deletion ?? shown.operation;
    return error && { code: error.code, params: error.params, of: [id, attempt] };
  }

  /** Smaller wishes that more nodes could grant, for one that was not deployed. */
  #renderOffers(machine: Machine): TemplateResult | typeof nothing {
    const { market } = this;
    const { spec } = machine.operation;
    const placement = market && quoteVm(spec, market)?.placement;
    if (!placement) return nothing;
    void import('../why/tf-vm-why.ts');
    return html`<tf-vm-why
      brief
      .spec=${spec}
      .market=${market}
      .placement=${placement}
      @tf-vm-relax=${({ spec }: RelaxEvent) => void this.#again(machine, spec)}
    ></tf-vm-why>`;
  }

  /** Runs something on the operations; what goes wrong is drawn above. */
  async #act(work: (operations: Operations) => Promise<unknown>): Promise<void> {
    this.failure = undefined;
    try {
      await work(await this.open.operations());
    } catch (error) {
      this.failure = error;
    }
  }

  #steer({ id, deletion }: Machine, how: 'cancel' | 'resume' | 'tryNext' | 'sendNow') {
    return this.#act((operations) => operations[how](deletion?.id ?? id));
  }

  /** Goes on in the form; with `relaxed`, which has no secrets, in place of what was asked for. */
  #again({ operation }: Machine, relaxed?: VmSpec): Promise<void> {
    return this.#act(async () => {
      const sealer = await (await this.open.profile()).sealer();
      const whole = await sealer.open(operation.sealedSpec, operation.id);
      const asked = (whole ?? operation.spec) as VmSpec;
      const { env, sshKeys } = asked;
      const spec = relaxed ? { ...relaxed, env, sshKeys } : asked;
      const used = this.#found.machines.filter(isPresent).map(({ name }) => name);
      const name = used.includes(spec.name) ? nextName(spec.name, used) : spec.name;
      this.dispatchEvent(new AgainEvent({ ...spec, name }));
    });
  }

  async #remove(machine: Machine): Promise<void> {
    await this.#act(async (operations) => {
      await import('../../../src/elements/tf-confirm.ts');
      if (await this.confirm.ask())
        await operations.start(deletionOf(machine.operation, this.#found.contracts));
    });
  }
}

define('tf-vm-machines', TfVmMachines);

declare global {
  interface HTMLElementTagNameMap {
    'tf-vm-machines': TfVmMachines;
  }
}
