import { parseCanonical, renderCanonical } from '../../crypto/canonical-json.ts';
import { hash256, hash256Soon } from '../../crypto/hash.ts';
import { challengeHash } from '../../model/challenge.ts';
import type { Deployment } from '../../model/deployment.ts';
import type { AccountId } from '../../model/ids.ts';
import type { Call } from '../../ports/chain.ts';
import type { EntryBody, ExtrinsicBody, MessageBody } from '../../ports/ledger.ts';
import { hex } from '../../model/hex.ts';
import type { ClearMessage } from './sealed-message.ts';
import { hasSecrets, isSealed } from './sealed-message.ts';

export type Body = EntryBody;
export type { ExtrinsicBody, MessageBody };

/** An entry as it is kept: `text` is what is hashed, the rest is read from it. */
export interface StoredEntry {
  readonly seq: number;
  /** Hex of the hash of `text`; of one that states its hash, of what it was before. */
  readonly hash: string;
  /** Canonical JSON of {at, body, prev, seq}, and `hash` where that is stated. */
  readonly text: string;
}

export interface Entry {
  readonly seq: number;
  /** Milliseconds since 1970, never before the entry it follows. */
  readonly at: number;
  /** Hash of the entry before; '' for genesis. */
  readonly prev: string;
  readonly body: Body;
  /**
   * Hash of a message that was written with its secrets in clear, by earlier versions, and sealed
   * since: the text that has it can be made again only with them.
   */
  readonly hash?: string;
}

const encoder = new TextEncoder();

export const hashOf = (text: string): string => hex(hash256(encoder.encode(text)));

/** The same where it need not be at once, and many are wanted. */
export const hashSoon = async (text: string): Promise<string> =>
  hex(await hash256Soon(encoder.encode(text)));

/** What a body is in the text that is hashed: without what follows from the rest. */
function written(body: Body): Body | ClearMessage {
  if (body.kind !== 'message' || body.blinding !== undefined) return body;
  const { kind, command, node, deployment } = body;
  return { kind, command, node, deployment: deployment as unknown as Deployment };
}

/** Links a body behind an entry. */
export function seal(seq: number, at: number, prev: string, body: Body): StoredEntry {
  const text = renderCanonical({ at, body: written(body), prev, seq });
  return { seq, hash: hashOf(text), text };
}

/** Reads an entry back; throws SyntaxError on text that is not one, or has secrets in clear. */
export function open(stored: StoredEntry): Entry {
  const entry = parseCanonical(stored.text) as Partial<Entry> | null;
  if (typeof entry?.seq !== 'number' || typeof entry.at !== 'number' || !entry.body?.kind)
    throw new SyntaxError('not a ledger entry');
  const { body } = entry;
  if (body.kind !== 'message') return entry as Entry;
  return { ...(entry as Entry), body: sealedBody(body) };
}

/** A message as the fold takes it; one without secrets carries all that its challenge is made of. */
function sealedBody(body: MessageBody): MessageBody {
  try {
    if (!isSealed(body.deployment)) throw new SyntaxError('a message with secrets in clear');
    if (body.blinding !== undefined) return body;
    if (hasSecrets(body.deployment)) throw new SyntaxError('a message with nameless secrets');
    return { ...body, challenge: challengeHash(body.deployment as unknown as Deployment) };
  } catch (cause) {
    throw new SyntaxError('not a message', { cause });
  }
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
