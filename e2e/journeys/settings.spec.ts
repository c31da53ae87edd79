import { readFile } from 'node:fs/promises';
import { Portal } from '../pages/portal.ts';
import { expect, test } from '../pages/journey.ts';

const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINbl1F2s7YqOa4Vd5gRPHS9KkGSPZu5Kw8cpUBjmXE3m office';

test('settings move to another browser, which says what they replace before they do', async ({
  portal,
  page,
  browser,
}) => {
  const settings = page.locator('tf-page-settings');
  await portal.open('/settings');
  await settings.getByRole('radio', { name: 'Dark' }).check();
  await settings.getByRole('button', { name: 'Add a key' }).click();
  await settings.getByLabel('Public key').fill(KEY);
  await settings.getByLabel('Name').fill('office');
  await settings.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(settings.locator('.keys li')).toHaveCount(1);
  const saving = page.waitForEvent('download');
  await settings.getByRole('button', { name: 'Export settings' }).click();
  const text = await readFile(await (await saving).path(), 'utf8');

  const context = await browser.newContext();
  const other = new Portal(await context.newPage());
  await other.open('/settings');
  const there = other.page.locator('tf-page-settings');
  const choose = async (content: string): Promise<void> => {
    await there
      .locator('input[type="file"]')
      .setInputFiles({ name: 'mine.json', mimeType: 'text/plain', buffer: Buffer.from(content) });
  };
  await choose('{"this":"is no profile"}');
  await expect(there.getByRole('alert')).toBeVisible();
  await expect(there.getByRole('dialog')).toBeHidden();

  await choose(text);
  const dialog = there.getByRole('dialog', { name: 'Take the settings of mine.json?' });
  await expect(dialog).toContainText(/Dark/);
  await expect(dialog).toContainText(/office/);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(there.locator('.keys li')).toHaveCount(0);

  await choose(text);
  await dialog.locator('button[type=submit]').click();
  await expect(there.locator('.keys li')).toContainText('office');
  await other.page.reload();
  await expect(there.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(there.locator('.keys li')).toContainText('office');
  await context.close();
});
