import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test('the portal opens under its strict policy without a complaint', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));

  await page.goto('/');

  await expect(page).toHaveTitle('Overview · TFGrid Portal');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Run something on the grid');
  expect(complaints).toEqual([]);
});

test('a route of the portal opens when it is typed', async ({ page }) => {
  const response = await page.goto('/settings');
  expect(response?.status()).toBe(200);
  await expect(page).toHaveTitle('Settings · TFGrid Portal');
});

test('the first page has no accessibility violation', async ({ page }) => {
  await page.goto('/');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});
