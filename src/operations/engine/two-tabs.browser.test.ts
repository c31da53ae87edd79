import { deleteDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { openProfile, type Profile } from '../../profile/profile.ts';
import { deployKind } from '../kinds/deploy.ts';
import { fakeDeployer } from '../testing/fake-deployer.ts';
import { FakeGrid } from '../testing/fake-grid.ts';
import { createOperations } from './create-operations.ts';
import type { Operations } from './operations.ts';

const NAME = 'two-tabs';
const KINDS = [deployKind({ kind: 'deploy-fake', deployer: fakeDeployer })];
const REQUEST = { kind: 'deploy-fake', title: 'disks', spec: { disks: 1, password: 'x' } };
const profiles: Profile[] = [];
const tabs: Operations[] = [];

async function openTab(fake: FakeGrid): Promise<Operations> {
  const profile = await openProfile(NAME);
  const tab = createOperations({ grid: fake.open(), profile, kinds: KINDS });
  profiles.push(profile);
  tabs.push(tab);
  return tab;
}

afterEach(async () => {
  await Promise.all(tabs.splice(0).map((tab) => tab.close()));
  for (const profile of profiles.splice(0)) profile.close();
  await deleteDB(NAME);
});

it('hands an operation from a closing tab to the other by the lock of the browser', async () => {
  const fake = new FakeGrid();
  const [first, second] = [await openTab(fake), await openTab(fake)];
  const gate = fake.hold('zos.deploy');
  const { id } = await first.start(REQUEST);
  await gate.reached;
  await second.resumeAll();
  expect(fake.countOf('chain.submit')).toBe(2);
  gate.open();
  await first.close();
  const operation = await second.settled(id);
  expect(operation).toMatchObject({ state: 'done', attempt: 1 });
  expect(fake.created).toBe(1);
});

it('cancels from one tab what another runs', async () => {
  const fake = new FakeGrid();
  const [first, second] = [await openTab(fake), await openTab(fake)];
  const gate = fake.hold('zos.deploy');
  const { id } = await first.start(REQUEST);
  await gate.reached;
  expect(await second.cancel(id)).toBe(true);
  gate.open();
  expect((await second.settled(id)).state).toBe('canceled');
  expect(fake.living()).toEqual([]);
});
