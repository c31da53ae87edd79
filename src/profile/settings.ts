import type { Notices } from './notices.ts';
import { privateKeyRow } from './private-keys.ts';
import type { Store, TableView } from './store.ts';

export interface SshKey {
  readonly id: string;
  readonly name: string;
  /** One line of an authorized_keys file. The private half is never here: see `PrivateKeys`. */
  readonly publicKey: string;
}

/** What a person chose in this browser; nothing here is secret. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** BCP 47, or '' for the browser's own. */
  readonly locale: string;
  readonly sshKeys: readonly SshKey[];
  /** Id of the key a new machine gets unless told otherwise. */
  readonly defaultSshKey?: string | undefined;
}

export const DEFAULT_SETTINGS: Settings = { theme: 'system', locale: '', sshKeys: [] };

export interface SettingsStore {
  get(): Promise<Settings>;
  /** Changes some settings and returns all; other tabs' changes of other settings stay. */
  set(change: Partial<Settings>): Promise<Settings>;
  /** Adds a key, as the default when it is the first; a key already there only gets the name. */
  addSshKey(key: SshKey): Promise<Settings>;
  /** Removes a key, and its private half if this browser has it. */
  removeSshKey(id: string): Promise<Settings>;
}

const ROW = 'settings';

export function settingsIn(store: Store, notices: Notices): SettingsStore {
  async function change(
    next: (settings: Settings, view: TableView) => Partial<Settings>,
  ): Promise<Settings> {
    const settings = await store.write('settings', async (view) => {
      const current = complete(await view.get(ROW));
      const changed = { ...current, ...next(current, view) };
      view.put(ROW, changed);
      return changed;
    });
    notices.tell('settings');
    return settings;
  }

  return {
    get: () => store.read('settings', async (view) => complete(await view.get(ROW))),
    set: (settings) => change(() => settings),
    addSshKey: (key) => change((settings) => withKey(settings, key)),
    removeSshKey: (id) =>
      change((settings, view) => {
        const removed = settings.sshKeys.find((key) => key.id === id);
        if (removed) view.delete(privateKeyRow(removed.publicKey));
        return withoutKey(settings, id);
      }),
  };
}

const complete = (stored: unknown): Settings => ({ ...DEFAULT_SETTINGS, ...(stored as Settings) });

function withKey(settings: Settings, key: SshKey): Partial<Settings> {
  const same = settings.sshKeys.find(({ publicKey }) => publicKey === key.publicKey);
  const others = settings.sshKeys.filter((known) => known !== same);
  const kept = same ? { ...same, name: key.name } : key;
  return {
    sshKeys: [...others, kept],
    defaultSshKey: settings.defaultSshKey ?? kept.id,
  };
}

function withoutKey(settings: Settings, id: string): Partial<Settings> {
  const sshKeys = settings.sshKeys.filter((key) => key.id !== id);
  const lostDefault = settings.defaultSshKey === id;
  return { sshKeys, defaultSshKey: lostDefault ? sshKeys[0]?.id : settings.defaultSshKey };
}
