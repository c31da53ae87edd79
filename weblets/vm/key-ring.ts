import type { ReactiveControllerHost } from 'lit';
import { profileExists } from '../../src/profile/profile-exists.ts';
import type { SshKey } from '../../src/profile/settings.ts';
import type { OpenGrid } from '../../src/queries/grid-offer.ts';
import type { FreshKey } from './private-halves.ts';
import type { VmForm } from './vm-form.ts';

/** SSH keys that this browser remembers, and the making of a new one. */
export class KeyRing {
  #remembered: readonly SshKey[] = [];
  #usual: string | undefined;
  /** Public lines of the keys whose private half this browser keeps. */
  #sealed: ReadonlySet<string> = new Set();
  #typed = '';
  #fresh: FreshKey | undefined;
  #remember = true;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly form: VmForm,
  ) {}

  /** Reads the remembered keys and suggests the usual one. */
  async load(open: OpenGrid): Promise<void> {
    if (!(await profileExists())) return;
    const { sshKeys, defaultSshKey } = await (await open.profile()).settings.get();
    this.#remembered = sshKeys;
    const { withPrivateHalf } = await import('./private-halves.ts');
    this.#sealed = await withPrivateHalf(await open.profile(), sshKeys);
    const usual = sshKeys.find(({ id }) => id === defaultSshKey);
    this.#usual = usual?.publicKey;
    this.suggest();
    this.host.requestUpdate();
  }

  /** Chooses the usual key where none is chosen and nobody has declined it. */
  suggest(): void {
    if (this.#usual !== undefined && this.form.makesKey) this.form.takeKey(this.#usual);
  }

  /** Sees to it that a machine that needs a key has one, made here if there is none. */
  async ensure(open: OpenGrid): Promise<void> {
    if (!this.form.makesKey) return;
    this.form.takeKey((await this.#make()).publicKey);
    await this.#seal(open);
  }

  /** Keeps the chosen keys for new machines, if the person wants that. */
  async keep(open: OpenGrid): Promise<void> {
    if (!this.#remember) return;
    await this.#seal(open);
    const { keepKeys } = await import('./private-halves.ts');
    await keepKeys(open, this.form.spec.sshKeys, this.#remembered);
  }

  /** True when this browser keeps the private half of a key. */
  hasPrivate(publicKey: string): boolean {
    return this.#sealed.has(publicKey) && this.#fresh?.publicKey !== publicKey;
  }

  /** Shows the private half of a key again, as when it was made. */
  async show(open: OpenGrid, publicKey: string): Promise<void> {
    const privateKey = await (await open.profile()).privateKeys.get(publicKey);
    if (privateKey !== undefined) this.#fresh = { publicKey, privateKey, isKept: true };
    this.host.requestUpdate();
  }

  /** Remembered keys, then those only this machine has. */
  get keys(): readonly string[] {
    const remembered = this.#remembered.map(({ publicKey }) => publicKey);
    return [...new Set([...remembered, ...this.form.spec.sshKeys])];
  }

  get hasNew(): boolean {
    return this.keys.length > this.#remembered.length;
  }

  get remember(): boolean {
    return this.#remember;
  }

  set remember(on: boolean) {
    this.#remember = on;
    this.host.requestUpdate();
  }

  get fresh(): FreshKey | undefined {
    return this.#fresh;
  }

  get typed(): string {
    return this.#typed;
  }

  /** Takes a text that may be a whole key by now. */
  async type(text: string): Promise<void> {
    this.#typed = text;
    const { parseSshKey } = await import('../../src/specs/ssh-public-key.ts');
    if (this.#typed !== text) return;
    const key = parseSshKey(text);
    if (typeof key !== 'string') {
      this.#typed = '';
      this.form.unfinished('sshKeys.new', undefined);
      this.use(text.trim(), true);
      return;
    }
    this.form.unfinished('sshKeys.new', text.trim() === '' ? undefined : key);
  }

  use(key: string, on: boolean): void {
    const others = this.form.spec.sshKeys.filter((other) => other !== key);
    this.form.declineKey(!on);
    this.form.edit({ sshKeys: on ? [...others, key] : others });
  }

  /** Makes a pair in this browser and uses its public half. */
  async generate(): Promise<void> {
    this.use((await this.#make()).publicKey, true);
  }

  async #make(): Promise<FreshKey> {
    const { generateSshKeyPair } = await import('../../src/crypto/ssh-key-pair.ts');
    this.#fresh = { ...(await generateSshKeyPair(this.form.spec.name)), isKept: false };
    return this.#fresh;
  }

  /** Keeps the private half of the key that was made here, unless the person has it already. */
  async #seal(open: OpenGrid): Promise<void> {
    const fresh = this.#fresh;
    if (!fresh || fresh.isKept || !this.#remember) return;
    const { keepPrivateHalf } = await import('./private-halves.ts');
    const kept = await keepPrivateHalf(open, fresh);
    this.#sealed = new Set([...this.#sealed, fresh.publicKey]);
    if (this.#fresh === fresh) this.#fresh = kept;
    this.host.requestUpdate();
  }

  /** Lets go of the private half. */
  forget(): void {
    this.#fresh = undefined;
    this.host.requestUpdate();
  }
}
