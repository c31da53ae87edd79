import type { ReactiveElement } from 'lit';
import type { VmError } from '../../src/specs/vm/validate.ts';
import { CUSTOM_IMAGE } from '../../src/specs/vm/images.ts';
import { withSoundFigures } from '../../src/specs/vm/sound-figures.ts';
import { defaultVm, type GeoPoint, type VmSpec } from '../../src/specs/vm/vm-spec.ts';
import type { Checks } from './checks.ts';
import type { Fault } from './fault-words.ts';

/** What a person has filled in so far, and which of its faults they should hear of by now. */
export class VmForm {
  #spec: VmSpec = defaultVm();
  #sound: VmSpec = defaultVm();
  #checks: Checks | undefined;
  #loading: Promise<Checks> | undefined;
  #errors: readonly VmError[] | undefined;
  /** Faults of texts that are no part of a spec yet, such as half a key. */
  readonly #unfinished = new Map<string, VmError>();
  readonly #left = new Set<string>();
  #submitted = false;
  #edited = false;
  #keyDeclined = false;

  /** @param onEdit called after each change a person made */
  constructor(
    private readonly host: ReactiveElement,
    private readonly onEdit: () => void,
  ) {}

  get spec(): VmSpec {
    return this.#spec;
  }

  /** What may be kept and linked to: the spec with the last figures that a machine can have. */
  get sound(): VmSpec {
    return this.#sound;
  }

  /** True once a person has changed something: presets no longer overwrite it. */
  get edited(): boolean {
    return this.#edited;
  }

  /**
   * True while deploying without a key makes one: the image needs a key, and nobody has said no by
   * taking the last one away.
   */
  get makesKey(): boolean {
    const { sshKeys, image } = this.#spec;
    return sshKeys.length === 0 && image.id !== CUSTOM_IMAGE && !this.#keyDeclined;
  }

  /** Faults to list after an attempt to deploy; none before the first. */
  get listed(): readonly Fault[] {
    const found = this.#submitted ? this.#found : [];
    return found.flatMap((error) => this.#checks!.describe(error) ?? []);
  }

  get headline(): string {
    const { length } = this.listed;
    return length > 0 ? this.#checks!.headline(length) : '';
  }

  /** What to know before deploying, once the person has begun. */
  get warnings(): readonly string[] {
    return this.#checks?.warnings(this.#spec) ?? [];
  }

  /**
   * The words to draw at a field, '' for none: only after it was left, or an attempt to deploy, but
   * at once where going on typing makes it no better.
   */
  faultAt(path: string): string {
    const error = this.#found.find((found) => found.path === path);
    const isTold = this.#submitted || this.#left.has(path) || error?.code === 'too-long';
    return error && isTold ? (this.#checks!.describe(error)?.text ?? '') : '';
  }

  /** Takes a person's change. */
  edit(change: Partial<VmSpec>): void {
    this.#edited = true;
    this.#set({ ...this.#spec, ...change });
    void this.#load();
    this.onEdit();
  }

  /** Says that a text at `path` cannot be taken into the spec, or with undefined that it was. */
  unfinished(path: string, code: VmError['code'] | undefined): void {
    if (code) this.#unfinished.set(path, { path, code, params: {} });
    else this.#unfinished.delete(path);
    this.#edited = true;
    this.#set(this.#spec);
  }

  /** Whether a person wants no key of those that would be chosen or made for them. */
  declineKey(declined: boolean): void {
    this.#keyDeclined = declined;
    this.#errors = undefined;
  }

  /** Takes a key that was chosen or made for a person, whatever they did so far. */
  takeKey(key: string): void {
    this.#set({ ...this.#spec, sshKeys: [key] });
  }

  /** Measures from `place` where "nearest" was asked for without one. */
  suggestPlace(place: GeoPoint | undefined): void {
    const { placement } = this.#spec;
    if (!place || placement.policy !== 'nearest' || placement.near) return;
    this.#set({
      ...this.#spec,
      placement: { ...placement, near: { lat: place.lat, lon: place.lon } },
    });
  }

  /** The field was left: from now on its faults are shown. */
  leave(path: string): void {
    this.#left.add(path);
    void this.#load();
    this.host.requestUpdate();
  }

  /** Starts over from a spec, as if nothing had been touched. */
  preset(spec: VmSpec): void {
    this.#left.clear();
    this.#unfinished.clear();
    this.#submitted = false;
    this.#edited = false;
    this.#keyDeclined = false;
    this.#set(spec);
  }

  /** Goes on with a form that was filled in before. */
  restore(spec: VmSpec): void {
    this.preset(spec);
    this.#edited = true;
  }

  /** Shows every fault there is; true when there is none. */
  async submit(): Promise<boolean> {
    const checks = await this.#load();
    this.#submitted = this.#found.length > 0;
    if (this.#submitted) await checks.prepareWords();
    this.host.requestUpdate();
    return !this.#submitted;
  }

  /** None as long as the rules are not loaded. */
  get #found(): readonly VmError[] {
    if (!this.#checks) return [];
    return (this.#errors ??= this.#checks.oncePerField([
      ...this.#unfinished.values(),
      ...this.#checks
        .validate(this.#spec)
        .filter(({ code }) => code !== 'ssh-required' || !this.makesKey),
    ]));
  }

  /** Loads the rules before they are needed. */
  async prepare(): Promise<void> {
    await this.#load();
  }

  #load(): Promise<Checks> {
    return (this.#loading ??= import('./checks.ts').then(({ Checks }) => {
      this.#checks = new Checks(this.host);
      this.#set(this.#spec);
      return this.#checks;
    }));
  }

  #set(spec: VmSpec): void {
    this.#spec = spec;
    this.#sound = withSoundFigures(spec, this.#sound);
    this.#errors = undefined;
    this.host.requestUpdate();
  }
}
