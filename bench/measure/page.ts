/** A browser page to measure in. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { launchOptions } from '../../scripts/browser.mjs';

export interface PageConditions {
  /** How many times slower the processor pretends to be: 4 is a mid-range phone. */
  readonly slowdown?: number;
  readonly width?: number;
  readonly height?: number;
}

/** Opens a fresh browser with an empty cache, hands its one page to `use`, and closes it. */
export async function withPage<T>(
  { slowdown = 1, width = 1280, height = 800 }: PageConditions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width, height } });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await use(page);
  } finally {
    await browser.close();
  }
}

/**
 * The same, with a profile on the disk: what a page without one stores lives in memory only, which
 * makes a durable write look free.
 */
export async function withStoredPage<T>(
  { slowdown = 1, width = 1280, height = 800 }: PageConditions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join('.cache', 'bench-profile-'));
  try {
    const viewport = { width, height };
    const context = await chromium.launchPersistentContext(folder, {
      ...launchOptions(),
      viewport,
    });
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      return await use(page);
    } finally {
      await context.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
