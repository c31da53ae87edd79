import { GridError } from '../../ports/errors.ts';
import type { WorldFileFacts, WorldHoldings } from '../../ports/world.ts';
import type { StoredEntry } from '../ledger/entry.ts';
import { open } from '../ledger/entry.ts';
import type { MakeGenesis } from '../ledger/ledger.ts';
import type { KnownSecrets } from '../ledger/vault.ts';
import { verifyEntries } from '../ledger/verify.ts';
import type { WorldFile } from '../ledger/world-file.ts';
import { readWorld, sealedIn, writeWorld } from '../ledger/world-file.ts';
import type { SimCore } from '../sim-core.ts';

/** Deriving a key from a passphrase is heavy, and seldom wanted. */
const locks = () => import('../ledger/passphrase.ts');

/** What an export of this world would hold. */
export async function holdingsOf({ ledger, vault }: SimCore): Promise<WorldHoldings> {
  const entries = await ledger.entries();
  const ids = sealedIn(entries);
  const known = await vault.open(ids);
  const secrets = ids.filter((id) => known.has(id)).length;
  return { entries: entries.length, sealed: ids.length, secrets };
}

/** The world as a file; with a passphrase, with what secrets this browser has. */
export async function exportWorld(
  { ledger, vault }: SimCore,
  passphrase: string | undefined,
): Promise<string> {
  const entries = await ledger.entries();
  if (passphrase === undefined) return writeWorld(entries);
  const ids = sealedIn(entries);
  const { lockSecrets } = await locks();
  const known = await vault.open(ids);
  const count = ids.filter((id) => known.has(id)).length;
  const locked = await lockSecrets(known, passphrase, entries.at(-1)?.hash ?? '');
  return writeWorld(entries, { ...locked, count });
}

/** What a file holds; see `World.inspect`. */
export async function inspectWorld(file: string): Promise<WorldFileFacts> {
  const { entries, head, secrets } = await readWorld(file);
  const [first, last] = [entryAt(entries, 0), entryAt(entries, entries.length - 1)];
  if (first.body.kind !== 'genesis') throw tampered(0, 'genesis');
  const { seed, nodes } = first.body;
  return { seed, nodes, entries: entries.length, startedAt: first.at, at: last.at, head, secrets };
}

/** Entries of a file that hold in every respect, and its secrets; see `World.import`. */
export async function takeWorld(
  file: string,
  passphrase: string | null | undefined,
  makeGenesis: MakeGenesis,
): Promise<{ readonly entries: readonly StoredEntry[]; readonly secrets: KnownSecrets }> {
  const world = await readWorld(file);
  const secrets = await secretsOf(world, passphrase);
  const { broken } = await verifyEntries(
    world.entries,
    makeGenesis,
    undefined,
    async () => secrets,
  );
  if (broken) throw tampered(broken.entry, broken.reason);
  // What belongs to none of the entries is not taken along.
  const ids = new Set(sealedIn(world.entries));
  return { entries: world.entries, secrets: new Map([...secrets].filter(([id]) => ids.has(id))) };
}

async function secretsOf(
  { clear, locked, head }: WorldFile,
  passphrase: string | null | undefined,
): Promise<KnownSecrets> {
  if (!locked || passphrase === null) return clear;
  if (passphrase === undefined) throw new GridError('world.locked');
  const { unlockSecrets } = await locks();
  return unlockSecrets(locked.lock, locked.data, passphrase, head);
}

function entryAt(entries: readonly StoredEntry[], seq: number) {
  try {
    return open(entries[seq]!);
  } catch {
    throw tampered(seq, 'format');
  }
}

const tampered = (entry: number, reason: string): GridError =>
  new GridError('world.tampered', { entry, reason });
