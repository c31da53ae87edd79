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

/**
 * Waits until the browser has nothing left to do of its own: its start, and what the page before
 * left running, are not what is measured. Frames then come on time, many in a row.
 */
export async function comeToRest(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    let last = await frame();
    for (let inTime = 0, all = 0; inTime < 40 && all < 300; all++) {
      const now = await frame();
      inTime = now - last < 20 ? inTime + 1 : 0;
      last = now;
    }
  });
}

/** Opens a fresh browser with an empty cache, hands its one page to `use`, and closes it. */
export async function withPage<T>(
  { slowdown = 1, width = 1280, height = 800 }: PageConditions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width, height } });
    await comeToRest(page);
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
