import type { Theme } from '../intent.ts';

/** A public key a person keeps for new machines. */
export interface KeptKey {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
  /** This browser keeps the private half, sealed. */
  readonly hasPrivate: boolean;
}

/** What the settings page shows. */
export interface SettingsView {
  readonly theme: Theme;
  /** '' follows the browser. */
  readonly language: string;
  readonly keys: readonly KeptKey[];
  readonly defaultKey?: string | undefined;
  readonly storage: 'indexeddb' | 'memory';
  /** `memory`: this browser cannot encrypt, or cannot keep the key to it. */
  readonly secrets: 'sealed' | 'memory';
  /** False on a page without https, where browsers withhold what keys need. */
  readonly secure: boolean;
  /** Whether the host sends scripts with a policy, which holds workers; absent where unknown. */
  readonly scriptPolicy?: boolean | undefined;
  /** Bytes this origin uses; absent when the browser does not tell. */
  readonly used?: number | undefined;
  readonly persisted?: boolean | undefined;
  readonly simulated: boolean;
  readonly version: string;
}
