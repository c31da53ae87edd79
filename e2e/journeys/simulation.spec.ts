import { readFile } from 'node:fs/promises';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { violations } from '../pages/accessibility.ts';

/** A small world of its own for each test: worlds of other seeds do not meet. */
const worldOf = (title: string): string => `seed=${encodeURIComponent(title)}&nodes=120`;

const clock = (page: Page) => page.locator('tf-sim-time .clock');
const date = (page: Page) => page.locator('tf-sim-time .date');
const price = (page: Page) => page.locator('tf-sim-price output');
const head = (page: Page) => page.locator('tf-sim-world .mono > span');

async function openPanel(page: Page, query: string): Promise<void> {
  await page.goto(`/simulation?${query}`);
  await expect(clock(page)).toBeVisible();
}

/** Stops time, so that what is read next stays as it is. */
async function pause(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /Pause/ }).check();
  await expect(page.getByRole('radio', { name: /Pause/ })).toBeChecked();
}

async function linkOf(page: Page): Promise<string> {
  const link = await page.locator('tf-sim-world .moment tf-code code').textContent();
  return link ?? '';
}

async function elsewhere(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' });
  return context.newPage();
}

async function deploy(page: Page, query: string, name: string): Promise<void> {
  await page.goto(`/deploy/vm?${query}&name=${name}`);
  await page.getByRole('button', { name: 'Generate one here' }).click();
  await expect(page.getByRole('button', { name: 'Save private key' })).toBeVisible();
  await page.getByRole('button', { name: /^Deploy for/ }).click();
  await expect(page.locator('tf-vm-machines')).toContainText(name);
}

const toPage = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click();

test('a machine runs, is billed while time is sped up and jumped, and its node fails and comes back', async ({
  page,
}) => {
  await deploy(page, worldOf('life'), 'kitty');
  await toPage(page, 'Simulation');
  await page.getByRole('radio', { name: /60×/ }).check();
  await toPage(page, 'Overview');
  await expect(page.getByText('1 deployment, running.')).toBeVisible();

  await toPage(page, 'Simulation');
  await page.getByRole('button', { name: '+ 1 week' }).click();
  await expect(page.getByText('Jumped 7d ahead')).toBeVisible();
  await page.getByRole('combobox', { name: 'Node' }).click();
  await expect(page.getByText('runs kitty')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Cut the power' }).click();
  await expect(page.getByRole('button', { name: /^Heal: No power, Node/ })).toBeVisible();

  await toPage(page, 'Deployments');
  const row = page.getByRole('row', { name: /kitty/ });
  await expect(row).toContainText('no answer');
  // Seven days of hourly bills.
  await expect(row).not.toContainText('$0.00');

  await toPage(page, 'Simulation');
  await page.getByRole('button', { name: /^Heal: No power, Node/ }).click();
  await page.getByRole('button', { name: '+ 1 hour' }).click();
  await expect(page.getByText('Nothing is broken.')).toBeVisible();
  await toPage(page, 'Deployments');
  await expect(row).toContainText('running');
});

test('time stands still, jumps to a moment, and never goes back', async ({ page }) => {
  await openPanel(page, worldOf('time'));
  await pause(page);
  await page.getByLabel('To a moment').fill('2031-05-06T07:08');
  await page.getByRole('button', { name: 'Jump there' }).click();
  await expect(date(page)).toHaveText('Tuesday, 6 May 2031');
  await expect(clock(page)).toHaveText('07:08:00');
  await page.getByLabel('To a moment').fill('2031-05-06T07:00');
  await page.getByRole('button', { name: 'Jump there' }).click();
  await expect(page.getByText(/never goes back/)).toBeVisible();
  await page.reload();
  await expect(clock(page)).toHaveText('07:08:00');
});

test('a link opens the same grid at the same moment in another browser', async ({
  page,
  browser,
}) => {
  await openPanel(page, worldOf('link'));
  await pause(page);
  await page.getByRole('button', { name: '+ 30 days' }).click();
  await page.getByRole('button', { name: 'Double' }).click();
  await page.getByRole('combobox', { name: 'Where' }).selectOption('all');
  await page.getByRole('radio', { name: /Messages/ }).check();
  await page.getByRole('button', { name: 'Disturb messages' }).click();
  await expect(page.getByText('30% of messages lost').first()).toBeVisible();
  const moment = await clock(page).textContent();
  const day = await date(page).textContent();
  const tft = await price(page).textContent();

  const other = await elsewhere(browser);
  await other.goto(await linkOf(page));
  await expect(other).toHaveURL(/\/$/);
  await toPage(other, 'Simulation');
  await expect(clock(other)).toHaveText(moment ?? '');
  await expect(date(other)).toHaveText(day ?? '');
  await expect(price(other)).toHaveText(tft ?? '');
  await expect(
    other.getByRole('button', { name: /30% of messages lost, everywhere/ }),
  ).toBeVisible();
});

test('a link asks before it touches a world that is here already', async ({ page, browser }) => {
  const other = await elsewhere(browser);
  await openPanel(other, worldOf('asks'));
  await pause(other);
  await other.getByRole('button', { name: '+ 1 week' }).click();
  await expect(other.getByText('Jumped 7d ahead')).toBeVisible();
  const link = await linkOf(other);

  await openPanel(page, worldOf('asks'));
  await page.getByRole('button', { name: 'Double' }).click();
  await expect(page.getByText(/^TFT price set to/)).toBeVisible();
  const mine = await price(page).textContent();
  await page.goto(link);
  const question = page.getByRole('dialog', { name: 'You have this world already' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await toPage(page, 'Simulation');
  await expect(price(page)).toHaveText(mine ?? '');

  await page.goto(link);
  const begun = page.waitForEvent('load');
  await question.getByRole('button', { name: 'Start over as in the link' }).click();
  await begun;
  await toPage(page, 'Simulation');
  await expect(date(page)).toHaveText((await date(other).textContent()) ?? '');
  await expect(price(page)).toHaveText((await price(other).textContent()) ?? '');
});

test('a world is verified, saved to a file, started over and brought back', async ({ page }) => {
  await openPanel(page, worldOf('file'));
  await pause(page);
  await page.getByRole('button', { name: '+ 1 day' }).click();
  await page.getByRole('button', { name: 'Double' }).click();
  await expect(page.getByText(/^TFT price set to/)).toBeVisible();
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByText('Everything is as it was written')).toBeVisible();
  const before = await head(page).textContent();
  const tft = await price(page).textContent();

  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save file' }).click();
  const file = await (await download).path();

  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('file');
  await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
  await expect(head(page)).not.toHaveText(before ?? '');
  await expect(price(page)).not.toHaveText(tft ?? '');

  const replace = page.getByRole('button', { name: 'Replace my world' });
  await page.getByLabel('Import').setInputFiles(file);
  await replace.click();
  await expect(page.getByText('The world of the file is open.')).toBeVisible();
  await expect(price(page)).toHaveText(tft ?? '');

  const text = await readFile(file, 'utf8');
  const changed = Buffer.from(text.replace('"average":', '"Average":'));
  await page
    .getByLabel('Import')
    .setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: changed });
  await expect(page.getByRole('alert')).toContainText(
    'This file was changed after it was exported',
  );
  const foreign = { name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') };
  await page.getByLabel('Import').setInputFiles(foreign);
  await expect(page.getByRole('alert')).toContainText('This is not a world of ours');
  await expect(price(page)).toHaveText(tft ?? '');
});

test('two tabs show the same world, also when one starts it over', async ({ page, context }) => {
  await openPanel(page, worldOf('tabs'));
  const other = await context.newPage();
  await openPanel(other, worldOf('tabs'));
  const today = (await date(page).textContent()) ?? '';
  await page.getByRole('button', { name: '+ 30 days' }).click();
  await expect(date(page)).not.toHaveText(today);
  await expect(date(other)).toHaveText((await date(page).textContent()) ?? '');
  const usual = await price(page).textContent();
  await other.getByRole('button', { name: 'Double' }).click();
  await expect(price(page)).not.toHaveText(usual ?? '');

  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('tabs');
  await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
  await expect(price(page)).toHaveText(usual ?? '');
  await expect(price(other)).toHaveText(usual ?? '');
  await other.getByRole('button', { name: '+ 1 day' }).click();
  await other.getByRole('button', { name: 'Verify' }).click();
  await expect(other.getByText('Everything is as it was written')).toBeVisible();
});

test('a browser that refuses storage runs the world in memory and says so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Refused', 'SecurityError');
    };
  });
  await openPanel(page, worldOf('memory'));
  await expect(page.getByText(/refuses to store data/).first()).toBeVisible();
  await expect(page.getByText('memory only')).toBeVisible();
  await page.getByRole('button', { name: '+ 1 day' }).click();
  await expect(page.getByText('Jumped 1d ahead')).toBeVisible();
});

test('a world of a newer version is left alone, and the way out is a reload', async ({ page }) => {
  await page.goto('/favicon.svg');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('tfgrid-world:newer:120', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await page.goto(`/?${worldOf('newer')}`);
  await expect(page.getByText('Written by a newer version')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Start this world over/ })).toBeHidden();
  await page.getByRole('button', { name: 'Open a fresh world' }).click();
  await expect(page.getByRole('heading', { name: 'Run something on the grid' })).toBeVisible();
});

test('a damaged world is saved as far as it is readable, and then started over', async ({
  page,
}) => {
  await openPanel(page, worldOf('damaged'));
  await page.getByRole('button', { name: '+ 1 day' }).click();
  await expect(page.getByText('Jumped 1d ahead')).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('tfgrid-world:damaged:120');
        opening.onsuccess = () => {
          const changing = opening.result.transaction(['entries', 'snapshot'], 'readwrite');
          changing.objectStore('snapshot').clear();
          changing.objectStore('entries').delete(1);
          changing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await expect(page.getByText('The stored data is damaged')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export what can be read' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('"genesis"');
  await page.getByRole('button', { name: 'Start this world over' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('damaged');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Run something on the grid' })).toBeVisible();
});

test('an older version of the portal says that it is superseded', async ({ page, context }) => {
  await page.goto(`/?${worldOf('versions')}`);
  await expect(page.getByRole('heading', { name: 'Run something on the grid' })).toBeVisible();
  const newer = await context.newPage();
  await newer.goto('/favicon.svg');
  const claim = (version: string) =>
    newer.evaluate((text) => new BroadcastChannel('tf-portal-version').postMessage(text), version);
  // A page of this origin may claim what it likes: the server has the last word.
  const refuted = page.waitForResponse(/version\.js\?after=98\.0\.0/);
  await claim('98.0.0');
  expect((await refuted).headers()['cache-control']).toBe('no-cache');
  await expect(page.getByRole('alert')).toBeHidden();
  await page.route(/version\.js\?after=99/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: "export default '99.0.0';" }),
  );
  await claim('99.0.0');
  await expect(page.getByRole('alert')).toContainText('A newer version runs in another tab');
});

test('theme and language stand before the first element is drawn', async ({ page }) => {
  await page.goto(`/settings?${worldOf('look')}`);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByLabel('Language').selectOption('de');
  await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  // Without the portal’s own script, only what stands before it can have done it.
  await page.route(/assets\/.*\.js$/, (route) => route.abort());
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  expect(await page.evaluate(() => document.documentElement.style.colorScheme)).toBe('dark');
});
