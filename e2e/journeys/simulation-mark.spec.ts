/** One mark says that a page is simulated: the one in the header. */
import type { Page } from '@playwright/test';
import { expect, test } from '../pages/journey.ts';
import { simulationMarks } from '../pages/simulation-marks.ts';

const PAGES = [
  '/',
  '/deploy',
  '/deploy/vm',
  '/deployments',
  '/activity',
  '/embed',
  '/simulation',
  '/settings',
  '/map',
  '/nodes',
  '/nodes/12',
  '/farms',
  '/farms/3',
  '/farms/simulator',
  '/statistics',
  '/calculator',
  '/contracts',
  '/contracts/bills',
  '/ledger',
  '/nowhere',
];

async function settled(page: Page): Promise<void> {
  await expect(page.locator('.pending')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
}

test('every page of the portal has one mark for the simulation, with a machine that costs', async ({
  portal,
  page,
}) => {
  await portal.open('/deploy/vm');
  await portal.deploy('web1');
  await expect(portal.machine.heading).toHaveText('web1 runs');
  const header = ['the header'];
  expect(await page.evaluate(simulationMarks), 'the running machine').toEqual(header);
  const machine = await page.getByRole('link', { name: 'Open' }).first().getAttribute('href');
  for (const path of [...PAGES, machine ?? '']) {
    await portal.reopen(path);
    await settled(page);
    expect(await page.evaluate(simulationMarks), path).toEqual(header);
  }
});
