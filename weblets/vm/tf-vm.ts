import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../../src/elements/controls.styles.ts';
import { define } from '../../src/elements/define.ts';
import { Words } from '../../src/elements/words.ts';
import { common } from '../../src/messages/common.ts';
import { vm as words } from '../../src/messages/vm.ts';
import type { Operation } from '../../src/operations/engine/operation.ts';
import { profileExists } from '../../src/profile/profile-exists.ts';
import { GridController } from '../../src/queries/grid-controller.ts';
import type { OpenGrid } from '../../src/queries/grid-offer.ts';
import type { SpecError } from '../../src/specs/spec-error.ts';
import { nextName } from '../../src/specs/vm/clone-name.ts';
import { VM_ATTRIBUTES } from '../../src/specs/vm/codecs/attributes.ts';
import type { VmSpecPart } from '../../src/specs/vm/codecs/part.ts';
import { withoutSecrets } from '../../src/specs/vm/codecs/query.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';
import { reportErrors } from '../error-reports.ts';
import { flag } from '../flag.ts';
import { offerPageGrid } from '../grid.ts';
import { Draft } from './draft.ts';
import { TfDeployRequestEvent, TfDeployedEvent, TfReadyEvent } from './events.ts';
import { KeyRing } from './key-ring.ts';
import { ShowEvent, type AgainEvent } from './machines/events.ts';
import { MarketController } from './market-controller.ts';
import { environment } from './parts/environment.ts';
import { nameAndImage } from './parts/name-and-image.ts';
import { network } from './parts/network.ts';
import { size } from './parts/size.ts';
import { freshKey, sshKeys } from './parts/ssh-keys.ts';
import { bar, loadDetails, particulars } from './parts/summary.ts';
import { gridTrouble, trouble } from './parts/trouble.ts';
import { guessPlace, where } from './parts/where.ts';
import { definePresetProperties, upgradeProperties } from './preset-properties.ts';
import { isSame, loadPartReader, readPresets, suggestName, writeToAddress } from './presets.ts';
import { styles } from './tf-vm.styles.ts';
import { VmForm } from './vm-form.ts';
import type { VmView } from './vm-view.ts';

/**
 * Everything from the wish for a virtual machine to the running one: a form with its price and the
 * nodes that fit, the deployment as it goes, and the machine's addresses. Needs nothing around it;
 * inside a `<tf-grid>` it uses that grid.
 *
 * Attributes preset the form as long as nobody has edited it. Sizes are written "4GB" or "512 MB";
 * a bare number counts GB. Nothing secret is an attribute.
 *
 * @element tf-vm
 * @attr {string} name - name of the machine
 * @attr {'small'|'medium'|'large'} preset - cores, memory and root disk at once
 * @attr {string} image - `full/ubuntu-24.04`, `micro/alpine-3`, …
 * @attr {string} flist - https address of an own image
 * @attr {string} entrypoint - what an own image starts
 * @attr {number} cpu - virtual cores
 * @attr {string} memory - memory
 * @attr {string} disk - root disk
 * @attr {string} data - more disks: `name:size:/mount/point`, separated by commas
 * @attr {boolean} ipv4 - a public IPv4 address
 * @attr {boolean} ipv6 - a public IPv6 address
 * @attr {boolean} planetary - a Planetary (Yggdrasil) address
 * @attr {boolean} mycelium - a Mycelium address; on unless `mycelium="false"`
 * @attr {string} range - private address range, a /16
 * @attr {string} network - name of the private network
 * @attr {string} env - names of variables to fill in, separated by commas
 * @attr {boolean} dedicated - rent the whole node
 * @attr {boolean} certified - certified nodes only
 * @attr {'cheapest'|'nearest'|'spread'|'reliable'} policy - how to choose among the nodes that fit
 * @attr {string} country - ISO 3166-1 alpha-2
 * @attr {'africa'|'americas'|'asia'|'europe'|'oceania'} region - region of the world
 * @attr {number} farm - id of a farm
 * @attr {number} node - id of a node
 * @attr {string} near - "latitude,longitude" for the policy `nearest`
 * @attr {string} description - free text
 * @fires {TfReadyEvent} tf-ready - the price and the number of nodes that fit stand for the first time
 * @fires {TfDeployRequestEvent} tf-deploy-request - before anything is done; cancelable; `spec` without secrets
 * @fires {TfDeployedEvent} tf-deployed - the machine runs; `name`, `contractId`, `nodeId`
 * @fires {TfErrorEvent} tf-error - something failed and is drawn where it happened; `code`, `params`, `message`
 * @slot heading - instead of the heading
 * @csspart heading - the heading, where the slot is not used
 * @csspart form - the form and the summary beside or under it
 * @csspart summary - what is asked for and what it costs
 * @csspart price - the price with the button
 * @csspart deploy - the button that deploys
 */
export class TfVm extends LitElement {
  static override styles = [...controls, styles];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...VM_ATTRIBUTES];
  }

  /** Keeps the form, without its secrets, in the address of the page. */
  @property({ attribute: 'sync-url', type: Boolean, converter: flag }) syncUrl = false;
  /** Where a running machine has a page of its own; `{contract}` stands for its contract's id. */
  @property({ attribute: 'open-href' }) openHref = '';

  /** The operation that is shown instead of the form. */
  @state() private shown: string | undefined;
  @state() private hasMachines = false;
  @state() private isStarting = false;
  /** Why the last attempt did not begin. */
  @state() private failure: unknown;
  /** What the page asks for and is no machine. */
  @state() private presetError: SpecError | undefined;

  readonly #words = new Words(this, words, common);
  readonly #grid = new GridController(this);
  readonly #form = new VmForm(this, () => this.#keepDraft());
  readonly #keys = new KeyRing(this, this.#form);
  readonly #market = new MarketController(this, () => this.#grid.open?.grid);
  readonly #draft = new Draft(this);
  #presets: VmSpec | undefined;
  /** What a page handed over as an object, as it came. */
  #part: unknown;
  #partRead: Promise<void> | undefined;
  #welcomed: OpenGrid | undefined;
  #isReady = false;
  /** What lists the faults of the form; comes with the first attempt that has some. */
  #faults: typeof import('./parts/faults.ts') | undefined;

  /**
   * What is asked for now. Setting a part of a spec lays it over the attributes and starts the form
   * over; what is no part of one is refused with `tf-error`, and nothing of it is taken.
   */
  get spec(): VmSpec {
    return this.#form.spec;
  }

  set spec(part: VmSpecPart | null | undefined) {
    // Frameworks set an object again whenever they draw; a person's changes outlive that.
    if (isSame(part, this.#part)) return;
    this.#part = part;
    this.#preset();
    this.#partRead = this.#readPart();
  }

  constructor() {
    super();
    reportErrors(this, () => [
      this.#grid.error,
      this.presetError,
      this.#market.error,
      this.failure,
    ]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    upgradeProperties(this);
    if (this.#grid.state.state === 'missing') offerPageGrid();
    if (!this.#presets) this.#preset();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (this.isConnected && VM_ATTRIBUTES.includes(name) && !this.#form.edited) this.#preset();
  }

  override render() {
    const { t } = this.#words;
    const { open, state } = this.#grid;
    const isShown = this.shown === undefined;
    const view: VmView = {
      form: this.#form,
      keys: this.#keys,
      words: this.#words,
      open,
      market: this.#market.market,
      quote: this.#market.quote(this.#form.spec),
      // A hidden form marks nothing: the machine that is shown has the mark.
      simulated: open?.grid.mode === 'sim' && isShown,
      isKept: this.#draft.isKept,
      isShown,
      showKey: this.#showKey,
      redraw: () => this.requestUpdate(),
      startOver: this.#startOver,
    };
    return html`
      <slot name="heading"><h2 part="heading">${t('title')}</h2></slot>
      ${gridTrouble(this.#words, state)} ${trouble(this.#words, this.presetError)}
      ${trouble(this.#words, this.#market.error, this.#market.retry)}
      ${!isShown && this.#keys.fresh ? freshKey(view) : nothing} ${this.#renderMachines()}
      <form
        part="form"
        novalidate
        ?hidden=${!isShown}
        @pointerover=${this.#onApproach}
        @focusin=${this.#onApproach}
        @submit=${this.#onSubmit}
        @change=${this.#onCommit}
        @focusout=${this.#onCommit}
      >
        <div class="sections">
          ${this.#faults?.faults(view)} ${nameAndImage(view)} ${size(view)} ${network(view)}
          <section>${sshKeys(view)} ${environment(view)}</section>
          ${where(view)}
        </div>
        <aside part="summary">
          <div class="particulars">${particulars(view)}</div>
          ${bar(view, this.isStarting)} ${trouble(this.#words, this.failure)}
        </aside>
      </form>
    `;
  }

  protected override updated(): void {
    const { open } = this.#grid;
    if (open && open !== this.#welcomed) {
      this.#welcomed = open;
      // What this browser does not give back, the form goes without.
      void this.#welcome(open).catch(() => undefined);
    }
    if (this.#isReady || !this.#market.market) return;
    this.#isReady = true;
    void guessPlace({ form: this.#form, market: this.#market.market });
    void loadDetails();
    this.dispatchEvent(new TfReadyEvent());
  }

  #renderMachines() {
    const { open } = this.#grid;
    if (!open || !this.hasMachines) return nothing;
    return html`<tf-vm-machines
      .open=${open}
      .shown=${this.shown}
      .market=${this.#market.market}
      open-href=${this.openHref}
      @tf-vm-show=${this.#onShow}
      @tf-vm-again=${this.#onAgain}
    ></tf-vm-machines>`;
  }

  #preset(): void {
    const { spec, error } = readPresets(this, this.syncUrl, this.#part);
    this.#presets = spec;
    this.presetError = error;
    this.#form.preset(suggestName(spec));
  }

  /** Takes what the page handed over; what reads it may have to be loaded. */
  async #readPart(): Promise<void> {
    try {
      await loadPartReader(this.#part);
      if (!this.#form.edited) this.#preset();
    } catch (error) {
      this.failure = error;
    }
  }

  /** Brings back what this browser remembers: keys, the draft, machines on their way. */
  async #welcome(open: OpenGrid): Promise<void> {
    // Typed before there was a grid.
    if (this.#form.edited) this.#keepDraft();
    await this.#partRead;
    if (!(await profileExists())) return;
    await this.#keys.load(open);
    const draft = await this.#draft.read(open, this.#presets!);
    if (draft && !this.#form.edited) this.#form.restore(draft);
    this.#keys.suggest();
    if ((await (await open.operations()).list()).length > 0) await this.#loadMachines();
  }

  async #loadMachines(): Promise<void> {
    await import('./machines/tf-vm-machines.ts');
    this.hasMachines = true;
  }

  /** Hands the machine to the operations, which go on whatever becomes of this page. */
  async #deploy(open: OpenGrid): Promise<void> {
    this.isStarting = true;
    this.failure = undefined;
    try {
      await this.#keys.ensure(open);
      const { spec } = this.#form;
      const attempts = this.#market.quote(spec)?.placement.candidates.map(({ nodeId }) => nodeId);
      const [operations] = await Promise.all([open.operations(), this.#loadMachines()]);
      const request = { kind: 'deploy-vm', title: spec.name, spec: { ...spec, attempts } };
      const { id } = await operations.start(request);
      this.shown = id;
      // Closed before it was settled: whoever opens the grid next goes on.
      void operations.settled(id).then(this.#announce, () => undefined);
      await Promise.allSettled([this.#keys.keep(open), this.#draft.forget(open)]);
      this.#form.preset({ ...spec, name: nextName(spec.name, [spec.name]) });
    } catch (error) {
      this.failure = error;
    } finally {
      this.isStarting = false;
    }
  }

  #announce = ({ state, title, contractId, nodeId }: Operation): void => {
    if (state !== 'done' || contractId === undefined || nodeId === undefined) return;
    this.dispatchEvent(new TfDeployedEvent(title, contractId, nodeId));
  };

  #keepDraft(): void {
    const { open } = this.#grid;
    if (open && this.#presets) this.#draft.keep(open, this.#presets, this.#form.sound);
  }

  #showKey = (publicKey: string): void => {
    const { open } = this.#grid;
    if (!open) return;
    this.#keys.show(open, publicKey).catch((error: unknown) => (this.failure = error));
  };

  #startOver = (): void => {
    if (this.#grid.open) void this.#draft.forget(this.#grid.open);
    this.#preset();
  };

  /** What the first edit needs comes with the first sign that there will be one. */
  #onApproach = (): void => {
    void this.#form.prepare();
  };

  #onCommit = (): void => {
    if (this.syncUrl && this.#form.edited) writeToAddress(this.#form.sound);
  };

  #onAgain = ({ spec }: AgainEvent): void => {
    this.#form.restore(spec);
    void this.#onShow(new ShowEvent(undefined));
  };

  #onShow = async ({ operation }: ShowEvent): Promise<void> => {
    this.shown = operation;
    if (operation !== undefined) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-path="name"]')?.focus();
  };

  #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const isComplete = await this.#form.submit();
    const { open } = this.#grid;
    if (!isComplete) {
      this.#faults = await import('./parts/faults.ts');
      this.requestUpdate();
      await this.updateComplete;
      this.#faults.focusFaults(this.renderRoot);
    } else if (this.#market.quote(this.#form.spec)?.placement.admitted === 0) {
      const { leadToOffers } = await import('./why/lead-to-offers.ts');
      await leadToOffers(this.renderRoot);
    } else if (open && !this.isStarting) {
      const request = new TfDeployRequestEvent(withoutSecrets(this.#form.spec));
      if (this.dispatchEvent(request)) await this.#deploy(open);
    }
  };
}

definePresetProperties(TfVm.prototype);
define('tf-vm', TfVm);

declare global {
  interface HTMLElementTagNameMap {
    'tf-vm': TfVm;
  }
}
