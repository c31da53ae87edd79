import type { ReactiveControllerHost } from 'lit';
import { profileExists } from '../../src/profile/profile-exists.ts';
import type { SshKey } from '../../src/profile/settings.ts';
import type { OpenGrid } from '../../src/queries/grid-offer.ts';
import type { VmForm } from './vm-form.ts';

/** A key pair that was just made; the private half is here only until the person has it. */
export interface FreshKey {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** SSH keys that this browser remembers, and the making of a new one. */
export class KeyRing {
  #remembered: readonly SshKey[] = [];
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
    const usual = sshKeys.find(({ id }) => id === defaultSshKey);
    if (usual && this.form.spec.sshKeys.length === 0)
      this.form.suggest({ sshKeys: [usual.publicKey] });
    this.host.requestUpdate();
  }

  /** Keeps the chosen keys for new machines, if the person wants that. */
  async keep(open: OpenGrid): Promise<void> {
    if (!this.#remember) return;
    const { settings } = await open.profile();
    for (const publicKey of this.form.spec.sshKeys) {
      if (this.#remembered.some((known) => known.publicKey === publicKey)) continue;
      await settings.addSshKey({ id: publicKey, name: keyName(publicKey), publicKey });
    }
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
    this.form.edit({ sshKeys: on ? [...others, key] : others });
  }

  /** Makes a pair in this browser and uses its public half. */
  async generate(): Promise<void> {
    const [{ generateSshKeyPair }] = await Promise.all([
      import('../../src/crypto/ssh-key-pair.ts'),
      import('../../src/elements/tf-copy.ts'),
    ]);
    this.#fresh = await generateSshKeyPair(this.form.spec.name);
    this.use(this.#fresh.publicKey, true);
  }

  /** Lets go of the private half. */
  forget(): void {
    this.#fresh = undefined;
    this.host.requestUpdate();
  }
}

/** What a person knows a key by: its comment, else its last characters. */
export function keyName(line: string): string {
  const [, body = '', ...comment] = line.trim().split(/\s+/);
  return comment.join(' ') || `…${body.slice(-12)}`;
}
