import type { Keys } from './keys.ts';

/** A secret at rest: encrypted, or only a ticket for what this tab keeps in memory. */
export type Sealed =
  | { readonly kind: 'aes-gcm'; readonly iv: Uint8Array; readonly data: Uint8Array }
  | { readonly kind: 'memory'; readonly ticket: string };

/** Encrypts JSON under a key that never leaves this browser. */
export interface Sealer {
  /**
   * `sealed`: secrets are encrypted at rest. `memory`: WebCrypto or the storing of keys is
   * missing, so secrets live only as long as this tab.
   */
  readonly secrets: 'sealed' | 'memory';
  /** Seals `value` for `context`; it opens only under the same words. */
  seal(value: unknown, context: string): Promise<Sealed>;
  /** Undefined when the secret is gone: it lived in another tab's memory, or its key was lost. */
  open(sealed: Sealed, context: string): Promise<unknown>;
}

const KEY = 'sealing';

/** A sealer over the profile's keys. `subtle` is undefined outside secure contexts. */
export async function createSealer(keys: Keys, subtle: SubtleCrypto | undefined): Promise<Sealer> {
  const key = subtle && (await sealingKey(keys, subtle));
  if (!subtle || !key) return memorySealer();
  return {
    secrets: 'sealed',
    async seal(value, context) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = encode(JSON.stringify(value));
      const data = await subtle.encrypt(aes(iv, context), key, plain);
      return { kind: 'aes-gcm', iv, data: new Uint8Array(data) };
    },
    async open(sealed, context) {
      if (sealed.kind !== 'aes-gcm') return undefined;
      try {
        const plain = await subtle.decrypt(
          aes(sealed.iv as Uint8Array<ArrayBuffer>, context),
          key,
          sealed.data as Uint8Array<ArrayBuffer>,
        );
        return JSON.parse(new TextDecoder().decode(plain)) as unknown;
      } catch {
        return undefined;
      }
    },
  };
}

async function sealingKey(keys: Keys, subtle: SubtleCrypto): Promise<CryptoKey | undefined> {
  const usages: KeyUsage[] = ['encrypt', 'decrypt'];
  try {
    return await keys.claim(KEY, () =>
      subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, usages),
    );
  } catch (error) {
    // Some browsers refuse to store a key in a private window.
    if (error instanceof DOMException && error.name === 'DataCloneError') return undefined;
    throw error;
  }
}

function memorySealer(): Sealer {
  const values = new Map<string, string>();
  return {
    secrets: 'memory',
    async seal(value, context) {
      const ticket = crypto.getRandomValues(new Uint32Array(2)).join('-');
      values.set(ticket + context, JSON.stringify(value));
      return { kind: 'memory', ticket };
    },
    async open(sealed, context) {
      const kept = sealed.kind === 'memory' ? values.get(sealed.ticket + context) : undefined;
      return kept === undefined ? undefined : (JSON.parse(kept) as unknown);
    },
  };
}

const encode = (text: string) => new TextEncoder().encode(text);

function aes(iv: Uint8Array<ArrayBuffer>, context: string) {
  return { name: 'AES-GCM', iv, additionalData: encode(context) };
}
