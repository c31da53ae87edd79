import type { Page } from '@playwright/test';
import type { PageName } from '../../src/portal/route.ts';
import { violations } from '../pages/accessibility.ts';
import { ADDRESSES } from '../pages/addresses.ts';
import { expect, test } from '../pages/journey.ts';

const NARROWEST = { width: 320, height: 640 };

/** What axe has against the page, and what is wider than its window. */
async function faults(page: Page): Promise<readonly string[]> {
  return [...(await violations(page)), ...(await page.evaluate(tooWide))];
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

const NAMES = Object.keys(ADDRESSES) as PageName[];
const HALF = Math.ceil(NAMES.length / 2);

for (const [title, names] of [
  ['of the first half of the pages', NAMES.slice(0, HALF)],
  ['of the second half, and of a machine,', NAMES.slice(HALF)],
] as const) {
  test(`none ${title} has an accessibility violation or runs out of its window`, async ({
    portal,
    page,
  }) => {
    await portal.open('/deploy/vm');
    await portal.deploy('web1');
    await expect(portal.machine.heading).toHaveText('web1 runs');
    const machine = await page.getByRole('link', { name: 'Open' }).first().getAttribute('href');
    const own: readonly (readonly [PageName, string])[] =
      names[0] === NAMES[0] ? [] : [['deployment', machine ?? '']];
    for (const [name, path] of [...names.map((each) => [each, ADDRESSES[each]] as const), ...own]) {
      await portal.follow(name, path);
      // The widest and the narrowest, one in light, the other in dark, in turn.
      for (const colorScheme of ['light', 'dark'] as const) {
        const isNarrow = (NAMES.indexOf(name) % 2 === 0) === (colorScheme === 'dark');
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize(isNarrow ? NARROWEST : { width: 1280, height: 900 });
        await expect(page.locator('.pending')).toHaveCount(0);
        expect(await faults(page), `${path} ${colorScheme}, ${isNarrow ? 320 : 1280}`).toEqual([]);
      }
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
