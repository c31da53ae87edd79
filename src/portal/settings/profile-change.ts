import type { Settings } from '../../profile/settings.ts';

/** What an imported profile would change, and what it leaves alone. */
export interface ProfileChange {
  readonly theme: { readonly from: Settings['theme']; readonly to: Settings['theme'] };
  /** Tags of languages; '' follows the browser. */
  readonly language: { readonly from: string; readonly to: string };
  /** Names of SSH keys that come, that go, and of those whose private half goes with them. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly lost: readonly string[];
  /** SSH keys that are in both. */
  readonly kept: number;
  /** What stays as it is. */
  readonly drafts: number;
  readonly operations: number;
  readonly searches: number;
}

/** What changes from these settings to those; the same public key is the same key. */
export function settingsChange(
  from: Settings,
  to: Settings,
): Pick<ProfileChange, 'theme' | 'language' | 'added' | 'removed' | 'kept'> {
  const known = new Set(from.sshKeys.map(({ publicKey }) => publicKey));
  const wanted = new Set(to.sshKeys.map(({ publicKey }) => publicKey));
  const removed = from.sshKeys.filter(({ publicKey }) => !wanted.has(publicKey));
  return {
    theme: { from: from.theme, to: to.theme },
    language: { from: from.locale, to: to.locale },
    added: to.sshKeys.filter(({ publicKey }) => !known.has(publicKey)).map(({ name }) => name),
    removed: removed.map(({ name }) => name),
    kept: from.sshKeys.length - removed.length,
  };
}
