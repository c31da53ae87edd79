import type { Page } from '@playwright/test';
import { fallbackCode } from '../../src/portal/embed/embed-code.ts';
import { VmForm } from '../pages/vm-form.ts';
import { expect, test } from './foreign-page.ts';

/** Sum of how far the page's own content moved without a person's doing, as browsers score it. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const moved: string[] = [];
    Reflect.set(window, 'moved', moved);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources = [] } = entry as { sources?: readonly { node: Node | null }[] };
        for (const { node } of sources)
          if (node?.getRootNode() === document) moved.push(node.nodeName);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

for (const weblet of ['vm', 'node-map'] as const)
  test(`what stands under <tf-${weblet}> does not move when it comes`, async ({
    foreign,
    page,
  }) => {
    await watchShifts(page);
    await page.setViewportSize({ width: 1280, height: 560 });
    await page.addInitScript(() => {
      document.addEventListener('tf-ready', () => performance.mark('ready'));
    });
    // As the portal gives it to copy.
    const code = fallbackCode(weblet, 'The form is loading.');
    await foreign.embed(weblet, `${code}<p>What follows</p>`, 'none');
    await page.waitForFunction(() => performance.getEntriesByName('ready').length > 0);
    await page.waitForLoadState('networkidle');
    const moved = await page.evaluate(() => Reflect.get(window, 'moved') as string[]);
    expect(moved).toEqual([]);
  });

test('a place is kept before the weblet is there, and the page’s own rule wins', async ({
  foreign,
  page,
}) => {
  await page.route('**/chunks/**', () => undefined);
  await foreign.embed(
    'autoloader',
    '<style>#own { min-block-size: 50px }</style><tf-vm></tf-vm><tf-vm id="own"></tf-vm>',
    'none',
  );
  const heights = () =>
    page
      .locator('tf-vm')
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height));
  await expect.poll(heights).toEqual([1200, 50]);
});

test('on a page with a root of 62.5 % no text is smaller, and nothing is wider', async ({
  foreign,
  page,
}) => {
  /** Font sizes of all texts, through every shadow root, and how far anything stands out. */
  const look = () =>
    page.evaluate(() => {
      const sizes: string[] = [];
      const visit = (root: Document | ShadowRoot | Element): void => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) visit(element.shadowRoot);
          const isText = [...element.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
          );
          if (isText && element.checkVisibility()) sizes.push(getComputedStyle(element).fontSize);
        }
      };
      visit(document.querySelector('tf-vm')!.shadowRoot!);
      const { scrollWidth, clientWidth } = document.documentElement;
      return { sizes: [...new Set(sizes)].sort(), over: scrollWidth - clientWidth };
    });
  const widths = [320, 1280];
  const looks = [];
  for (const rule of ['', 'html { font-size: 62.5% }']) {
    await foreign.embed('vm', `<style>${rule}</style><tf-vm></tf-vm>`, 'none');
    await expect(new VmForm(page).fits).toBeVisible();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      looks.push(await look());
    }
  }
  expect(looks.slice(2)).toEqual(looks.slice(0, 2));
  for (const { sizes, over } of looks) {
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.min(...sizes.map(Number.parseFloat))).toBeGreaterThanOrEqual(11);
    expect(over).toBe(0);
  }
});
