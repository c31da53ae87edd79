import type { Entry, StoredEntry } from './entry.ts';
import { hashSoon, open } from './entry.ts';
import { clearText } from './seal-older.ts';
import { reopened, secretsId } from './sealed-message.ts';
import type { MessageSecrets } from './sealed-message.ts';
import type { KnownSecrets } from './vault.ts';

/** Gives those secrets of messages that are at hand, by what they are kept under. */
export type SecretsOf = (ids: readonly string[]) => Promise<KnownSecrets>;

/** An entry as it was found, before any rule is asked. */
export interface ReadEntry {
  /** Undefined for text that is no entry. */
  readonly entry: Entry | undefined;
  /** `stated`: what was hashed cannot be made again without the secrets. */
  readonly hash: 'right' | 'wrong' | 'stated';
  /** `sealed`: a message whose secrets are not here, `wrong`: they are not those it was sealed with. */
  readonly secrets: 'none' | 'right' | 'wrong' | 'sealed';
}

/** Reads entries, makes again what was hashed, and holds secrets against what stands for them. */
export async function readEntries(
  batch: readonly StoredEntry[],
  secretsOf: SecretsOf | undefined,
): Promise<readonly ReadEntry[]> {
  const entries = batch.map(openOr);
  const ids = entries.map(idOf).filter((id) => id !== undefined);
  const known = secretsOf && ids.length > 0 ? await secretsOf(ids) : undefined;
  return Promise.all(
    batch.map((stored, at) => {
      const entry = entries[at];
      const id = idOf(entry);
      return readOne(stored, entry, id === undefined ? undefined : known?.get(id));
    }),
  );
}

/**
 * What was hashed of each entry: of messages that were sealed later, the text of before, where their
 * secrets are at hand; else what they are now, which states its hash.
 */
export async function hashedTexts(
  found: readonly StoredEntry[],
  secretsOf: SecretsOf,
): Promise<readonly string[]> {
  const entries = found.map((stored) => (STATED.test(stored.text) ? openOr(stored) : undefined));
  const ids = entries.map(idOf).filter((id) => id !== undefined);
  const known = ids.length > 0 ? await secretsOf(ids) : undefined;
  return Promise.all(
    found.map(async ({ text }, at) => {
      const entry = entries[at];
      const secrets = known?.get(idOf(entry) ?? '');
      if (entry?.body.kind !== 'message' || !secrets) return text;
      const message = await reopened(entry.body, secrets);
      return secrets.text ?? (message ? clearText(entry, message) : text);
    }),
  );
}

const STATED = /[{,]"hash":"[0-9a-f]{64}","prev":"/;

function openOr(stored: StoredEntry): Entry | undefined {
  try {
    return open(stored);
  } catch {
    return undefined;
  }
}

const idOf = (entry: Entry | undefined): string | undefined =>
  entry?.body.kind === 'message' ? secretsId(entry.body) : undefined;

async function readOne(
  stored: StoredEntry,
  entry: Entry | undefined,
  secrets: MessageSecrets | undefined,
): Promise<ReadEntry> {
  const { text, hash } = stored;
  const isAsKept =
    entry?.hash === undefined ? (await hashSoon(text)) === hash : entry.hash === hash;
  const stands = isAsKept ? 'right' : 'wrong';
  if (!entry || entry.body.kind !== 'message' || idOf(entry) === undefined)
    // Only a message can have been something else before.
    return { entry, hash: entry?.hash === undefined ? stands : 'wrong', secrets: 'none' };
  if (!secrets)
    return {
      entry,
      hash: isAsKept && entry.hash !== undefined ? 'stated' : stands,
      secrets: 'sealed',
    };
  const message = await reopened(entry.body, secrets, entry.hash !== undefined);
  if (!message) return { entry, hash: stands, secrets: 'wrong' };
  if (entry.hash === undefined || !isAsKept) return { entry, hash: stands, secrets: 'right' };
  const before = secrets.text ?? clearText(entry, message);
  const isThat = (await hashSoon(before)) === entry.hash;
  return { entry, hash: isThat ? 'right' : 'wrong', secrets: 'right' };
}
