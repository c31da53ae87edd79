import type { Profile } from '../../src/profile/profile.ts';
import type { SshKey } from '../../src/profile/settings.ts';
import type { OpenGrid } from '../../src/queries/grid-offer.ts';
import { keyName } from './key-name.ts';

/** A key pair that was just made; shown until the person has its private half. */
export interface FreshKey {
  readonly publicKey: string;
  readonly privateKey: string;
  /** This browser keeps the private half, sealed. */
  readonly isKept: boolean;
}

/** Public lines of the keys whose private half this browser keeps. */
export async function withPrivateHalf(
  { privateKeys }: Profile,
  keys: readonly SshKey[],
): Promise<ReadonlySet<string>> {
  const lines = keys.map(({ publicKey }) => publicKey);
  const found = await Promise.all(lines.map((line) => privateKeys.has(line)));
  return new Set(lines.filter((_, i) => found[i]));
}

/** Keeps the private half of a key, sealed; the key says whether it outlives this tab. */
export async function keepPrivateHalf(open: OpenGrid, fresh: FreshKey): Promise<FreshKey> {
  try {
    const { privateKeys, sealer, storage } = await open.profile();
    await privateKeys.put(fresh.publicKey, fresh.privateKey);
    return { ...fresh, isKept: storage !== 'memory' && (await sealer()).secrets === 'sealed' };
  } catch {
    // A browser that keeps nothing: the person is told to save it.
    return fresh;
  }
}

/** Keeps the public lines of keys that are not among the remembered ones. */
export async function keepKeys(
  open: OpenGrid,
  keys: readonly string[],
  remembered: readonly SshKey[],
): Promise<void> {
  const { settings } = await open.profile();
  for (const publicKey of keys) {
    if (remembered.some((known) => known.publicKey === publicKey)) continue;
    await settings.addSshKey({ id: publicKey, name: keyName(publicKey), publicKey });
  }
}
