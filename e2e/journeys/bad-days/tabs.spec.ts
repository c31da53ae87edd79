import { encodeAddress } from '../../../src/crypto/ss58.ts';
import type { Fault } from '../../../src/ports/world.ts';
import { expect, test } from '../../pages/journey.ts';
import { plantKey, prepareWorld } from '../../pages/planted-world.ts';
import type { Portal } from '../../pages/portal.ts';
import { blankTab, holdLedger } from '../../pages/storage.ts';

/** Every question to a node takes so long that a person can watch it. */
const slowly: Fault = { fault: 'messages', target: { kind: 'all' }, lostPermille: 0, delay: 3 };

/** Lets what an earlier tab left come to its end here, and sees that it did it once. */
async function finishOnce(portal: Portal): Promise<void> {
  const { simulation, deployments } = portal;
  await portal.go('Simulation');
  await simulation.setSpeed('60×');
  await portal.go('Activity');
  await expect(portal.history.state('Deploy web1')).toHaveText('done');
  await portal.go('Deployments');
  await expect(deployments.rows).toHaveCount(1);
  await expect(deployments.state('web1')).toHaveText('running');
  await portal.go('Simulation');
  expect(await simulation.countCalls('createNodeContract')).toBe(1);
  expect(await simulation.countCalls('createTwin')).toBe(1);
}

test('a tab that dies before anything is signed loses nothing', async ({ portal, newTab }) => {
  await portal.open('/deploy/vm', { rate: 1, faults: [slowly] });
  await expect(portal.form.fits).toBeVisible();
  const { origin } = new URL(portal.page.url());
  const other = await blankTab(portal.page.context(), origin);
  // Nothing is written while another tab holds the ledger: the plan waits for its account.
  const letGo = await holdLedger(other);
  await portal.deploy('web1');
  await expect(portal.machine.phase).toContainText('Making your account');
  await portal.page.close();
  await letGo();
  const again = await newTab();
  await again.revisit('/');
  await finishOnce(again);
});

for (const phase of ['Contract', 'Send to the node', 'Set up'] as const) {
  test(`a tab that dies in the phase “${phase}” is taken up by the next, with one contract`, async ({
    portal,
    newTab,
  }) => {
    await portal.open('/deploy/vm', { rate: 1, faults: [slowly] });
    await portal.deploy('web1');
    await expect(portal.machine.phase).toContainText(phase);
    await portal.page.close();
    const again = await newTab();
    await again.revisit('/');
    await expect(again.activityButton).toHaveAccessibleName('Activity: 1 running');
    await finishOnce(again);
  });
}

test('a tab that dies while a deletion can be undone leaves it to the next, with its time anew', async ({
  portal,
  newTab,
}) => {
  await portal.open('/deploy/vm');
  await portal.deploy('web1');
  await portal.machine.root.getByRole('link', { name: 'Open its page' }).click();
  await portal.deployment.delete('web1');
  await expect(portal.deployment.state).toHaveText('being deleted');
  await portal.page.close();

  const again = await newTab();
  await again.revisit('/deployments');
  await expect(again.deployments.state('web1')).toHaveText('being deleted');
  await again.openDrawer();
  await again.activity.button('Delete web1', 'Delete now').click();
  await expect(again.activity.state('Delete web1')).toHaveText('done');
  await again.closeDrawer();
  await expect(again.deployments.empty).toBeVisible();
  await again.go('Simulation');
  expect(await again.simulation.countCalls('cancelContract')).toBe(1);
});

test('two tabs that resume one operation make one contract', async ({ portal, newTab }) => {
  await portal.open('/deploy/vm', { rate: 1, faults: [slowly] });
  await portal.deploy('web1');
  await expect(portal.machine.phase).toContainText('Contract');
  const [second, third] = [await newTab(), await newTab()];
  await portal.page.close();
  await Promise.all([second.revisit('/activity'), third.revisit('/activity')]);
  await expect(second.history.state('Deploy web1')).toHaveText('running');
  await expect(third.history.state('Deploy web1')).toHaveText('running');
  await finishOnce(second);
  await expect(third.history.state('Deploy web1')).toHaveText('done');
});

test('two tabs that want the last funds: one gets them, the other is told', async ({
  portal,
  newTab,
}) => {
  // Enough for the fee of one contract, not of two.
  const left = 15_000n;
  const { file, privateKey } = await prepareWorld(async ({ accounts, activation, chain }) => {
    const signer = await accounts.ensure();
    await activation?.activate(signer.account);
    await chain.submit(
      [
        { call: 'userAcceptTc', documentLink: 'https://example.org/terms', documentHash: '' },
        { call: 'createTwin', relay: 'relay.example.org', pk: '' },
      ],
      signer,
    );
    const to = encodeAddress(new Uint8Array(32).fill(7));
    const spend = (amount: bigint) => chain.submit([{ call: 'transfer', to, amount }], signer);
    const { fee } = await spend(1_000_000n);
    const { usable } = await chain.balance(signer.account);
    await spend(usable - fee - left);
  });
  await portal.open('/simulation');
  await plantKey(portal.page, privateKey);
  await portal.simulation.importFile('world.txt', file);
  await expect(portal.main).toContainText('The world of the file is open.');
  await portal.simulation.setSpeed('60×');

  const tabs = [await newTab(), await newTab()] as const;
  for (const [i, tab] of tabs.entries()) {
    await tab.revisit('/deploy/vm');
    await tab.form.describe(`web${i + 1}`);
  }
  await Promise.all(tabs.map((tab) => tab.form.deploy()));
  const headings = () => Promise.all(tabs.map(({ machine }) => machine.heading.innerText()));
  await expect
    .poll(async () => (await headings()).map((text) => text.replace(/\d/, '')).sort())
    .toEqual(['web runs', 'web was not deployed']);
  const loser = tabs[(await headings()).findIndex((text) => text.includes('not'))]!;
  await expect(loser.machine.error).toContainText('Not enough funds');
  await expect(loser.machine.error).toContainText('Add funds, or ask for less.');
  await expect(loser.machine.root).toContainText('It cost nothing.');

  await portal.go('Deployments');
  await expect(portal.deployments.rows).toHaveCount(1);
  await portal.go('Simulation');
  expect(await portal.simulation.countCalls('createNodeContract')).toBe(1);
});

test('a tab that was open before anything happened follows what another tab does', async ({
  portal,
  newTab,
}) => {
  await portal.open('/deploy/vm');
  await expect(portal.form.fits).toBeVisible();
  const other = await newTab();
  await other.revisit('/deployments');
  await expect(other.deployments.empty).toBeVisible();
  await portal.deploy('web1');
  await expect(other.deployments.state('web1')).toHaveText('running');
  await other.openDrawer();
  await expect(other.activity.state('Deploy web1')).toHaveText('done');
});
