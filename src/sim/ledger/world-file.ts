import { GridError } from '../../ports/errors.ts';
import type { FileSecrets } from '../../ports/world.ts';
import type { StoredEntry } from './entry.ts';
import { hashOf, open } from './entry.ts';
import type { Lock } from './passphrase.ts';
import { secretsId } from './sealed-message.ts';
import { sealOlder } from './seal-older.ts';
import type { KnownSecrets } from './vault.ts';

const FORMAT = 'tfgrid-world';
/** Version of the file: in the first, secrets stood in clear. */
export const FILE_SCHEMA = 2;

interface Header {
  readonly format: string;
  readonly schema: number;
  readonly entries: number;
  readonly head: string;
  /** Messages in the file that have secrets. */
  readonly sealed?: number;
  /** Those whose secrets are in its last line, encrypted, and the lock. */
  readonly secrets?: number;
  readonly lock?: Lock;
}

/** A world as a file has it. */
export interface WorldFile {
  /** Sealed, whatever they were in the file. */
  readonly entries: readonly StoredEntry[];
  readonly head: string;
  readonly secrets: FileSecrets;
  /** Secrets that stood in clear: in files of the first version. */
  readonly clear: KnownSecrets;
  readonly locked: { readonly lock: Lock; readonly data: string } | undefined;
}

/** Secrets that go into a file, encrypted by `lockSecrets`, and of how many messages they are. */
export interface LockedSecrets {
  readonly lock: Lock;
  readonly data: string;
  readonly count: number;
}

/**
 * A whole ledger as text: one header line, then one entry a line, exactly the text that is hashed,
 * but for messages that earlier versions wrote with secrets, which state their hash. No secret is in
 * it, unless encrypted ones are given: they stand in a last line.
 */
export function writeWorld(entries: readonly StoredEntry[], locked?: LockedSecrets): string {
  const sealed = sealedIn(entries).length;
  const header: Header = {
    format: FORMAT,
    schema: FILE_SCHEMA,
    entries: entries.length,
    head: entries.at(-1)?.hash ?? '',
    ...(sealed > 0 && { sealed }),
    ...(locked && { secrets: locked.count, lock: locked.lock }),
  };
  const lines = [JSON.stringify(header), ...entries.map(({ text }) => text)];
  return [...lines, ...(locked ? [locked.data] : []), ''].join('\n');
}

function headerOf(line: string): Header {
  let header: Partial<Header> | null;
  try {
    header = JSON.parse(line) as Partial<Header> | null;
  } catch (cause) {
    throw new GridError('storage.foreign', {}, { cause });
  }
  if (header?.format !== FORMAT || typeof header.schema !== 'number')
    throw new GridError('storage.foreign');
  if (header.schema > FILE_SCHEMA) throw new GridError('storage.newer', { version: header.schema });
  return header as Header;
}

const tampered = (reason: string): GridError => new GridError('world.tampered', { reason });

/** An entry that states the hash it had before it was sealed. */
const STATED = /[{,]"hash":"([0-9a-f]{64})",(?:"prev":"[0-9a-f]{64}",)?"seq":\d+\}$/;

const storedOf = (text: string, seq: number): StoredEntry => ({
  seq,
  hash: STATED.exec(text)?.[1] ?? hashOf(text),
  text,
});

/** What the secrets of sealed messages are kept under, one for each message that can be read. */
export function sealedIn(entries: readonly StoredEntry[]): readonly string[] {
  return entries.flatMap((stored) => {
    if (!stored.text.includes('"blinding":"')) return [];
    try {
      const { body } = open(stored);
      const id = body.kind === 'message' ? secretsId(body) : undefined;
      return id === undefined ? [] : [id];
    } catch {
      return [];
    }
  });
}

/**
 * Reads a world file back. Rejects with `storage.foreign` (something else), `storage.newer`
 * (a later version's), `world.tampered` (cut off or changed); links and rules are checked by
 * `verifyEntries`.
 */
export async function readWorld(file: string): Promise<WorldFile> {
  const lines = file.split('\n');
  const header = headerOf(lines[0] ?? '');
  const rest = lines.slice(1).filter((line) => line !== '');
  const { lock } = header;
  const data = lock && rest.pop();
  if (rest.length !== header.entries || rest.length === 0) throw tampered('length');
  const isOlder = header.schema < 2;
  const found = rest.map((text, seq) =>
    isOlder ? { seq, hash: hashOf(text), text } : storedOf(text, seq),
  );
  if (found.at(-1)?.hash !== header.head) throw tampered('head');
  const { entries, secrets: clear } = await sealOlder(found);
  return {
    entries,
    head: header.head,
    secrets: secretsOf(header, clear.size),
    clear,
    locked: lock && data !== undefined ? { lock, data } : undefined,
  };
}

function secretsOf({ sealed = 0, secrets = 0, lock }: Header, clear: number): FileSecrets {
  if (clear > 0) return { kind: 'clear', messages: clear };
  if (lock) return { kind: 'encrypted', messages: secrets, missing: sealed - secrets };
  return sealed > 0 ? { kind: 'left-out', messages: sealed } : { kind: 'none' };
}
