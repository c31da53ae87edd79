/** 640 × 400: a short window, which is also a usual one at a zoom of 200 %. */
import type { Page } from '@playwright/test';
import { expect, test } from '../pages/journey.ts';

test.use({ viewport: { width: 640, height: 400 } });

/** Share of the window that may stay covered while a page is scrolled. */
const MOST = 0.1;

/** The share of the window's points that lie on something that does not scroll with the page. */
function coveredShare(): number {
  const deepest = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  };
  const parentOf = (element: Element): Element | null => {
    const root = element.getRootNode();
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const stays = (element: Element | null): boolean => {
    let sticks = false;
    for (let at = element; at; at = parentOf(at)) {
      const { position, overflowY } = getComputedStyle(at);
      if (position === 'fixed') return true;
      sticks ||= position === 'sticky';
      // What sticks within a part that scrolls by itself covers nothing of the page.
      if ((overflowY === 'auto' || overflowY === 'scroll') && at !== document.documentElement)
        return false;
    }
    return sticks;
  };
  let covered = 0;
  let points = 0;
  for (let x = 10; x < innerWidth; x += 20)
    for (let y = 10; y < innerHeight; y += 20) {
      points++;
      if (stays(deepest(x, y))) covered++;
    }
  return covered / points;
}

/** What of the focused control is under something else: its name; '' when it is in sight. */
function hiddenFocus(): string {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active || active === document.body) return '';
  const { left, right, top, bottom } = active.getBoundingClientRect();
  const name = `${active.localName} ${active.getAttribute('aria-label') ?? active.textContent.trim()}`;
  if (bottom <= 0 || top >= innerHeight) return `${name} is outside of the window`;
  const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
  const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
  const root = active.getRootNode() as Document | ShadowRoot;
  const there = root.elementFromPoint(x, y);
  const isSeen = there !== null && (active.contains(there) || there.contains(active));
  return isSeen ? '' : `${name} is under ${there?.localName ?? 'nothing'}`;
}

const shareAt = async (page: Page, share: number): Promise<number> => {
  await page.evaluate(
    (share) => scrollTo(0, share * (document.documentElement.scrollHeight - innerHeight)),
    share,
  );
  return page.evaluate(coveredShare);
};

const PAGES = [
  '/',
  '/deploy/vm',
  '/calculator',
  '/farms/simulator',
  '/embed',
  '/map',
  '/nodes',
  '/nodes/12',
  '/contracts',
  '/statistics',
  '/settings',
];

test('nothing stays over a page while it is scrolled', async ({ portal, page }) => {
  await portal.open('/');
  for (const path of PAGES) {
    await portal.reopen(path);
    await expect(page.locator('.pending')).toHaveCount(0);
    for (const share of [0.4, 1])
      expect(await shareAt(page, share), `${path} at ${share}`).toBeLessThan(MOST);
  }
});

test('the control that has the focus is in sight, all the way through the form', async ({
  portal,
  page,
}) => {
  await portal.open('/deploy/vm');
  await expect(portal.form.deployButton).toBeVisible();
  await portal.form.root.locator('input').first().focus();
  for (let stop = 0; stop < 30; stop++) {
    expect(await page.evaluate(hiddenFocus)).toBe('');
    await page.keyboard.press('Tab');
  }
});
