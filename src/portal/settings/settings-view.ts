import type { Theme } from '../intent.ts';

/** A public key a person keeps for new machines. */
export interface KeptKey {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
}

/** What the settings page shows. */
export interface SettingsView {
  readonly theme: Theme;
  /** '' follows the browser. */
  readonly language: string;
  readonly keys: readonly KeptKey[];
  readonly defaultKey?: string | undefined;
  readonly storage: 'indexeddb' | 'memory';
  /** Bytes this origin uses; absent when the browser does not tell. */
  readonly used?: number | undefined;
  readonly persisted?: boolean | undefined;
  /** What went wrong with the last change. */
  readonly error?: unknown;
}
