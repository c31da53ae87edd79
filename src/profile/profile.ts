import { GridError } from '../ports/errors.ts';
import { draftsIn, type Drafts } from './drafts.ts';
import { indexedDbStore } from './indexeddb-store.ts';
import { journalIn, type Journal, type JournalRecord } from './journal.ts';
import { keysIn, type Keys } from './keys.ts';
import { notices, type Topic } from './notices.ts';
import { privateKeysIn, type PrivateKeys } from './private-keys.ts';
import { createSealer, type Sealer } from './sealer.ts';
import { searchesIn, type Searches } from './searches.ts';
import { settingsIn, type SettingsStore } from './settings.ts';
import type { Store } from './store.ts';

/** `superseded`: a newer version of the app runs in another tab; only a reload helps. */
export type ProfileState = 'open' | 'superseded' | 'closed';

/** What this browser remembers besides the grid. */
export interface Profile {
  /** `memory`: this browser refused storage, nothing here survives the tab. */
  readonly storage: Store['kind'];
  readonly state: ProfileState;
  readonly drafts: Drafts;
  readonly settings: SettingsStore;
  readonly searches: Searches;
  readonly privateKeys: PrivateKeys;
  readonly keys: Keys;
  /** Encrypts secrets at rest; its `secrets` tells whether this browser can. */
  sealer(): Promise<Sealer>;
  journal<R extends JournalRecord>(): Journal<R>;
  /** Calls back after changes here and in other tabs; `profile` means `state` changed. */
  watch(listener: (topic: Topic) => void): () => void;
  close(): void;
}

export interface ProfileOptions {
  /** Undefined asks the browser; for tests and for pages without a secure context. */
  readonly subtle?: SubtleCrypto | undefined;
  /** Told when an older version of the app in another tab keeps this one waiting. */
  readonly blocked?: () => void;
}

/**
 * Opens the profile of this name. Falls back to memory when the browser refuses a database;
 * rejects with GridError `storage.newer` when the database belongs to a newer version of the app.
 */
export async function openProfile(
  name = 'tf-profile',
  options: ProfileOptions = {},
): Promise<Profile> {
  const channel = notices(name);
  let state: ProfileState = 'open';
  const superseded = () => {
    state = 'superseded';
    channel.tell('profile');
  };
  const store = await indexedDbStore(name, {
    superseded,
    ...(options.blocked && { blocked: options.blocked }),
  }).catch(async (error: unknown) => {
    if (error instanceof GridError && error.code === 'storage.newer') {
      channel.close();
      throw error;
    }
    const { memoryStore } = await import('./memory-store.ts');
    return memoryStore();
  });
  const keys = keysIn(store);
  // The types do not know pages without a secure context.
  const ofBrowser = (globalThis.crypto as Partial<Crypto>).subtle;
  let sealer: Promise<Sealer> | undefined;
  const lazySealer = () =>
    (sealer ??= createSealer(keys, 'subtle' in options ? options.subtle : ofBrowser).catch(
      (error: unknown) => {
        // A disk that was full may have room by the next attempt.
        sealer = undefined;
        throw error;
      },
    ));

  return {
    storage: store.kind,
    get state() {
      return state;
    },
    drafts: draftsIn(store, lazySealer, channel),
    settings: settingsIn(store, channel),
    searches: searchesIn(store, channel),
    privateKeys: privateKeysIn(store, lazySealer),
    keys,
    sealer: lazySealer,
    journal: () => journalIn(store, channel),
    watch: (listener) => channel.watch(listener),
    close() {
      state = 'closed';
      channel.close();
      store.close();
    },
  };
}
