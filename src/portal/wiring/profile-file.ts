import { GridError } from '../../ports/errors.ts';
import { DEFAULT_SETTINGS, type Settings, type SshKey } from '../../profile/settings.ts';
import { parseSshKey } from '../../specs/ssh-public-key.ts';

const FORMAT = 'tfgrid-profile';
/** A change that older readers cannot read raises it. */
const SCHEMA = 1;

/** Settings as a file. Nothing in them is secret: of SSH keys only the public halves are kept. */
export function writeProfile(settings: Settings): string {
  return JSON.stringify({ format: FORMAT, schema: SCHEMA, settings }, null, 2) + '\n';
}

/**
 * Settings from a file; what cannot be read keeps its default. Throws GridError `storage.foreign`
 * (something else) or `storage.newer`.
 */
export function readProfile(text: string): Settings {
  let file: Partial<Record<string, unknown>> | null;
  try {
    file = JSON.parse(text) as Partial<Record<string, unknown>> | null;
  } catch (cause) {
    throw new GridError('storage.foreign', {}, { cause });
  }
  if (file?.['format'] !== FORMAT || typeof file['schema'] !== 'number')
    throw new GridError('storage.foreign');
  if (file['schema'] > SCHEMA) throw new GridError('storage.newer', { version: file['schema'] });
  const { theme, locale, sshKeys, defaultSshKey } = (file['settings'] ?? {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  const keys = Array.isArray(sshKeys) ? sshKeys.filter(isSshKey) : [];
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : DEFAULT_SETTINGS.theme,
    locale: typeof locale === 'string' ? locale : DEFAULT_SETTINGS.locale,
    sshKeys: keys,
    defaultSshKey: keys.find(({ id }) => id === defaultSshKey)?.id ?? keys[0]?.id,
  };
}

function isSshKey(value: unknown): value is SshKey {
  const key = value as Partial<Record<keyof SshKey, unknown>> | null;
  return (
    typeof key?.id === 'string' &&
    typeof key.name === 'string' &&
    typeof key.publicKey === 'string' &&
    typeof parseSshKey(key.publicKey) !== 'string'
  );
}
