import type { Page } from '@playwright/test';
import { Machine } from '../pages/machine.ts';
import { setRate } from '../pages/page-grid.ts';
import { VmForm } from '../pages/vm-form.ts';
import { expect, test } from './foreign-page.ts';

async function deploy(page: Page): Promise<Machine> {
  const form = new VmForm(page);
  const machine = new Machine(page);
  await form.describe('web1');
  await setRate(page, 60);
  await form.deploy();
  await expect(machine.heading).toHaveText('web1 runs');
  return machine;
}

test('where the browser refuses storage a machine runs in memory, and is said to', async ({
  foreign,
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Refused', 'SecurityError');
    };
  });
  const machine = await deploy(await foreign.embed('vm', '<tf-vm></tf-vm>'));
  await expect(machine.root).toContainText('This browser keeps nothing');
  expect(foreign.complaints).toEqual([]);
});

test('without a secure context there is no WebCrypto, and a machine runs all the same', async ({
  foreign,
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
  });
  const machine = await deploy(await foreign.embed('vm', '<tf-vm></tf-vm>'));
  await machine.button('Copy SSH command').click();
  await expect(machine.root).toContainText('Not copied');
  expect(foreign.complaints).toEqual([]);
});

test('a person who leaves during a deployment finds it again', async ({ foreign, page }) => {
  await foreign.embed('vm', '<tf-vm></tf-vm>');
  const form = new VmForm(page);
  await form.describe('web1');
  await form.deploy();
  await expect(new Machine(page).heading).toHaveText('Deploying web1');
  await page.reload();
  await page.getByRole('button', { name: 'Show web1' }).click();
  await setRate(page, 60);
  await expect(new Machine(page).heading).toHaveText('web1 runs');
});
