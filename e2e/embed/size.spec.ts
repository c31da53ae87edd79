import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { deployMachine, deployWithNewKey } from '../../bench/measure/journey.ts';
import { untilEvent } from '../../bench/measure/loaded-bytes.ts';
import { VmForm } from '../pages/vm-form.ts';
import { expect, test } from './foreign-page.ts';

/** Kilobytes of 1,000 bytes after gzip at its best, of every file of ours that arrived so far. */
function weigh(page: Page, weblets: string): () => Promise<number> {
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (response.url().startsWith(weblets)) responses.push(response);
  });
  return async () => {
    const bodies = await Promise.all(responses.map((response) => response.body()));
    const bytes = bodies.map((body) => gzipSync(body, { level: 9 }).length);
    return bytes.reduce((sum, size) => sum + size, 0) / 1000;
  };
}

test('an embedding page loads at most 60 kB for the map', async ({ foreign, page }) => {
  const kilobytes = weigh(page, foreign.weblets);
  await foreign.embed('node-map', '<tf-node-map readonly></tf-node-map>');
  await expect(page.locator('#summary')).toContainText(/nodes in sight/);
  await page.waitForLoadState('networkidle');
  const size = await kilobytes();
  expect(size).toBeGreaterThan(10);
  expect(size).toBeLessThanOrEqual(60);
});

test('an embedding page loads at most 64 kB to a priced form, and 65 kB with all that stands beside it', async ({
  foreign,
  page,
}) => {
  const kilobytes = weigh(page, foreign.weblets);
  const isPriced = await untilEvent(page, 'tf-ready');
  await foreign.embed('vm', '<tf-vm></tf-vm>');
  await isPriced();
  const toPrice = await kilobytes();
  expect(toPrice).toBeGreaterThan(10);
  expect(toPrice).toBeLessThanOrEqual(64);

  const form = new VmForm(page);
  await expect(form.fits).toBeVisible();
  await expect(form.root.locator('tf-world')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await kilobytes()).toBeLessThanOrEqual(65);
});

// The same as `embed-vm-deploy-gzip-kb` measures, whichever way a person goes.
for (const [way, env, deploy] of [
  ['a new key and a variable', ' env="TOKEN"', deployWithNewKey],
  ['a key of their own', '', deployMachine],
] as const)
  test(`an embedding page loads at most 118 kB to a first machine with ${way}`, async ({
    foreign,
    page,
  }) => {
    const kilobytes = weigh(page, foreign.weblets);
    await foreign.embed('vm', `<tf-vm image="micro/alpine-3"${env}></tf-vm>`);
    await expect(new VmForm(page).fits).toBeVisible();
    await deploy(page);
    const size = await kilobytes();
    expect(size).toBeGreaterThan(64);
    expect(size).toBeLessThanOrEqual(118);
  });
