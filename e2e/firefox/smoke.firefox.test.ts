/**
 * The portal in a second engine: Firefox, driven over WebDriver BiDi, on the built files. Not every
 * journey again, but what an engine could break: opening, storing, signing, arithmetic.
 */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findFirefox } from '../../scripts/browser.mjs';
import { TEST_LIMIT, WAIT_LIMIT } from '../../scripts/limits.mjs';
import { serve, type RunningSite } from '../../scripts/site/server.mjs';
import { ADDRESSES } from '../pages/addresses.ts';
import { inWorld } from '../pages/world.ts';
import { HEADS } from '../simulation/same-head.ts';
import { bundleForPage } from './bundle.ts';
import { drawn, press, says } from './portal-page.ts';

let browser: Browser;
let portal: RunningSite;
/** What pages complained of since the test began. */
let complaints: string[];

beforeAll(async () => {
  portal = await serve();
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    timeout: WAIT_LIMIT,
    protocolTimeout: TEST_LIMIT,
  });
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

beforeEach(() => {
  complaints = [];
});
afterEach(() => {
  expect(complaints).toEqual([]);
});

/** A tab of a person who was never here. */
async function newPage(): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_LIMIT);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  return page;
}

describe('every page opens in Firefox without an error', () => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage();
    await page.goto(portal.url + inWorld('/'));
    await drawn(page);
  });
  afterAll(() => page.browserContext().close());

  test.each(Object.entries(ADDRESSES))('%s', async (_, path) => {
    const response = await page.goto(portal.url + path);
    expect(response?.status()).toBe(200);
    await drawn(page);
  });
});

test('a machine is deployed in Firefox, and is there after a reload', async () => {
  const page = await newPage();
  await page.goto(portal.url + inWorld('/deploy/vm?name=fox'));
  await says(page, /nodes fit/);
  await press(page, 'Generate one here');
  await says(page, /Save private key/);
  await press(page, 'Deploy for');
  await says(page, /^\s*fox runs\s*$/);
  await page.goto(`${portal.url}/deployments`);
  await says(page, /fox.*running/);
  await page.browserContext().close();
});

describe('a seeded world has the same ledger head in Firefox', () => {
  let worlds: RunningSite;
  let page: Page;
  beforeAll(async () => {
    const root = await bundleForPage('e2e/firefox/worlds-page.ts');
    const html = '<!doctype html><script type="module" src="/page.js"></script>';
    worlds = await serve({ root, csp: '', pages: { '/': html } });
    page = await newPage();
    await page.goto(worlds.url);
    await page.waitForFunction(() => 'headOf' in window);
  });
  afterAll(async () => {
    await page.browserContext().close();
    await worlds.close();
  });

  test.each(Object.entries(HEADS))('world %s', async (seed, head) => {
    expect(await page.evaluate((of) => window.headOf(of), seed)).toBe(head);
  });
});
