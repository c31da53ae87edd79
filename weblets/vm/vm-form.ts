import type { ReactiveControllerHost } from 'lit';
import type { VmError, VmErrorCode } from '../../src/specs/vm/validate.ts';
import { validateVm } from '../../src/specs/vm/validate.ts';
import { defaultVm, type VmSpec } from '../../src/specs/vm/vm-spec.ts';

/** What a person has filled in so far, and which of its faults they should hear of by now. */
export class VmForm {
  #spec: VmSpec = defaultVm();
  #errors: readonly VmError[] | undefined;
  /** Faults of texts that are no part of a spec yet, such as half a key. */
  readonly #unfinished = new Map<string, VmErrorCode>();
  readonly #left = new Set<string>();
  #submitted = false;
  #edited = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onEdit: () => void = () => undefined,
  ) {}

  get spec(): VmSpec {
    return this.#spec;
  }

  /** True once a person has changed something: presets no longer overwrite it. */
  get edited(): boolean {
    return this.#edited;
  }

  /** Faults of the whole spec, shown or not. */
  get errors(): readonly VmError[] {
    return (this.#errors ??= [
      ...[...this.#unfinished].map(([path, code]) => ({ path, code, params: {} })),
      ...validateVm(this.#spec),
    ]);
  }

  /** Faults to list after an attempt to deploy; none before the first. */
  get listed(): readonly VmError[] {
    return this.#submitted ? this.errors : [];
  }

  /** The fault to draw at a field: only after the person left it, or tried to deploy. */
  errorAt(path: string): VmError | undefined {
    if (!this.#submitted && !this.#left.has(path)) return undefined;
    return this.errors.find((error) => error.path === path);
  }

  /** Takes a person's change. */
  edit(change: Partial<VmSpec>): void {
    this.#edited = true;
    this.#set({ ...this.#spec, ...change });
    this.onEdit();
  }

  /** Says that a text at `path` cannot be taken into the spec, or with undefined that it was. */
  unfinished(path: string, code: VmErrorCode | undefined): void {
    if (code) this.#unfinished.set(path, code);
    else this.#unfinished.delete(path);
    this.#errors = undefined;
    this.host.requestUpdate();
  }

  /** Fills in what a person most likely wants, without counting it as their doing. */
  suggest(change: Partial<VmSpec>): void {
    if (!this.#edited) this.#set({ ...this.#spec, ...change });
  }

  /** The field was left: from now on its faults are shown. */
  leave(path: string): void {
    this.#left.add(path);
    this.host.requestUpdate();
  }

  /** Starts over from a spec, as if nothing had been touched. */
  preset(spec: VmSpec): void {
    this.#left.clear();
    this.#unfinished.clear();
    this.#submitted = false;
    this.#edited = false;
    this.#set(spec);
  }

  /** Goes on with a form that was filled in before. */
  restore(spec: VmSpec): void {
    this.preset(spec);
    this.#edited = true;
  }

  /** Shows every fault there is; true when there is none. */
  submit(): boolean {
    this.#submitted = this.errors.length > 0;
    this.host.requestUpdate();
    return !this.#submitted;
  }

  #set(spec: VmSpec): void {
    this.#spec = spec;
    this.#errors = undefined;
    this.host.requestUpdate();
  }
}
