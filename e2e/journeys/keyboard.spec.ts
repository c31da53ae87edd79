import { expect, test } from '../pages/journey.ts';
import { Keyboard } from '../pages/keyboard.ts';

test('a machine is deployed, watched and deleted with the keyboard alone', async ({
  portal,
  page,
}) => {
  const { form, machine, deployment, deployments, simulation, main } = portal;
  const keyboard = new Keyboard(page);
  const navigation = page.getByRole('navigation', { name: 'Main' });
  await portal.open('/');

  await keyboard.to(page.getByRole('link', { name: 'Skip to content' }));
  await keyboard.press('Enter');
  await keyboard.to(main.getByRole('link', { name: 'Deploy a virtual machine' }));
  await keyboard.press('Enter');

  await keyboard.to(form.name);
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('web1');
  await keyboard.to(form.choice('Medium'));
  await keyboard.press('ArrowLeft');
  await expect(form.choice('Small')).toBeChecked();
  await keyboard.to(form.generateKey);
  await keyboard.press('Space');
  await expect(form.privateKey).toBeVisible();
  await keyboard.back(form.root.getByRole('button', { name: 'I have it' }));
  await keyboard.press('Enter');
  await keyboard.to(form.deployButton);
  await keyboard.press('Enter');

  await expect(machine.heading).toHaveText('web1 runs');
  await expect(machine.heading).toBeFocused();
  await keyboard.to(machine.root.getByRole('link', { name: 'Open its page' }));
  await keyboard.press('Enter');
  await expect(deployment.title).toHaveText('web1');

  await keyboard.back(navigation.getByRole('link', { name: 'Simulation' }));
  await keyboard.press('Enter');
  const day = simulation.root.getByRole('button', { name: '+ 1 day' });
  await keyboard.to(day);
  await keyboard.press('Enter');
  await expect(simulation.root.locator('tf-sim-log')).toContainText('1d ahead');
  await expect(day).toBeFocused();

  await keyboard.back(navigation.getByRole('link', { name: 'Deployments' }));
  await keyboard.press('Enter');
  await keyboard.to(deployments.row('web1').getByRole('link', { name: 'web1', exact: true }));
  await keyboard.press('Enter');
  await expect(deployment.bills).toHaveCount(2);

  await keyboard.to(deployment.deleteButton);
  await keyboard.press('Enter');
  await expect(deployment.dialog.getByRole('textbox')).toBeFocused();
  await keyboard.type('web1');
  await keyboard.press('Enter');
  await expect(deployment.state).toHaveText('being deleted');
  await expect(deployment.root.getByRole('button', { name: 'Undo' })).toBeFocused();
  await keyboard.to(deployment.root.getByRole('button', { name: 'Delete now' }));
  await keyboard.press('Enter');
  await expect(deployment.state).toHaveText('deleted');
  await keyboard.back(navigation.getByRole('link', { name: 'Overview' }));
  await keyboard.press('Enter');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Run something on the grid');
});

test('faults of the form are heard first, and each leads to its field', async ({
  portal,
  page,
}) => {
  const { form } = portal;
  const keyboard = new Keyboard(page);
  await portal.open('/deploy/vm');
  await expect(form.fits).toBeVisible();
  await keyboard.to(form.name);
  await keyboard.press('ControlOrMeta+A', 'Backspace');
  await keyboard.press('Enter');
  await expect(form.faults).toBeFocused();
  await expect(form.faults).toContainText('1 field needs attention');
  await keyboard.to(form.faults.getByRole('button', { name: 'Name' }));
  await keyboard.press('Enter');
  await expect(form.name).toBeFocused();
});

test('dialogs, drawer and palette open, keep the focus and give it back by keyboard', async ({
  portal,
  page,
}) => {
  const keyboard = new Keyboard(page);
  await portal.open('/');

  await keyboard.to(page.getByRole('button', { name: 'Search or go to' }));
  await keyboard.press('Enter');
  const palette = page.getByRole('combobox', { name: 'Go to a page or deployment' });
  await expect(palette).toBeFocused();
  await keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Search or go to' })).toBeFocused();
  await keyboard.press('ControlOrMeta+K');
  await keyboard.type('deploym');
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/deployments$/);

  await keyboard.back(portal.activityButton);
  await keyboard.press('Space');
  await expect(portal.drawer).toBeVisible();
  await keyboard.press('Escape');
  await expect(portal.drawer).toBeHidden();
  await expect(portal.activityButton).toBeFocused();

  await portal.go('Simulation');
  const reset = portal.simulation.root.getByRole('button', { name: 'Reset' });
  await keyboard.to(reset);
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Start this world over?' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(reset).toBeFocused();
});

test('a node is chosen by hand with the keyboard', async ({ portal, page }) => {
  const { form } = portal;
  const keyboard = new Keyboard(page);
  await portal.open('/deploy/vm');
  await expect(form.fits).toBeVisible();
  await keyboard.to(form.root.getByRole('button', { name: 'Choose a node by hand' }));
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Choose a node' });
  await keyboard.to(dialog.getByRole('button', { name: /^Choose node/ }).nth(1));
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(form.fits).toContainText('1 node fits');
  await expect(form.root.getByRole('button', { name: /^Remove: Only node/ })).toBeVisible();
});
