import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../pages/journey.ts';
import type { Portal } from '../pages/portal.ts';

const PAGES = [
  '/',
  '/deploy',
  '/deploy/vm',
  '/deployments',
  '/deployments/9',
  '/activity',
  '/embed',
  '/simulation',
  '/settings',
  '/nowhere',
  '/map',
  '/nodes',
  '/nodes/12',
  '/farms',
  '/farms/3',
  '/farms/simulator',
  '/statistics',
  '/calculator',
  '/contracts',
  '/ledger',
];
const NARROWEST = { width: 320, height: 640 };

/** What axe has against the page, and what is wider than its window. */
async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ...(await page.evaluate(tooWide)),
  ];
}

/** Elements that reach beyond the window, if it scrolls sideways. */
function tooWide(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const found: string[] = [];
  const visit = (root: ParentNode, path: string): void => {
    for (const element of root.querySelectorAll('*')) {
      const here = `${path} ${element.localName}.${element.className}`;
      const { right } = element.getBoundingClientRect();
      if (right > clientWidth) found.push(`${here} ends at ${Math.round(right)}`);
      if (element.shadowRoot) visit(element.shadowRoot, here);
    }
  };
  visit(document, '');
  return found;
}

async function visit(portal: Portal, path: string): Promise<void> {
  await portal.reopen(path);
  await expect(portal.page.locator('.pending')).toHaveCount(0);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page has an accessibility violation or runs out of its window, ${colorScheme}`, async ({
    portal,
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await portal.open('/deploy/vm');
    await portal.deploy('web1');
    await expect(portal.machine.heading).toHaveText('web1 runs');
    const machine = await page.getByRole('link', { name: 'Open' }).first().getAttribute('href');
    for (const path of [...PAGES, machine ?? '']) {
      // The widest and the narrowest, in turn, in the other theme the other way round.
      const isNarrow = (PAGES.indexOf(path) % 2 === 0) === (colorScheme === 'dark');
      await page.setViewportSize(isNarrow ? NARROWEST : { width: 1280, height: 900 });
      await visit(portal, path);
      expect(await faults(page), `${path} at ${isNarrow ? 320 : 1280}`).toEqual([]);
    }
  });
}

test('what lies over a page has no accessibility violation either', async ({ portal, page }) => {
  await portal.open('/deploy/vm');
  await portal.form.name.fill('');
  await portal.form.deploy();
  await expect(portal.form.faults).toBeVisible();
  expect(await faults(page), 'a form with faults').toEqual([]);
  await portal.form.root.getByRole('button', { name: 'Choose a node by hand' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await faults(page), 'the node picker').toEqual([]);
  await page.keyboard.press('Escape');
  await portal.deploy('web1');
  await expect(portal.machine.heading).toHaveText('web1 runs');
  await portal.openDrawer();
  expect(await faults(page), 'the drawer').toEqual([]);
  await portal.closeDrawer();
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('sim');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(await faults(page), 'the palette').toEqual([]);
});
