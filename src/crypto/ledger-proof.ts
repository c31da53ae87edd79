import type { AccountId } from '../model/ids.ts';
import { parseCanonical, renderCanonical } from './canonical-json.ts';
import { verify } from './ed25519.ts';
import { hash256Soon } from './hash.ts';
import { decodeAddress } from './ss58.ts';

/** What makes a proof fail, and at which entry. */
export type ProofFault =
  /** The text does not hash to what was said of it. */
  | 'hash'
  /** The text is no entry, or one with another number. */
  | 'number'
  /** An entry names another one before it than the one that was hashed. */
  | 'link'
  /** There are not as many entries as the head says. */
  | 'missing'
  /** The last entry hashes to something else than the head. */
  | 'head';

/** That an entry is in the ledger that a head stands for. */
export type LedgerProof =
  | {
      readonly holds: true;
      readonly links: number;
      readonly bytes: number;
      /** Messages on the way that could not be hashed, for their secrets are not here. */
      readonly sealed: number;
    }
  | { readonly holds: false; readonly fault: ProofFault; readonly seq: number };

export interface ProofRequest {
  readonly seq: number;
  /** Canonical JSON of the entry, as it is hashed. */
  readonly text: string;
  /** Hex of the hash the entry is known by. */
  readonly hash: string;
  /** The newest entry's hash, and how many entries there are. */
  readonly head: { readonly hash: string; readonly entries: number };
  /** Texts of entries with a number above `after`, in order. */
  readonly texts: (after: number, limit: number) => Promise<readonly string[]>;
  /** Told after each slice: links that were followed, and where that led. */
  readonly onProgress?: ((links: number, hash: string) => void) | undefined;
}

/** Entries between two looks at the rest of the page: a few milliseconds of hashing. */
const SLICE = 256;

const encoder = new TextEncoder();

const toHex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
};

/** Hex of SHA-256 over the UTF-8 bytes of a text. */
export const hashOfText = async (text: string): Promise<string> =>
  toHex(await hash256Soon(encoder.encode(text)));

interface Linked {
  readonly seq: number;
  readonly prev: string;
  /** Of a message that was sealed since it was hashed: what it was hashed to. */
  readonly stated: string | undefined;
}

interface Stating {
  readonly hash?: unknown;
  readonly body?: { readonly kind?: unknown; readonly blinding?: unknown };
}

const HASH = /^[0-9a-f]{64}$/;

function linkOf(text: string): Linked | undefined {
  try {
    const entry = JSON.parse(text) as Partial<Linked> & Stating;
    if (typeof entry.seq !== 'number' || typeof entry.prev !== 'string') return undefined;
    const isSealed = entry.body?.kind === 'message' && entry.body.blinding !== undefined;
    const stated = isSealed && HASH.test(String(entry.hash)) ? String(entry.hash) : undefined;
    return { seq: entry.seq, prev: entry.prev, stated };
  } catch {
    return undefined;
  }
}

/**
 * Proves that an entry is in the ledger of a head, trusting nobody but the head: hashes the entry,
 * then every later one, each of which must name the hash that came before, until the last gives the
 * head. A hash-linked list has no shorter proof: it takes as many steps as entries came later. It
 * says nothing of the rules, which only a fold of the whole ledger checks, nor of the head itself,
 * which a person compares with one they know. Of a message that was sealed after it was hashed, and
 * whose secrets are not here, the hash is taken as it states it, and counted. Never rejects on bad data, only when texts cannot be had.
 */
export async function proveInLedger(request: ProofRequest): Promise<LedgerProof> {
  const { seq, text, head, texts, onProgress } = request;
  const fails = (fault: ProofFault, at: number): LedgerProof => ({ holds: false, fault, seq: at });
  const first = linkOf(text);
  if (first?.seq !== seq || seq >= head.entries) return fails('number', seq);
  let hash = first.stated ?? (await hashOfText(text));
  let sealed = first.stated === undefined ? 0 : 1;
  if (hash !== request.hash) return fails('hash', seq);
  let bytes = encoder.encode(text).length;
  let at = seq;
  onProgress?.(0, hash);
  while (at < head.entries - 1) {
    const slice = await texts(at, Math.min(SLICE, head.entries - 1 - at));
    if (slice.length === 0) return fails('missing', at + 1);
    const links = slice.map(linkOf);
    const hashes = await Promise.all(
      slice.map(async (later, index) => links[index]?.stated ?? hashOfText(later)),
    );
    for (const [index, later] of slice.entries()) {
      const link = links[index];
      at++;
      if (link?.seq !== at) return fails('number', at);
      if (link.prev !== hash) return fails('link', at);
      hash = hashes[index]!;
      if (link.stated !== undefined) sealed++;
      bytes += encoder.encode(later).length;
    }
    onProgress?.(at - seq, hash);
  }
  return hash === head.hash
    ? { holds: true, links: at - seq, bytes, sealed }
    : fails('head', head.entries - 1);
}

/**
 * Whether the signature of an extrinsic is its account's over account, nonce, calls and the hash of
 * the ledger's first entry. False for anything else.
 */
export async function isSigned(text: string, genesis: string): Promise<boolean> {
  try {
    const { body } = parseCanonical(text) as {
      body: { account: AccountId; calls: unknown; nonce: number; signature: string };
    };
    const { account, calls, nonce, signature } = body;
    const message = encoder.encode(renderCanonical({ account, calls, genesis, nonce }));
    const bytes = Uint8Array.from(signature.match(/../g) ?? [], (pair) => parseInt(pair, 16));
    return await verify(decodeAddress(account), message, bytes);
  } catch {
    return false;
  }
}
