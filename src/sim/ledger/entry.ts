import { parseCanonical, renderCanonical } from '../../crypto/canonical-json.ts';
import { hash256, hash256Soon } from '../../crypto/hash.ts';
import type { AccountId } from '../../model/ids.ts';
import type { Call } from '../../ports/chain.ts';
import type { EntryBody, ExtrinsicBody, MessageBody } from '../../ports/ledger.ts';

export type Body = EntryBody;
export type { ExtrinsicBody, MessageBody };

/** An entry as it is kept: `text` is what is hashed, the rest is read from it. */
export interface StoredEntry {
  readonly seq: number;
  /** Hex of the hash of `text`. */
  readonly hash: string;
  /** Canonical JSON of {at, body, prev, seq}. */
  readonly text: string;
}

export interface Entry {
  readonly seq: number;
  /** Milliseconds since 1970, never before the entry it follows. */
  readonly at: number;
  /** Hash of the entry before; '' for genesis. */
  readonly prev: string;
  readonly body: Body;
}

const encoder = new TextEncoder();

export const hex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += (byte < 16 ? '0' : '') + byte.toString(16);
  return text;
};

export const fromHex = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length >> 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
};

export const hashOf = (text: string): string => hex(hash256(encoder.encode(text)));

/** The same where it need not be at once, and many are wanted. */
export const hashSoon = async (text: string): Promise<string> =>
  hex(await hash256Soon(encoder.encode(text)));

/** Links a body behind an entry. */
export function seal(seq: number, at: number, prev: string, body: Body): StoredEntry {
  const text = renderCanonical({ at, body, prev, seq });
  return { seq, hash: hashOf(text), text };
}

/** Reads an entry back; throws SyntaxError on text that is not one. */
export function open(stored: StoredEntry): Entry {
  const entry = parseCanonical(stored.text) as Partial<Entry> | null;
  if (typeof entry?.seq !== 'number' || typeof entry.at !== 'number' || !entry.body?.kind)
    throw new SyntaxError('not a ledger entry');
  return entry as Entry;
}

/** Bytes an account signs: bound to this ledger by its genesis hash and to a place by its nonce. */
export function extrinsicPayload(
  genesis: string,
  account: AccountId,
  nonce: number,
  calls: readonly Call[],
): Uint8Array<ArrayBuffer> {
  return encoder.encode(renderCanonical({ account, calls, genesis, nonce }));
}
