import type { Ed25519Key } from '../../crypto/ed25519.ts';
import { generateKey, keyFromStored } from '../../crypto/ed25519.ts';
import { encodeAddress } from '../../crypto/ss58.ts';
import type { Accounts } from '../../ports/accounts.ts';
import { GridError } from '../../ports/errors.ts';
import type { Signer } from '../../ports/signer.ts';
import type { LedgerStore } from '../ledger/store.ts';

const NAME = 'account';

interface KeptKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: Uint8Array;
}

const isKept = (value: unknown): value is KeptKey =>
  typeof value === 'object' && value !== null && 'privateKey' in value && 'publicKey' in value;

export function signerOf(key: Ed25519Key): Signer {
  return {
    account: encodeAddress(key.publicKey),
    publicKey: key.publicKey,
    scheme: 'ed25519',
    sign: (message) => key.sign(message),
  };
}

/**
 * The account of this browser in a simulated world: a key that cannot be read out, made on first
 * need and kept beside the ledger; where the browser can keep none it lives as long as the tab.
 */
export class SimAccounts implements Accounts {
  readonly #store: LedgerStore;
  readonly #makeKey: () => Promise<Ed25519Key>;
  #signer: Promise<Signer | undefined> | undefined;

  /** `makeKey` is for tests that want the same key every time. */
  constructor(store: LedgerStore, makeKey: () => Promise<Ed25519Key> = generateKey) {
    this.#store = store;
    this.#makeKey = makeKey;
  }

  async current(): Promise<Signer | undefined> {
    const signer = await (this.#signer ??= this.#load());
    if (!signer) this.#signer = undefined;
    return signer;
  }

  async ensure(): Promise<Signer> {
    const signer = await this.current();
    if (signer) return signer;
    this.#signer = this.#make().catch((cause: unknown) => {
      this.#signer = undefined;
      throw new GridError('signer.unavailable', {}, { cause });
    });
    return this.#signer as Promise<Signer>;
  }

  async #load(): Promise<Signer | undefined> {
    const kept = await this.#store.key(NAME);
    return isKept(kept) ? signerOf(keyFromStored(kept.privateKey, kept.publicKey)) : undefined;
  }

  /** Two tabs may both make one; the store keeps the first and both use that. */
  async #make(): Promise<Signer> {
    const key = await this.#makeKey();
    if (!key.persistable) return signerOf(key);
    const made: KeptKey = { privateKey: key.persistable, publicKey: key.publicKey };
    const kept = await this.#store.keepKey(NAME, made);
    return isKept(kept) ? signerOf(keyFromStored(kept.privateKey, kept.publicKey)) : signerOf(key);
  }
}
