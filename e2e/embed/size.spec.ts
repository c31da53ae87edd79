import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { setRate } from '../pages/page-grid.ts';
import { VmForm } from '../pages/vm-form.ts';
import { expect, test } from './foreign-page.ts';

/** Kilobytes of 1,000 bytes after gzip at its best, of every file of ours that arrived. */
async function kilobytes(responses: readonly Response[]): Promise<number> {
  const bodies = await Promise.all(responses.map((response) => response.body()));
  const bytes = bodies.map((body) => gzipSync(body, { level: 9 }).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

test('an embedding page loads at most 64 kB for the map', async ({ foreign, page }) => {
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (response.url().startsWith(foreign.weblets)) responses.push(response);
  });
  await foreign.embed('node-map', '<tf-node-map readonly></tf-node-map>');
  await expect(page.locator('#summary')).toContainText(/nodes in sight/);
  await page.waitForLoadState('networkidle');
  const size = await kilobytes(responses);
  expect(size).toBeGreaterThan(10);
  expect(size).toBeLessThanOrEqual(64);
});

test('an embedding page loads at most 72 kB to a priced form, and 126 kB to its first machine', async ({
  foreign,
  page,
}) => {
  const responses: Response[] = [];
  page.on('response', (response) => {
    // Fast time is the test's own doing.
    const isOurs = response.url().startsWith(foreign.weblets);
    if (isOurs && !response.url().includes('sim-world')) responses.push(response);
  });
  await foreign.embed('vm', '<tf-vm></tf-vm>');
  const form = new VmForm(page);
  await expect(form.fits).toBeVisible();
  await expect(form.root.locator('tf-world')).toBeVisible();
  const toForm = await kilobytes(responses);
  expect(toForm).toBeGreaterThan(10);
  expect(toForm).toBeLessThanOrEqual(72);

  await form.name.fill('web1');
  await form
    .field('Paste a public key')
    .fill(
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINbl1F2s7YqOa4Vd5gRPHS9KkGSPZu5Kw8cpUBjmXE3m person',
    );
  const deployed = page.evaluate(
    () => new Promise((resolve) => document.addEventListener('tf-deployed', () => resolve(true))),
  );
  await setRate(page, 60);
  await form.deploy();
  await deployed;
  expect(await kilobytes(responses)).toBeLessThanOrEqual(126);
});
