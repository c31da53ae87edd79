/** What a person keeps to herself stands readable in no storage and in no file. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../pages/journey.ts';
import { Portal } from '../pages/portal.ts';

const VALUE = 'hush-3f9c-quite-secret';
const WORDS = 'seven quiet horses walk';
/** Keys of networks and of people, wherever they stand in clear. */
const KEYS =
  /"?hex_key"?:"?[0-9a-f]{64}|wireguard_private_key"?:"?[A-Za-z0-9+/]{43}=|OPENSSH PRIVATE KEY/;

/** Everything that this origin has stored, as text; bytes letter by letter. */
const everything = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const found: unknown[] = [
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      history.state,
    ];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await result(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        found.push([name, store, await result(rows.getAllKeys()), await result(rows.getAll())]);
      }
      database.close();
    }
    return JSON.stringify(found, (_, value: unknown) => {
      if (typeof value === 'bigint') return String(value);
      if (value instanceof ArrayBuffer) value = new Uint8Array(value);
      return value instanceof Uint8Array ? String.fromCharCode(...value) : value;
    });
  });

/** Deploys a machine with a secret variable. */
async function deployWithSecret(portal: Portal): Promise<void> {
  await portal.open('/deploy/vm');
  await portal.form.describe('web1');
  await portal.form.makeKey();
  await portal.form.unfold('Environment');
  await portal.form.root.getByRole('button', { name: 'Add a variable' }).click();
  await portal.form.root.getByLabel('Name', { exact: true }).last().fill('TOKEN');
  await portal.form.root.getByLabel('Value', { exact: true }).last().fill(VALUE);
  await portal.form.deploy();
  await expect(portal.machine.heading).toHaveText('web1 runs');
}

async function elsewhere(browser: Browser): Promise<Portal> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' });
  return new Portal(await context.newPage());
}

test('a secret stands readable in no storage of the browser, nor on the page of its entry', async ({
  portal,
  page,
}) => {
  await deployWithSecret(portal);
  const stored = await everything(page);
  expect(stored).toContain('"commitment');
  expect(stored).not.toContain(VALUE);
  expect(stored).not.toMatch(KEYS);
  await page.goto('/ledger?kind=message');
  await page.locator('tf-entry-list').getByRole('link').first().click();
  await expect(page.locator('tf-page-ledger-entry tf-code').first()).toContainText('commitment');
  for (const code of await page.locator('tf-page-ledger-entry tf-code code').allTextContents()) {
    expect(code).not.toContain(VALUE);
    expect(code).not.toMatch(KEYS);
  }
});

test('a world moves to another browser without its secrets, or with them for who knows the passphrase', async ({
  portal,
  browser,
}) => {
  await deployWithSecret(portal);
  await portal.go('Simulation');
  const [open, locked] = [
    await portal.simulation.exportFile(),
    await portal.simulation.exportFile(WORDS),
  ];
  for (const file of [open, locked]) {
    expect(file).not.toContain(VALUE);
    expect(file).not.toMatch(KEYS);
  }
  const other = await elsewhere(browser);
  await other.open('/simulation');
  const { simulation } = other;
  const verify = async (): Promise<void> => {
    await simulation.root.getByRole('button', { name: 'Verify' }).click();
    await expect(simulation.root).toContainText('Everything is as it was written');
  };
  await simulation.importFile('open.txt', open);
  await expect(simulation.root).toContainText('The world of the file is open.');
  await verify();
  await expect(simulation.root).toContainText('1 entry is sealed');

  await simulation.chooseFile('locked.txt', locked);
  const dialog = simulation.root.getByRole('dialog', { name: 'Open the world in locked.txt?' });
  await expect(dialog).toContainText('Of 1 deployment or update, locked with a passphrase');
  const { violations } = await new AxeBuilder({ page: other.page }).analyze();
  expect(violations).toEqual([]);
  await dialog.getByLabel('Passphrase').fill('seven quiet horses sleep');
  await dialog.getByRole('button', { name: 'Replace my world' }).click();
  await expect(dialog).toContainText('The passphrase is wrong');
  await dialog.getByLabel('Passphrase').fill(WORDS);
  await dialog.getByRole('button', { name: 'Replace my world' }).click();
  await expect(simulation.root).toContainText('The world of the file is open.');
  await verify();
  await expect(simulation.root).not.toContainText('sealed');
  expect(await everything(other.page)).not.toContain(VALUE);
  await other.page.context().close();
});
