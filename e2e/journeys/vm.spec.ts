import { readFile } from 'node:fs/promises';
import { expect, test } from '../pages/journey.ts';
import { Keyboard } from '../pages/keyboard.ts';

test('a machine goes from a wish to running, is billed by the hour and deleted by its name', async ({
  portal,
}) => {
  const { form, machine, deployments, deployment, simulation, main } = portal;
  await portal.open('/');
  await main.getByRole('link', { name: 'Deploy a virtual machine' }).click();

  await expect(form.fits).toContainText('327 nodes fit');
  await expect(form.deployButton).toHaveText('Deploy for $4.88 / month');
  await form.choice('Small').check();
  await expect(form.deployButton).toHaveText('Deploy for $1.63 / month');
  await form.describe('web1');
  await form.deploy();

  await expect(machine.heading).toHaveText('Deploying web1');
  await expect(machine.steps.getByRole('listitem')).toHaveCount(5);
  await expect(machine.heading).toHaveText('web1 runs');
  await expect(machine.heading).toBeFocused();
  await expect(machine.sshCommand).toHaveText(/^ssh root@[0-9a-f:]+$/);

  await machine.root.getByRole('link', { name: 'Open its page' }).click();
  await expect(deployment.title).toHaveText('web1');
  await expect(deployment.state).toHaveText('running');
  await expect(deployment.sshCommands).toHaveText([/^ssh root@[0-9a-f:]+$/]);
  await expect(deployment.root).toContainText('The first bill comes within the hour.');

  await portal.go('Simulation');
  await simulation.jump('1 day');
  await portal.go('Deployments');
  await expect(deployments.state('web1')).toHaveText('running');
  await expect(deployments.cost('web1')).toContainText(/\$0\.0[1-9]/);
  await deployments.open('web1');
  await expect(deployment.billedSoFar).toContainText(/\$0\.0[1-9]/);
  // A first part of an hour, and whole hours after it.
  await expect(deployment.bills).toHaveCount(2);
  await expect(deployment.bills.last()).toContainText(/5 Jan 2026.*\b1\b.*TFT.*\$0\.00/s);
  await expect(deployment.bills.first()).toContainText(/\b2[34]\b.*TFT.*\$0\.0/s);

  await portal.go('Overview');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('1 deployment, running.');
  await expect(main.locator('.figures')).toContainText(/Spending\s*\$1\.\d\d/);
  await expect(main.locator('.figures')).toContainText(/Spent so far\s*\$0\.0[1-9]/);
  await main.getByRole('link', { name: 'web1' }).first().click();

  await portal.deleteNow('web1');
  await expect(deployment.state).toHaveText('deleted');
  await expect(deployment.deleteButton).toBeDisabled();
  await portal.go('Deployments');
  await expect(deployments.empty).toBeVisible();
  await portal.go('Overview');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Run something on the grid');
});

test('a first deployment is one press, and the key that was made for it is found again', async ({
  portal,
  page,
}) => {
  const { form, machine, main } = portal;
  await portal.open('/deploy/vm');
  await expect(form.fits).toBeVisible();
  const name = await form.name.inputValue();
  const keyboard = new Keyboard(page);
  await keyboard.to(form.name);
  await keyboard.press('Enter');

  await expect(machine.heading).toHaveText(`${name} runs`);
  await expect(form.privateKey).toContainText('This browser keeps it too, encrypted.');
  const saved = page.waitForEvent('download');
  await form.privateKey.getByRole('button', { name: 'Save private key' }).click();
  expect((await saved).suggestedFilename()).toBe(`${name}_ed25519`);
  const key = await readFile(await (await saved).path(), 'utf8');
  expect(key).toMatch(/^-----BEGIN OPENSSH PRIVATE KEY-----\n/);
  await form.privateKey.getByRole('button', { name: 'I have it' }).click();
  await expect(form.privateKey).toBeHidden();

  await portal.page.reload();
  await portal.go('Settings');
  const again = page.waitForEvent('download');
  await main.getByRole('button', { name: `Save the private key of ${name}` }).click();
  expect(await readFile(await (await again).path(), 'utf8')).toBe(key);
});

test('a deletion is undone until it is sent', async ({ portal }) => {
  const { machine, deployment, deployments } = portal;
  await portal.open('/deploy/vm');
  await portal.deploy('web1');
  await machine.root.getByRole('link', { name: 'Open its page' }).click();
  await deployment.delete('web1');
  await expect(deployment.state).toHaveText('being deleted');
  await deployment.root.getByRole('button', { name: 'Undo' }).click();
  await expect(deployment.state).toHaveText('running');
  await expect(deployment.deleteButton).toBeEnabled();
  await portal.go('Deployments');
  await expect(deployments.state('web1')).toHaveText('running');
});

test('a deletion that nobody undoes is sent when its time is up', async ({ portal, page }) => {
  await page.clock.install();
  await portal.open('/deploy/vm');
  await portal.deploy('web1');
  await portal.machine.root.getByRole('link', { name: 'Open its page' }).click();
  await portal.deployment.delete('web1');
  await expect(portal.deployment.state).toHaveText('being deleted');
  await page.clock.fastForward(10_000);
  await expect(portal.deployment.state).toHaveText('deleted');
});

test('another like it has its size, its image and a name of its own', async ({ portal }) => {
  const { form, machine, deployment } = portal;
  await portal.open('/deploy/vm');
  await form.choice('Micro VM').check();
  await form.choice('Alpine').check();
  await form.choice('Large').check();
  await portal.deploy('web1');
  await machine.root.getByRole('link', { name: 'Open its page' }).click();
  await deployment.again.click();
  await expect(form.name).toHaveValue('web2');
  // A name that is in use is said while it is typed, with one that is free.
  await form.name.fill('web1');
  await expect(form.root.getByText('You have a machine of this name already.')).toBeVisible();
  await form.root.getByRole('button', { name: 'Call it web2' }).click();
  await expect(form.name).toHaveValue('web2');
  await expect(form.root.getByText('You have a machine of this name already.')).toBeHidden();
  await expect(form.choice('Large')).toBeChecked();
  await expect(form.choice('Alpine')).toBeChecked();
  await expect(form.root.getByRole('checkbox', { name: 'web1 ssh-ed25519' })).toBeChecked();
  await form.deploy();
  await expect(machine.heading).toHaveText('web2 runs');
  await portal.go('Deployments');
  await expect(portal.deployments.rows).toHaveCount(2);
});

test('one that is stopped in the middle is taken back, and its price is told', async ({
  portal,
}) => {
  const { machine, deployments, simulation } = portal;
  // Time stands still, so it stays in the middle.
  await portal.open('/deploy/vm', { rate: 0 });
  await portal.deploy('web1');
  await expect(machine.phase).toContainText('Set up');
  await machine.button('Stop and take back').click();
  await expect(machine.heading).toHaveText('web1 was taken back');
  await expect(machine.root).toContainText(/In all it cost 0\.00\d+\sTFT/);
  await machine.button('Change and try again').click();
  await expect(portal.form.name).toHaveValue('web1');
  await portal.go('Deployments');
  await expect(deployments.empty).toBeVisible();
  await portal.go('Simulation');
  expect(await simulation.countCalls('createNodeContract')).toBe(1);
  expect(await simulation.countCalls('cancelContract')).toBe(1);
});

test('a person leaves in the middle and comes back to it, done', async ({ portal }) => {
  const { machine, deployments, simulation } = portal;
  await portal.open('/deploy/vm', { rate: 0 });
  await portal.deploy('web1');
  await expect(machine.phase).toContainText('Set up');
  await portal.go('Simulation');
  await expect(portal.activityButton).toHaveAccessibleName('Activity: 1 running');
  await simulation.setSpeed('60×');
  await expect(portal.activityButton).toHaveAccessibleName('Activity');
  await portal.openDrawer();
  await expect(portal.activity.state('Deploy web1')).toHaveText('done');
  await portal.activity.one('Deploy web1').getByRole('link', { name: 'Open deployment' }).click();
  await expect(portal.deployment.title).toHaveText('web1');
  await portal.page.reload();
  await portal.go('Deployments');
  await expect(deployments.state('web1')).toHaveText('running');
});

test('several come up at once, each in its own time', async ({ portal }) => {
  const { form, machine, simulation, deployments } = portal;
  await portal.open('/deploy/vm', { rate: 0 });
  for (const name of ['web1', 'web2', 'web3']) {
    await portal.deploy(name);
    await expect(machine.phase).toContainText('Set up');
    await machine.button('Back to the form').click();
    await expect(form.deployButton).toBeEnabled();
  }
  const yours = form.root.getByRole('list', { name: 'Your machines' });
  await expect(yours.getByRole('listitem')).toHaveCount(3);
  await portal.go('Simulation');
  await expect(portal.activityButton).toHaveAccessibleName('Activity: 3 running');
  await simulation.setSpeed('60×');
  await portal.go('Deployments');
  for (const name of ['web1', 'web2', 'web3'])
    await expect(deployments.state(name)).toHaveText('running');
  await expect(deployments.rows).toHaveCount(3);
});
