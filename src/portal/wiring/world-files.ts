import { GridError } from '../../ports/errors.ts';
import type { WorldFileFacts } from '../../ports/world.ts';
import { settingsChange, type ProfileChange } from '../settings/profile-change.ts';
import { saveFile } from '../save-file.ts';
import { applyAppearance } from './appearance.ts';
import { readProfile } from './profile-file.ts';
import type { Session } from './session.ts';

/** Worlds are text of some megabytes; a larger file is none, and is not read into memory. */
const MOST_WORLD = 512 * 1024 * 1024;
const MOST_PROFILE = 4 * 1024 * 1024;

async function textOf(file: File, most: number): Promise<string> {
  if (file.size > most) throw new GridError('storage.foreign');
  return file.text();
}

const textOfWorld = (file: File): Promise<string> => textOf(file, MOST_WORLD);

/** Saves a world as a file; with a passphrase, with its secrets. */
export async function exportWorld(
  { grid }: Session,
  passphrase: string | undefined,
): Promise<void> {
  const { world } = grid;
  if (!world) throw new GridError('capability.missing', { capability: 'world' });
  const { seed } = await world.state();
  const name = seed.replace(/[^\p{L}\p{N}_-]+/gu, '_');
  saveFile(`tfgrid-world-${name}.txt`, await world.export(passphrase));
}

/** What a world file holds. */
export async function inspectWorld({ grid }: Session, file: File): Promise<WorldFileFacts> {
  const { world } = grid;
  if (!world) throw new GridError('capability.missing', { capability: 'world' });
  return world.inspect(await textOfWorld(file));
}

/** Puts the world of a file in place of this one. */
export async function importWorld(
  { grid }: Session,
  file: File,
  passphrase: string | null | undefined,
): Promise<void> {
  const { world } = grid;
  if (!world) throw new GridError('capability.missing', { capability: 'world' });
  await world.import(await textOfWorld(file), passphrase);
}

/** What a profile file would change here. */
export async function inspectProfile(session: Session, file: File): Promise<ProfileChange> {
  const wanted = readProfile(await textOf(file, MOST_PROFILE));
  const profile = await session.profile();
  const [settings, drafts, searches, operations] = await Promise.all([
    profile.settings.get(),
    profile.drafts.ids(),
    profile.searches.list(),
    profile.journal().list(session.grid.name),
  ]);
  const change = settingsChange(settings, wanted);
  const removed = settings.sshKeys.filter(({ name }) => change.removed.includes(name));
  const owned = await Promise.all(
    removed.map(({ publicKey }) => profile.privateKeys.has(publicKey)),
  );
  return {
    ...change,
    lost: removed.filter((_, at) => owned[at]).map(({ name }) => name),
    drafts: drafts.length,
    searches: searches.length,
    operations: operations.length,
  };
}

/** Puts the settings of a file in place of these; private halves go with the keys that go. */
export async function importProfile(session: Session, file: File): Promise<void> {
  const wanted = readProfile(await textOf(file, MOST_PROFILE));
  const { settings } = await session.profile();
  const kept = new Set(wanted.sshKeys.map(({ publicKey }) => publicKey));
  for (const { id, publicKey } of (await settings.get()).sshKeys)
    if (!kept.has(publicKey)) await settings.removeSshKey(id);
  applyAppearance(await settings.set(wanted));
}
