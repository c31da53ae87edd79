import { deleteDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { openProfile, type Profile } from './profile.ts';

const NAME = 'profile-in-a-browser';
const opened: Profile[] = [];

async function open(): Promise<Profile> {
  const profile = await openProfile(NAME);
  opened.push(profile);
  return profile;
}

afterEach(async () => {
  for (const profile of opened.splice(0)) profile.close();
  await deleteDB(NAME);
});

it('opens after a reload what it sealed before, under a key that cannot be read', async () => {
  const before = await open();
  expect(before.storage).toBe('indexeddb');
  const sealed = await (await before.sealer()).seal({ password: 'hunter2' }, 'a');
  await before.drafts.put('vm', { env: { TOKEN: 'hunter2' } });
  before.close();

  const after = await open();
  const sealer = await after.sealer();
  expect(sealer.secrets).toBe('sealed');
  expect(await sealer.open(sealed, 'a')).toEqual({ password: 'hunter2' });
  expect(await after.drafts.get('vm')).toEqual({ env: { TOKEN: 'hunter2' } });
  expect(await after.keys.get('sealing')).toMatchObject({ extractable: false });
});

it('lets go of a database that is to be deleted, and says so', async () => {
  const profile = await open();
  await profile.settings.set({ theme: 'dark' });
  await deleteDB(NAME);
  expect(profile.state).toBe('superseded');
  await expect(profile.settings.get()).rejects.toMatchObject({ code: 'storage.newer' });
});

it('keeps every change of a record when many are made at once', async () => {
  interface Counted {
    readonly id: string;
    readonly grid: string;
    readonly count: number;
  }
  const journals = [await open(), await open()].map((profile) => profile.journal<Counted>());
  await journals[0]!.add({ id: 'a', grid: 'g', count: 0 });
  await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      journals[i % 2]!.change('a', (record) => ({ ...record, count: record.count + 1 })),
    ),
  );
  expect(await journals[1]!.get('a')).toMatchObject({ count: 50 });
});
