import { decodeAddress } from '../../crypto/ss58.ts';
import { verify } from '../../crypto/ed25519.ts';
import { signatureClaims } from '../../model/deployment-signature.ts';
import type { AccountId, TwinId } from '../../model/ids.ts';
import { GridError } from '../../ports/errors.ts';
import type { Verification } from '../../ports/world.ts';
import { GENESIS_ACCOUNTS } from '../runtime/accounts.ts';
import { apply } from '../runtime/apply.ts';
import { State } from '../runtime/state.ts';
import type { Entry, StoredEntry } from './entry.ts';
import { fromHex } from '../../model/hex.ts';
import { extrinsicPayload } from './entry.ts';
import type { MakeGenesis } from './ledger.ts';
import type { SecretsOf } from './read-entries.ts';
import { readEntries } from './read-entries.ts';

/** A signature that an entry rests on. */
export interface Claim {
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

const keys = new Map<AccountId, Uint8Array>();
function publicKeyOf(account: AccountId): Uint8Array {
  let key = keys.get(account);
  if (!key) keys.set(account, (key = decodeAddress(account)));
  return key;
}

/** Signatures an entry rests on: none for inherents, one for an extrinsic, all of a deployment's. */
export function claimsOf(
  body: Entry['body'],
  genesis: string,
  accountOfTwin: (twin: TwinId) => AccountId | undefined,
): readonly Claim[] {
  if (body.kind === 'extrinsic')
    return [
      {
        publicKey: publicKeyOf(body.account),
        message: extrinsicPayload(genesis, body.account, body.nonce, body.calls),
        signature: fromHex(body.signature),
      },
    ];
  if (body.kind !== 'message') return [];
  const claims = signatureClaims(body.deployment, fromHex(body.challenge));
  if ('code' in claims) throw new Error(claims.code);
  return claims.map(({ twinId, message, signature }) => {
    const account = accountOfTwin(twinId);
    if (!account) throw new Error('unknown twin');
    return { publicKey: publicKeyOf(account), message, signature };
  });
}

const BATCH = 512;

/**
 * Checks every link, every hash, every signature and every rule from genesis on. `onProgress` is
 * told after each batch; yields between batches so that a page stays usable. With secrets at hand,
 * what they were sealed from is checked, too; how many messages lack theirs is told. Rejects with
 * GridError `storage.newer` when the ledger goes on under rules that this build does not know.
 */
export async function verifyEntries(
  entries: readonly StoredEntry[],
  makeGenesis: MakeGenesis,
  onProgress?: (done: number, total: number) => void,
  secretsOf?: SecretsOf,
): Promise<Verification & { readonly state?: State }> {
  let state: State | undefined;
  let prev = '';
  let at = -Infinity;
  let signatures = 0;
  const sealed = { messages: 0, hashes: 0 };
  const broken = (entry: number, reason: string): Verification => ({
    entries: entries.length,
    signatures,
    broken: { entry, reason },
  });
  for (let from = 0; from < entries.length; from += BATCH) {
    const claims: { seq: number; valid: Promise<boolean> }[] = [];
    const batch = entries.slice(from, from + BATCH);
    const read = await readEntries(batch, secretsOf);
    for (const [offset, stored] of batch.entries()) {
      const seq = from + offset;
      const { entry, hash, secrets } = read[offset]!;
      if (hash === 'wrong') return broken(seq, 'hash');
      if (!entry) return broken(seq, 'format');
      if (secrets === 'wrong') return broken(seq, 'secrets');
      if (secrets === 'sealed') sealed.messages++;
      if (hash === 'stated') sealed.hashes++;
      if (entry.seq !== seq || entry.prev !== prev) return broken(seq, 'link');
      if (entry.at < at) return broken(seq, 'time');
      ({ at } = entry);
      prev = stored.hash;
      try {
        if (!state) {
          if (entry.body.kind !== 'genesis') return broken(seq, 'genesis');
          state = State.atGenesis(makeGenesis(entry.body), GENESIS_ACCOUNTS);
        }
        // Only what was written before messages were sealed may state a hash that it does not have.
        if (secrets !== 'none' && (entry.hash === undefined) !== state.rules.sealsMessages)
          return broken(seq, 'rules');
        const { twins } = state;
        const found = claimsOf(
          entry.body,
          entries[0]?.hash ?? '',
          (twin) => twins.get(twin)?.account,
        );
        for (const { publicKey, message, signature } of found)
          claims.push({ seq, valid: verify(publicKey, message, signature) });
        apply(state, entry.at, entry.body);
      } catch (error) {
        if (error instanceof GridError && error.code === 'storage.newer') throw error;
        return broken(seq, 'rules');
      }
    }
    const valid = await Promise.all(claims.map((claim) => claim.valid));
    const wrong = valid.indexOf(false);
    if (wrong >= 0) return broken(claims[wrong]?.seq ?? from, 'signature');
    signatures += claims.length;
    onProgress?.(Math.min(from + BATCH, entries.length), entries.length);
  }
  return {
    entries: entries.length,
    signatures,
    ...(sealed.messages > 0 && { sealed }),
    ...(state ? { state } : {}),
  };
}
