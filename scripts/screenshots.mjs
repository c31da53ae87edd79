/**
 * `npm run screenshots`: builds the portal, lives a short story in it and photographs the main
 * pages for the README. The same story every time, so pictures change only when the pages do.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { launchOptions } from './browser.mjs';
import { serve } from './site/server.mjs';

const folder = 'docs/screenshots';
/** A Monday morning: the story begins here on every machine. */
const start = Date.UTC(2026, 0, 5, 9) / 1000;
const world = `seed=threefold&nodes=1800&from=${start}&at=${start * 1000}&rate=1`;

mkdirSync(folder, { recursive: true });
const { url, close } = await serve();
const browser = await chromium.launch(launchOptions());

/** @param {import('playwright').Page} page @param {string} name */
async function shoot(page, name) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
}

/** @param {import('playwright').Page} page @param {string} preset */
async function deploy(page, preset) {
  await page.goto(`${url}/deploy/vm?preset=${preset}`);
  const generate = page.getByRole('button', { name: 'Generate one here' });
  const submit = page.getByRole('button', { name: /^Deploy for/ });
  await submit.waitFor();
  if ((await page.getByRole('checkbox', { name: /^vm/ }).count()) === 0) await generate.click();
  await submit.click();
  await page.getByRole('heading', { name: /^Deploying/ }).waitFor();
}

try {
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 860 },
      colorScheme: scheme,
      locale: 'en-US',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${url}/?${world}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const preset of ['small', 'medium', 'large']) await deploy(page, preset);
    await shoot(page, `deploying-${scheme}`);
    await page.goto(`${url}/simulation`);
    await page.getByRole('button', { name: '+ 1 week' }).click();
    await page.getByText(/began .*days? ago|began last week/).waitFor();
    await shoot(page, `simulation-${scheme}`);
    await page.goto(`${url}/deployments`);
    await page.getByText('running', { exact: true }).nth(2).waitFor();
    await shoot(page, `deployments-${scheme}`);
    await page.locator('a[href*="/deployments/"]').last().click();
    await page.getByText(/^ssh /).first().waitFor();
    await shoot(page, `deployment-${scheme}`);
    await page.goto(url);
    await page.getByRole('heading', { name: /running/ }).waitFor();
    await shoot(page, `overview-${scheme}`);
    await page.goto(`${url}/deploy/vm`);
    await page.getByText('nodes fit').waitFor();
    await shoot(page, `deploy-vm-${scheme}`);
    await page.goto(`${url}/map`);
    await page.getByText('List of countries, farms and nodes').waitFor();
    await page.waitForLoadState('networkidle');
    await shoot(page, `map-${scheme}`);
    await page.goto(`${url}/nodes`);
    await page
      .getByRole('cell', { name: /cores|of \d/ })
      .first()
      .waitFor();
    await shoot(page, `nodes-${scheme}`);
    await page.goto(`${url}/statistics`);
    await page.getByRole('heading', { name: 'Where the capacity is' }).waitFor();
    await shoot(page, `statistics-${scheme}`);
    await context.close();
  }
} finally {
  await browser.close();
  await close();
}
