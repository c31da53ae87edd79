/** What axe has against a page. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * Violations in the page or a part of it, as short lines; none is right. Runs in the page itself and
 * keeps nothing of what is in order: both cost more than the looking.
 *
 * @param within CSS selector of the part
 */
export async function violations(page: Page, within?: string): Promise<readonly string[]> {
  const frames = await page.locator('iframe').count();
  if (frames > 0) throw new Error('Axe would not look into frames here: use AxeBuilder.');
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    // A colour that has just changed with the theme is on its way for a frame or two.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const found = await inPage.run(selector ?? document, { resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, within);
}
