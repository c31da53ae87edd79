import { GridError } from '../../ports/errors.ts';
import type { MessageSecrets } from './sealed-message.ts';
import type { LedgerStore, SecretRow } from './store.ts';

/** Secrets of messages by what they are kept under. */
export type KnownSecrets = ReadonlyMap<string, MessageSecrets>;

const KEY = 'secrets';
const ALGORITHM = 'AES-GCM';
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Secrets of messages, encrypted under a key of this browser that cannot be read out and lies
 * beside the ledger. Where the browser has no WebCrypto or cannot keep such a key, they live as
 * long as this tab and nothing of them is written.
 */
export class Vault {
  readonly #store: Pick<LedgerStore, 'key' | 'keepKey' | 'secrets'>;
  readonly #subtle: SubtleCrypto | null;
  #key: Promise<CryptoKey | undefined> | undefined;
  readonly #held = new Map<string, MessageSecrets>();

  /** `subtle` is null outside secure contexts. */
  constructor(
    store: Pick<LedgerStore, 'key' | 'keepKey' | 'secrets'>,
    subtle: SubtleCrypto | null = (globalThis.crypto as Partial<Crypto>).subtle ?? null,
  ) {
    this.#store = store;
    this.#subtle = subtle;
  }

  /** Rows to be written with the entries whose secrets these are. */
  async lock(secrets: KnownSecrets): Promise<readonly SecretRow[]> {
    const key = secrets.size > 0 ? await this.#useKey() : undefined;
    if (key) return Promise.all([...secrets].map(([id, each]) => this.#encrypt(key, id, each)));
    for (const [id, each] of secrets) this.#held.set(id, each);
    return [];
  }

  /** Those of the secrets kept under these that this browser has. */
  async open(ids: readonly string[]): Promise<KnownSecrets> {
    const found = new Map<string, MessageSecrets>();
    const sought: string[] = [];
    for (const id of new Set(ids)) {
      const held = this.#held.get(id);
      if (held) found.set(id, held);
      else sought.push(id);
    }
    const rows = sought.length > 0 ? await this.#store.secrets(sought) : [];
    const key = rows.length > 0 ? await this.#useKey() : undefined;
    if (!key) return found;
    const opened = await Promise.all(rows.map((row) => this.#decrypt(key, row)));
    for (const [at, secrets] of opened.entries()) if (secrets) found.set(rows[at]!.id, secrets);
    return found;
  }

  #useKey(): Promise<CryptoKey | undefined> {
    return (this.#key ??= this.#loadKey().catch((error: unknown) => {
      // A disk that was full may have room by the next attempt.
      this.#key = undefined;
      throw error;
    }));
  }

  async #loadKey(): Promise<CryptoKey | undefined> {
    const subtle = this.#subtle;
    if (!subtle) return undefined;
    const kept = await this.#store.key(KEY);
    if (kept !== undefined) return kept as CryptoKey;
    const usages: KeyUsage[] = ['encrypt', 'decrypt'];
    const made = await subtle.generateKey({ name: ALGORITHM, length: 256 }, false, usages);
    try {
      return (await this.#store.keepKey(KEY, made)) as CryptoKey;
    } catch (error) {
      // Some browsers refuse to store a key in a private window.
      if (error instanceof GridError && error.params['reason'] === 'DataCloneError')
        return undefined;
      throw error;
    }
  }

  async #encrypt(key: CryptoKey, id: string, secrets: MessageSecrets): Promise<SecretRow> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = encoder.encode(JSON.stringify(secrets));
    const data = await this.#subtle!.encrypt(aes(iv, id), key, plain);
    return { id, iv, data: new Uint8Array(data) };
  }

  async #decrypt(key: CryptoKey, { id, iv, data }: SecretRow): Promise<MessageSecrets | undefined> {
    try {
      const plain = await this.#subtle!.decrypt(aes(iv, id), key, data);
      return JSON.parse(decoder.decode(plain)) as MessageSecrets;
    } catch {
      // Of another key: as good as not there.
      return undefined;
    }
  }
}

const aes = (iv: Uint8Array<ArrayBuffer>, id: string): AesGcmParams => ({
  name: ALGORITHM,
  iv,
  additionalData: encoder.encode(id),
});
