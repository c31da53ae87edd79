import type { Page } from '@playwright/test';
import { matchRoute } from '../../src/portal/route.ts';
import { expect, test } from '../pages/journey.ts';

/** Words that every other English sentence has, and no German one. */
const ENGLISH =
  /\b(the|and|your|you|with|not|this|that|is|are|of|for|from|what|how|on|no|yet|nodes?|free|running|deleted|choose|anywhere|hours?|days?|ago|yesterday|United|Germany|Belgium)\b/i;

/** What a person reads or hears on the page, but for code and for names, which have no language. */
function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = [];
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.closest('code, pre, style, script, [lang="en"], option')) continue;
        if (element.shadowRoot) visit(element.shadowRoot);
        if (!element.checkVisibility() && element.localName !== 'title') continue;
        for (const name of ['aria-label', 'title', 'placeholder']) {
          const text = element.getAttribute(name);
          if (text) words.push(text);
        }
        for (const node of element.childNodes)
          if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
            words.push(node.textContent.trim().replace(/\s+/g, ' '));
      }
    };
    visit(document);
    return words;
  });
}

test('in German no page speaks English', async ({ portal, page }) => {
  await portal.open('/deploy/vm');
  await portal.deploy('web1');
  await expect(portal.machine.heading).toHaveText('web1 runs');
  await portal.go('Settings');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');

  const pages = {
    '/': '1 Deployment, es läuft.',
    '/deploy': 'Deployen',
    '/deploy/vm': 'Virtuelle Maschine deployen',
    '/deployments': 'Deployments',
    '/deployments/173': 'web1',
    '/deployments/9': 'Deployment 9',
    '/contracts': 'Verträge',
    '/contracts/173': 'web1',
    '/contracts/bills': 'Rechnungen',
    '/contracts/statement': 'Abrechnung',
    '/ledger': 'Ledger',
    '/ledger/blocks/0': 'Block 0',
    '/ledger/entries/0': 'Eintrag 0',
    '/ledger/changes': 'Was sich änderte',
    '/activity': 'Aktivität',
    '/embed': 'Einbetten',
    '/simulation': 'Simulation',
    '/settings': 'Einstellungen',
    '/nowhere': 'Hier ist nichts',
    '/map': 'Kapazität des Grids',
    '/nodes': 'Knoten',
    '/nodes/12': 'Knoten 12',
    '/farms': 'Farmen',
    '/statistics': 'Statistik',
    '/calculator': 'Preisrechner',
  };
  for (const [path, title] of Object.entries(pages)) {
    await portal.follow(matchRoute(path).page, path);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeAttached();
    if (path === '/deploy/vm') await expect(page.getByText(/Knoten passen/).first()).toBeVisible();
    const english = (await wordsOn(page)).filter((words) => ENGLISH.test(words));
    expect(english, path).toEqual([]);
  }
});

test('a browser in German gets German without asking', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lass etwas im Grid laufen');
  await expect(page.locator('html')).toHaveAttribute('lang', /^de/);
  await context.close();
});

test('the theme is switched at once and stays, in other tabs and after a reload', async ({
  portal,
  newTab,
}) => {
  const theme = (of: Page) =>
    of.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await portal.open('/settings');
  const other = await newTab();
  await other.revisit('/');
  await portal.page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => theme(portal.page)).toBe('dark');
  await expect.poll(() => theme(other.page)).toBe('dark');
  await portal.page.reload();
  await expect(portal.page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  expect(await theme(portal.page)).toBe('dark');
});
