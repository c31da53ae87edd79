import type { Page } from '@playwright/test';
import { violations } from '../pages/accessibility.ts';
import { either, expect, test } from '../pages/either-grid.ts';

async function expectSound(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
}

test(
  'a number of the statistics leads to its nodes, one of them to its farm, and back',
  either,
  async ({ open, portal, page, kind }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open('/statistics');
    const { main } = portal;
    await expect(main.getByRole('heading', { name: 'Statistics' })).toBeVisible();
    if (kind === 'simulated') await expect(main.getByText(/^Since /)).toBeVisible();
    else {
      await expect(main.getByText('There is no past to compare with yet.')).toBeVisible();
      // Every country is known by its name, and of what is not told there is no zero.
      await expect(main.locator('tf-treemap')).not.toContainText('Unknown');
      await expect(main).not.toContainText('secure boot');
    }
    await expectSound(page);

    const country = main.locator('tf-treemap').getByRole('link').first();
    const name = ((await country.getAttribute('aria-label')) ?? '').split(':')[0]!;
    await country.click();
    await expect(main.getByRole('heading', { name: 'Nodes', exact: true })).toBeVisible();
    await expect(main.getByRole('button', { name: new RegExp(`Remove: .*${name}`) })).toBeVisible();

    await main.getByRole('table').getByRole('link', { name: /^\d+$/ }).first().click();
    const heading = main.getByRole('heading', { level: 1, name: /^Node \d+$/ });
    await expect(heading).toBeVisible();
    if (kind === 'simulated') {
      await expect(main.getByText(/up in the last 90 days/)).toBeVisible();
      await expect(main.getByText('Looking back 90 days')).toBeHidden();
      await expect(main).toContainText(/\d\sTFT/);
    } else {
      await expect(main).toContainText('does not tell how long its nodes were down');
      await expect(main).toContainText('What TFT costs now stands on the chain');
      await expect(main).not.toContainText(/\d\sTFT/);
    }
    const source = kind === 'simulated' ? 'simulation' : 'proxy.example';
    await expect(main.locator('tf-provenance').first()).toContainText(source);
    await expectSound(page);
    const node = await heading.innerText();

    const farm = main.locator('.lead').getByRole('link');
    const id = /\/farms\/(\d+)/.exec((await farm.getAttribute('href')) ?? '')?.[1];
    expect(id).toBeDefined();
    await farm.click();
    await expect(main.locator('.lead')).toContainText(`Farm ${id}`);
    await expect(main.getByRole('table', { name: 'Nodes' })).toBeVisible();
    await expectSound(page);
    await page.goBack();
    await expect(heading).toHaveText(node);
  },
);

test('the calculator says what an hour of a deployed machine is billed', async ({
  portal,
  page,
}) => {
  await portal.open('/deploy/vm');
  await portal.deploy('web1');
  await expect(portal.machine.heading).toHaveText('web1 runs');
  await portal.reopen('/contracts');
  await portal.main.getByRole('link', { name: 'web1' }).click();
  const facts = portal.main.locator('.facts');
  const holds = await facts.getByText(/vCores/).innerText();
  const [cpu, memory, ssd] = [...holds.matchAll(/[\d.]+/g)].map(([number]) => number);
  const contract = page.url();

  await portal.reopen('/simulation');
  for (let hour = 0; hour < 3; hour++) await portal.simulation.jump('1 hour');
  await page.goto(contract);
  const bill = await page.locator('tf-bill-list').getByRole('row').nth(1).innerText();

  const size = new URLSearchParams({
    cpu: cpu!,
    memory: memory!,
    // The calculator adds what the node keeps for a machine, as the form does.
    ssd: String(Number(ssd) - 2),
  });
  await portal.reopen(`/calculator?${size}`);
  // The bill's discount decides: the balance that earns it is one press away.
  const percent = /(\d+) %/.exec(bill)?.[1];
  const level = portal.main.getByRole('row', { name: new RegExp(`: ${percent} % less`) });
  if (percent) await level.getByRole('button', { name: /^Take this balance/ }).click();
  const result = portal.main.locator('.steps .sum dd').first();
  await expect(result).toContainText('TFT');
  const due = /[\d.,]+/.exec(await result.innerText())![0];
  expect(bill).toContain(due);
  await expectSound(page);

  await portal.main.getByLabel('CPU cores').fill('64');
  await expect(result).not.toContainText(due);
  await expect(page).toHaveURL(/cpu=64/);
  await portal.main.getByLabel('CPU cores').fill('-3');
  await expect(portal.main.getByText('Enter a whole number from 0 to 1,024.')).toBeVisible();
});

test(
  'the pages of nodes and farms fit a narrow window, and explain what is not there',
  either,
  async ({ open, portal, page, kind }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [
      '/farms',
      '/farms/1',
      '/farms/simulator',
      '/nodes/1',
      '/statistics',
      '/calculator',
    ]) {
      await open(path);
      await expect(page.locator('.pending')).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
      if (kind === 'simulated') await expectSound(page);
    }
    await open('/nodes/999999');
    await expect(portal.main).toContainText('There is no node 999999');
    await open('/farms/999999');
    await expect(portal.main).toContainText('There is no farm 999999');
  },
);

test(
  'a farmer sees how a reward comes about and keeps it in the address',
  either,
  async ({ open, portal, page }) => {
    await open('/farms/simulator');
    const { main } = portal;
    await expect(main).toContainText('284 TFT');
    await main.getByRole('checkbox', { name: 'Certified hardware' }).check();
    await main.getByRole('spinbutton', { name: 'Uptime in a period' }).fill('979');
    await expect(main).toContainText('the node has to be up for 98%');
    await expect(page).toHaveURL(/uptime=979/);
    await page.reload();
    await expect(main).toContainText('the node has to be up for 98%');
    await expectSound(page);
  },
);
