import { GridError } from '../../ports/errors.ts';
import type { StoredEntry } from './entry.ts';
import { hashOf } from './entry.ts';

const FORMAT = 'tfgrid-world';
/** Version of the file; older ones are brought here by `UPGRADES`. */
export const FILE_SCHEMA = 1;

interface Header {
  readonly format: string;
  readonly schema: number;
  readonly entries: number;
  readonly head: string;
}

/** A whole ledger as text: one header line, then one entry a line, exactly the text that is hashed. */
export function writeWorld(entries: readonly StoredEntry[]): string {
  const header: Header = {
    format: FORMAT,
    schema: FILE_SCHEMA,
    entries: entries.length,
    head: entries.at(-1)?.hash ?? '',
  };
  return [JSON.stringify(header), ...entries.map(({ text }) => text), ''].join('\n');
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

/**
 * Reads a world file back. Rejects with `storage.foreign` (something else), `storage.newer`
 * (a later version's), `storage.corrupt` (cut off or changed); links and rules are checked by
 * `verifyEntries`.
 */
export function readWorld(file: string): readonly StoredEntry[] {
  const lines = file.split('\n');
  const header = headerOf(lines[0] ?? '');
  const texts = lines.slice(1).filter((line) => line !== '');
  if (texts.length !== header.entries || texts.length === 0)
    throw new GridError('storage.corrupt', { reason: 'length' });
  const entries = texts.map((text, seq) => ({ seq, hash: hashOf(text), text }));
  if (entries.at(-1)?.hash !== header.head)
    throw new GridError('storage.corrupt', { reason: 'head' });
  return entries;
}
