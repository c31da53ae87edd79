import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { proveInLedger, type LedgerProof, type ProofFault } from '../../crypto/ledger-proof.ts';
import { buttons } from '../../elements/buttons.styles.ts';
import { define } from '../../elements/define.ts';
import { icon } from '../../elements/icon.ts';
import { shieldCheck } from '../../elements/icons.ts';
import { inputs } from '../../elements/inputs.styles.ts';
import '../../elements/tf-error.ts';
import '../../elements/tf-field.ts';
import '../../elements/tf-steps.ts';
import type { Step, StepState } from '../../elements/tf-steps.ts';
import { tokens } from '../../elements/tokens.styles.ts';
import { Words } from '../../elements/words.ts';
import { ledger } from '../../messages/ledger.ts';
import { contractsStyles } from '../contracts/contracts.styles.ts';
import { pageStyles } from '../page.styles.ts';
import { ledgerStyles } from './ledger.styles.ts';
import type { EntryView, ProofHead } from './ledger-view.ts';

type StepName = 'hash' | 'signature' | 'links' | 'head';
type Fault = ProofFault | 'signature' | 'unknown';

interface Course {
  readonly head: ProofHead;
  /** Later entries that were followed so far, and where that led. */
  readonly links: number;
  readonly reached: string;
  /** Undefined while it is checked. */
  readonly signed: boolean | 'none' | undefined;
  readonly proof: LedgerProof | undefined;
}

/** The step at which a fault shows. */
const stepOf: Readonly<Record<Fault, StepName>> = {
  hash: 'hash',
  signature: 'signature',
  number: 'links',
  link: 'links',
  missing: 'links',
  head: 'head',
  unknown: 'head',
};

/**
 * Proves, in the page, that an entry is in the ledger: its hash, its signature, and every link from
 * it to a hash that the person chooses. Shown step by step.
 *
 * @element tf-ledger-proof
 */
export class TfLedgerProof extends LitElement {
  static override styles = [
    tokens,
    buttons,
    inputs,
    pageStyles,
    contractsStyles,
    ledgerStyles,
    css`
      .tools {
        align-items: start;
        margin-block: 16px;
      }
      .tools button {
        margin-block-start: 1.5rem;
      }
      [role='status'] {
        margin-block: 14px 8px;
        font-weight: 500;
      }
      [role='status']:empty {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) view: EntryView | undefined;

  @state() private course: Course | undefined;
  @state() private isBusy = false;
  /** The hash that was asked for is no entry's. */
  @state() private isUnknown = false;
  @state() private error: unknown;
  @query('input') private against!: HTMLInputElement;

  readonly #words = new Words(this, ledger);
  /** Hash of the entry that the course speaks of. */
  #entry = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    const hash = this.view?.entry.hash ?? '';
    if (!changed.has('view') || hash === this.#entry) return;
    this.#entry = hash;
    this.course = undefined;
    this.isUnknown = false;
    this.error = undefined;
  }

  override render() {
    const { t } = this.#words;
    const { view, course } = this;
    if (!view) return nothing;
    const fault = this.#fault;
    const holds = course?.proof?.holds === true && course.signed !== false;
    return html`<p>${t('proofWhy')}</p>
      <form class="tools" @submit=${this.#onSubmit}>
        <tf-field class="ask" label=${t('proofHead')} hint=${t('proofHeadHint')}>
          <input
            type="text"
            name="head"
            autocomplete="off"
            spellcheck="false"
            placeholder=${view.head.hash}
          />
        </tf-field>
        <button type="submit" class="primary" ?disabled=${this.isBusy}>
          ${icon(shieldCheck)}${t(course ? 'proofAgain' : 'proofStart')}
        </button>
      </form>
      ${course ? html`<tf-steps .steps=${this.#steps(course, fault)}></tf-steps>` : nothing}
      <p role="status" class=${fault ? 'bad' : 'good'}>
        ${
          holds
            ? html`${icon(shieldCheck)}${t('proofHolds')} ${this.#sealedWords}`
            : fault
              ? this.#faultWords(fault)
              : nothing
        }
      </p>
      ${this.error === undefined ? nothing : html`<tf-error .error=${this.error}></tf-error>`}
      <p class="soft">${t('proofLimits')}</p>`;
  }

  get #fault(): Fault | undefined {
    if (this.isUnknown) return 'unknown';
    const { course } = this;
    if (course?.proof && !course.proof.holds) return course.proof.fault;
    return course?.signed === false ? 'signature' : undefined;
  }

  /** How much of the proof rests on hashes that could not be made again. */
  get #sealedWords(): string {
    const proof = this.course?.proof;
    const sealed = proof?.holds ? proof.sealed : 0;
    return sealed > 0 ? this.#words.t('proofSealed', { n: sealed }) : '';
  }

  #faultWords(fault: Fault): string {
    const { t } = this.#words;
    const { proof } = this.course ?? {};
    const seq = proof && !proof.holds ? proof.seq : 0;
    switch (fault) {
      case 'number':
      case 'link':
      case 'missing':
        return t(`fault.${fault}`, { seq: String(seq) });
      default:
        return t(`fault.${fault}`);
    }
  }

  #steps({ head, links, reached, signed, proof }: Course, fault: Fault | undefined): Step[] {
    const { t, format } = this.#words;
    const failed = fault && stepOf[fault];
    const later = Math.max(0, head.entries - 1 - (this.view?.entry.seq ?? 0));
    const state = (name: StepName, isDone: boolean, isOn: boolean): StepState =>
      failed === name ? 'failed' : isDone ? 'done' : isOn && !fault ? 'active' : 'waiting';
    const isHashed = reached !== '';
    const isLinked = isHashed && links === later && failed !== 'links';
    return [
      {
        id: 'hash',
        label: t('step.hash'),
        state: state('hash', isHashed, true),
        detail: this.view?.entry.hash ?? '',
      },
      {
        id: 'signature',
        label: t('step.signature'),
        state: signed === 'none' ? 'skipped' : state('signature', signed === true, isHashed),
        ...(signed === 'none' && { detail: t('step.unsigned') }),
      },
      {
        id: 'links',
        label: t('step.links'),
        state: state('links', isLinked, isHashed),
        progress: later > 0 ? links / later : 1,
        detail:
          later === 0
            ? t('step.linksNone')
            : t('step.linksDone', {
                n: links,
                bytes: format.bytes(proof?.holds ? proof.bytes : 0),
              }),
      },
      {
        id: 'head',
        label: t('step.head'),
        state: state('head', proof?.holds === true, isLinked),
        detail: head.hash,
      },
    ];
  }

  #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { view } = this;
    if (!view || this.isBusy) return;
    this.isBusy = true;
    this.error = undefined;
    try {
      await this.#check(view, this.against.value.trim().toLowerCase());
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  };

  async #check(view: EntryView, against: string): Promise<void> {
    const { entry, texts } = view;
    const head = against === '' ? view.head : await view.headOf(against);
    this.isUnknown = head === undefined;
    if (!head) {
      this.course = undefined;
      return;
    }
    let course: Course = {
      head: { hash: head.hash, entries: head.entries },
      links: 0,
      reached: '',
      signed: undefined,
      proof: undefined,
    };
    const show = (more: Partial<Course>): void => {
      this.course = course = { ...course, ...more };
    };
    show({});
    const { seq, text, hash } = entry;
    const [proof, signed] = await Promise.all([
      proveInLedger({
        seq,
        text,
        hash,
        head,
        texts,
        onProgress: (links, reached) => show({ links, reached }),
      }),
      view.isSigned(entry),
    ]);
    show({ proof, signed: signed ?? 'none' });
  }
}

define('tf-ledger-proof', TfLedgerProof);

declare global {
  interface HTMLElementTagNameMap {
    'tf-ledger-proof': TfLedgerProof;
  }
}
