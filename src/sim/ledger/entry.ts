import { parseCanonical, renderCanonical } from '../../crypto/canonical-json.ts';
import { hash256, hash256Soon } from '../../crypto/hash.ts';
import type { Deployment } from '../../model/deployment.ts';
import type { AccountId, NodeId } from '../../model/ids.ts';
import type { TftUnits } from '../../model/units.ts';
import type { Call } from '../../ports/chain.ts';
import type { Fault } from '../../ports/world.ts';

/** First entry of every ledger: all that the fold starts from. */
export interface GenesisBody {
  readonly kind: 'genesis';
  readonly seed: string;
  readonly nodes: number;
  /** Seconds since 1970. */
  readonly at: number;
}
/** Calls signed by a user; the signature covers `extrinsicPayload`. */
export interface ExtrinsicBody {
  readonly kind: 'extrinsic';
  readonly account: AccountId;
  readonly nonce: number;
  readonly calls: readonly Call[];
  /** Hex, 64 bytes, Ed25519. */
  readonly signature: string;
}
/** A deployment that a node accepted; it carries its twin's signature over its own hash. */
export interface MessageBody {
  readonly kind: 'message';
  readonly command: 'deploy' | 'update';
  readonly node: NodeId;
  readonly deployment: Deployment;
}
/** Speed of time from this instant on, tied to a wall instant (ms since 1970). */
export interface ClockBody {
  readonly kind: 'clock';
  readonly rate: number;
  readonly wall: number;
}
export interface FaultBody {
  readonly kind: 'fault';
  readonly fault: Fault;
}
/** Average TFT price in mUSD. */
export interface PriceBody {
  readonly kind: 'price';
  readonly average: number;
}
/** The faucet's payment to an account. */
export interface ActivationBody {
  readonly kind: 'activation';
  readonly account: AccountId;
  readonly amount: TftUnits;
}
/** Rules from this entry on. */
export interface RuntimeBody {
  readonly kind: 'runtime';
  readonly version: number;
}
export type Body =
  | GenesisBody
  | ExtrinsicBody
  | MessageBody
  | ClockBody
  | FaultBody
  | PriceBody
  | ActivationBody
  | RuntimeBody;

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
