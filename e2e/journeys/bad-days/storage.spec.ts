import { expect, test } from '../../pages/journey.ts';
import {
  blankTab,
  REFUSALS,
  upgradeDatabase,
  withSmallDisk,
  worldDatabase,
} from '../../pages/storage.ts';

for (const [how, refuse] of Object.entries(REFUSALS)) {
  test(`a browser that ${how} for a database runs in memory and says so`, async ({
    portal,
    page,
  }) => {
    await page.addInitScript(refuse);
    await portal.open('/deploy/vm');
    await portal.deploy('web1');
    await expect(portal.machine.heading).toHaveText('web1 runs');
    await expect(portal.machine.root).toContainText(
      'machines are gone when this tab is reloaded or closed',
    );
    await expect(portal.notice).toContainText('refuses to store data');
    await portal.go('Settings');
    await expect(portal.main).toContainText(
      'everything is gone when this tab is reloaded or closed',
    );
    await portal.go('Simulation');
    await expect(portal.main).toContainText('memory only');
    await portal.go('Deployments');
    await expect(portal.deployments.state('web1')).toHaveText('running');
  });
}

test('storage that fills up in the middle stops an operation, which goes on when there is room', async ({
  portal,
  page,
}) => {
  const { machine, simulation } = portal;
  const disk = await withSmallDisk(page);
  const all = { kind: 'all' } as const;
  // Every question takes three seconds, which leaves time to fill the disk.
  await portal.open('/deploy/vm', {
    rate: 1,
    faults: [{ fault: 'messages', target: all, lostPermille: 0, delay: 3 }],
  });
  await portal.deploy('web1');
  await expect(machine.phase).toContainText('Contract');
  await disk.fill(true);
  await expect(machine.heading).toHaveText('web1 needs you');
  await expect(machine.error).toContainText('The browser’s storage is full');
  await disk.fill(false);
  await machine.button('Continue').click();
  await expect(machine.heading).toHaveText('Deploying web1');
  await portal.go('Simulation');
  await simulation.setSpeed('60×');
  await portal.go('Deployments');
  await expect(portal.deployments.state('web1')).toHaveText('running');
  await portal.go('Simulation');
  expect(await simulation.countCalls('createNodeContract')).toBe(1);
});

test('a deployment that cannot be written down does not begin, and says why', async ({
  portal,
  page,
}) => {
  const { form } = portal;
  const disk = await withSmallDisk(page);
  await portal.open('/deploy/vm');
  await form.describe('web1');
  await disk.fill(true);
  await form.deploy();
  await expect(form.root.locator('tf-error')).toContainText('The browser’s storage is full');
  await expect(form.name).toHaveValue('web1');
  await disk.fill(false);
  await form.deploy();
  await expect(portal.machine.heading).toHaveText('web1 runs');
});

test('data of a newer version is left alone, and the way out is told', async ({ portal, page }) => {
  await portal.open('/deploy/vm');
  await portal.deploy('web1');
  await expect(portal.machine.heading).toHaveText('web1 runs');
  const other = await blankTab(page.context(), new URL(page.url()).origin);

  await upgradeDatabase(other, 'tf-profile');
  await expect(portal.notice).toContainText('A newer version runs in another tab');
  await upgradeDatabase(other, worldDatabase());
  await portal.go('Simulation');
  await portal.simulation.root.getByRole('button', { name: '+ 1 day' }).click();
  await expect(portal.simulation.error.first()).toContainText('Written by a newer version');

  await portal.notice.getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('tf-trouble')).toContainText('Written by a newer version');
});
