import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { VmError } from '../../src/specs/vm/validate.ts';
import { validateVm } from '../../src/specs/vm/validate.ts';
import { defaultVm, type VmSpec } from '../../src/specs/vm/vm-spec.ts';

/** What a person has filled in so far, and which of its faults they should hear of by now. */
export class VmForm implements ReactiveController {
  #spec: VmSpec = defaultVm();
  #errors: readonly VmError[] | undefined;
  readonly #left = new Set<string>();
  #submitted = false;
  #edited = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onEdit: () => void = () => undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  get spec(): VmSpec {
    return this.#spec;
  }

  /** True once a person has changed something: presets no longer overwrite it. */
  get edited(): boolean {
    return this.#edited;
  }

  /** Faults of the whole spec, shown or not. */
  get errors(): readonly VmError[] {
    return (this.#errors ??= validateVm(this.#spec));
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

  /** The field was left: from now on its faults are shown. */
  leave(path: string): void {
    this.#left.add(path);
    this.host.requestUpdate();
  }

  /** Starts over from a spec, as if nothing had been touched. */
  preset(spec: VmSpec): void {
    this.#left.clear();
    this.#submitted = false;
    this.#edited = false;
    this.#set(spec);
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
