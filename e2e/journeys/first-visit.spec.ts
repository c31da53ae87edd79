import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { matchRoute } from '../../src/portal/route.ts';
import { ADDRESSES } from '../pages/addresses.ts';
import { expect, test } from '../pages/journey.ts';

test('the portal opens under its strict policy without a complaint', async ({ portal }) => {
  await portal.reopen('/');
  await expect(portal.page).toHaveTitle('Overview · TFGrid Portal');
  await expect(portal.main.getByText(/\d nodes up/)).toBeVisible();
});

test('the first page loads its own code alone: 88 kB at most, and no form', async ({
  portal,
  page,
}) => {
  const files: Response[] = [];
  page.on('response', (response) => {
    if (/\.(js|css)$/.test(new URL(response.url()).pathname)) files.push(response);
  });
  await portal.reopen('/');
  await expect(portal.main.getByText(/\d nodes up/)).toBeVisible();
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await file.body(), { level: 9 }).length),
  );
  expect(sizes.length).toBeGreaterThan(5);
  expect(sizes.reduce((sum, size) => sum + size, 0) / 1000).toBeLessThanOrEqual(88);
  expect(files.map((file) => file.url()).filter((url) => /form/.test(url))).toEqual([]);
});

test('every page opens when its address is typed', async ({ portal }) => {
  for (const [name, path] of Object.entries(ADDRESSES)) {
    const response = await portal.page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(portal.main.locator(`> tf-page-${name}`)).toBeAttached();
    await expect(portal.main.getByRole('heading', { level: 1 }).first()).toBeVisible();
  }
});

test('every page has a title of its own', async ({ portal }) => {
  const titles = {
    '/deploy': 'Deploy',
    '/deploy/vm': 'Deploy a virtual machine',
    '/deployments': 'Deployments',
    '/deployments/12345': 'Deployment 12345',
    '/contracts': 'Contracts',
    '/contracts/12345': 'Contract 12345',
    '/contracts/bills': 'Bills',
    '/contracts/statement': 'Statement',
    '/ledger': 'Ledger',
    '/ledger/blocks/7': 'Block 7',
    '/ledger/entries/0': 'Entry 0',
    '/ledger/changes': 'What changed',
    '/activity': 'Activity',
    '/embed': 'Embed',
    '/simulation': 'Simulation',
    '/settings': 'Settings',
    '/somewhere/deep': 'Not found',
  };
  await portal.reopen('/');
  for (const [path, title] of Object.entries(titles)) {
    await portal.follow(matchRoute(path).page, path);
    await expect(portal.page).toHaveTitle(`${title} · TFGrid Portal`);
  }
});
