/** ⌘K finds what is on the grid, and tells apart what has one name. */
import { expect, test } from '../pages/journey.ts';

test('nodes, farms, countries, contracts and addresses are found by a few keys', async ({
  portal,
  page,
}) => {
  await portal.open('/deploy/vm');
  await portal.deploy('web1');
  await expect(portal.machine.heading).toHaveText('web1 runs');
  const options = page.getByRole('option');
  const ask = async (question: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+K');
    await expect(page.getByRole('combobox', { name: 'Go to a page or deployment' })).toBeFocused();
    await page.keyboard.type(question);
  };
  await ask('node 14');
  await expect(options.first()).toContainText('Node 14');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/nodes\/14(\?|$)/);

  await ask('farm 3');
  await expect(options.first()).toContainText(/Farm 3 · \d+ nodes?/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/farms\/3(\?|$)/);

  await ask('belgium');
  await expect(options.filter({ hasText: 'Belgium' }).first()).toContainText(/\d+ nodes/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/nodes\?country=BE/);

  // A machine is told from another of its name by number and node, and found by its address.
  await ask('web1');
  await expect(options.first()).toContainText(/web1\s+Deployment #\d+ · node \d+/);
  await page.keyboard.press('Escape');
  await ask('10.');
  await expect(options.first()).toContainText(/10\.[\d.]+\s+Contract #\d+/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/contracts\/\d+/);
});
