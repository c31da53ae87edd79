import { violations } from '../pages/accessibility.ts';
import { expect, test } from '../pages/journey.ts';
import { PROXY, RealGrid } from '../pages/real-grid.ts';

test('a real grid is asked only once it was chosen, and is never mistaken for the simulated one', async ({
  portal,
  page,
  complaints,
}) => {
  complaints.excuse(/^Asked https:\/\/proxy\.example/);
  const real = new RealGrid(page);
  await real.serve();
  await portal.open('/settings');
  await expect(page.locator('tf-sim-badge').first()).toBeVisible();
  await expect(real.pill).toBeHidden();
  expect(real.asked).toEqual([]);

  // A link to a grid that is none draws no page that would wait for it, and offers another one.
  await portal.reopen('/nodes?grid=custom&proxy=http://proxy.example');
  await expect(portal.main).toContainText('Not an address of a grid');
  await expect(portal.main.locator('tf-waiting')).toHaveCount(0);
  await portal.main.getByRole('button', { name: 'Change grid' }).click();
  await expect(real.dialog).toBeVisible();
  expect(real.asked).toEqual([]);
  await real.dialog.getByRole('radio', { name: /Simulated grid/ }).check();
  await real.dialog.getByRole('button', { name: 'Open' }).click();
  await expect(page.locator('tf-sim-badge').first()).toBeVisible();

  await real.choose('http://proxy.example');
  await expect(real.dialog).toContainText('Enter an https address');
  for (const [address, words] of [
    ['the moon', 'Enter the address of a web server'],
    ['https://me:secret@proxy.example', 'Leave name and password out'],
  ] as const) {
    await real.dialog.getByLabel('Address').fill(address);
    await real.dialog.getByRole('button', { name: 'Open' }).click();
    await expect(real.dialog).toContainText(words);
  }
  await real.dialog.getByLabel('Address').fill('proxy.example/');
  await real.dialog.getByRole('button', { name: 'Open' }).click();
  await real.shown();
  expect(real.asked).toContain('/nodes');
  await expect(page.locator('tf-sim-badge')).toHaveCount(0);
  expect(new URL(page.url()).searchParams.get('proxy')).toBe(PROXY);

  // The explorer's pages are the same, over the wire.
  const kept = `grid=custom&proxy=${encodeURIComponent(PROXY)}`;
  await portal.reopen(`/nodes?${kept}`);
  await expect(portal.main).toContainText('400 of 400 nodes');
  await expect(portal.main).toContainText(PROXY);
  await expect(portal.main).not.toContainText('were ignored');
  await portal.reopen(`/contracts?${kept}`);
  await expect(portal.main).toContainText('172 contracts');

  // What needs the chain says so, wherever one goes the address says which grid it is.
  await portal.go('Deployments');
  await expect(portal.main).toContainText('Your deployments are contracts of your account');
  expect(new URL(page.url()).searchParams.get('grid')).toBe('custom');
  await page.reload();
  await real.shown();
  await portal.main.getByRole('button', { name: 'Open the simulated grid' }).click();
  await expect(page.locator('tf-sim-badge').first()).toBeVisible();
  await expect.poll(() => new URL(page.url()).searchParams.get('grid')).toBeNull();
});

test('a link to a stranger’s proxy is asked about before anything is sent to it', async ({
  page,
  complaints,
}) => {
  complaints.excuse(/^Asked https:\/\/proxy\.example/);
  const real = new RealGrid(page);
  await real.serve();
  const link = `/nodes?${new URLSearchParams({ grid: 'custom', proxy: PROXY, cru: '8' })}`;
  const question = page.getByRole('dialog', { name: 'somebody’s grid proxy' });

  await page.goto(link);
  await expect(question).toBeVisible();
  await expect(page.locator('tf-confirm')).toContainText(PROXY);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator('tf-sim-badge').first()).toBeVisible();
  expect(new URL(page.url()).searchParams.get('proxy')).toBeNull();
  expect(real.asked).toEqual([]);

  await page.goto(link);
  expect(real.asked).toEqual([]);
  await question.getByRole('button', { name: 'Open proxy.example' }).click();
  await real.shown();
  // What was agreed to holds for this tab; another proxy is another question.
  await page.reload();
  await real.shown();
  await expect(question).toBeHidden();
  await page.goto(link.replace('proxy.example', 'other.example'));
  await expect(page.locator('tf-confirm')).toContainText('other.example');
});

test('without an answer the last known state is shown with its age, and why', async ({
  portal,
  page,
  complaints,
}) => {
  complaints.excuse(/^Asked https:\/\/proxy\.example|net::ERR_|429/);
  const real = new RealGrid(page);
  await real.serve();
  await real.agreed();
  const address = `/settings?${new URLSearchParams({ grid: 'custom', proxy: PROXY })}`;
  await portal.reopen(address);
  await real.shown();

  const why = async (): Promise<void> => {
    await portal.notice.getByRole('button', { name: 'Why' }).click();
    await expect(real.dialog).toBeVisible();
  };
  const again = real.dialog.getByRole('button', { name: 'Ask again' });

  // Three hours later, so that what was kept is no longer taken for new.
  await page.clock.install({ time: Date.now() + 3 * 3_600_000 });
  real.conduct = 'is busy';
  await page.reload();
  await expect(portal.notice).toContainText('as of 3 hours ago');
  await why();
  await expect(real.dialog).toContainText('wants to be left alone for 300 seconds');

  real.conduct = 'talks nonsense';
  await again.click();
  await expect(real.dialog).toContainText('Not an answer of the grid');

  real.conduct = 'answers';
  await again.click();
  await expect(real.dialog.locator('tf-error')).toHaveCount(0);
  await real.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(portal.notice).toBeHidden();

  await page.context().setOffline(true);
  await page
    .getByRole('banner')
    .getByRole('button', { name: /Real grid/ })
    .click();
  await again.click();
  await expect(real.dialog).toContainText('You are offline');
  await page.context().setOffline(false);
});

test('every page of the explorer says what is wrong on a bad day, and shows what was known before', async ({
  portal,
  page,
  complaints,
}) => {
  complaints.excuse(/^Asked https:\/\/proxy\.example|net::ERR_|429/);
  const { main, notice } = portal;
  const real = new RealGrid(page);
  await real.serve();
  await real.agreed();
  const from = Date.UTC(2026, 0, 1);
  await page.clock.install({ time: from });
  const grid = new URLSearchParams({ grid: 'custom', proxy: PROXY });
  const open = (path: string) => portal.reopen(`${path}?${grid}`);
  /** Pauses pass in a moment, until it is so. */
  const soon = (milliseconds: number, isSo: () => Promise<void>): Promise<void> =>
    expect(async () => {
      await page.clock.fastForward(milliseconds);
      await isSo();
    }).toPass();

  // Nothing was ever told: every page says so, and waits for nothing.
  real.conduct = 'is down';
  for (const path of ['/statistics', '/nodes', '/farms/1', '/contracts']) {
    await open(path);
    const error = main.locator('tf-error').first();
    await soon(5_000, () =>
      expect(error).toContainText('The grid’s index cannot be reached', { timeout: 500 }),
    );
    await expect(main.locator('tf-waiting')).toHaveCount(0);
  }

  real.conduct = 'answers';
  await notice.getByRole('button', { name: 'Ask again' }).click();
  await expect(main).toContainText('172 contracts');
  await expect(notice).toBeHidden();

  // An hour later all that was told of every node is still there, with its age.
  for (const [conduct, words] of [
    ['is busy', 'wants to be left alone for 300 seconds'],
    ['is of another grid', 'These are another network’s nodes'],
    ['is silent', 'gave no whole answer within 30 seconds'],
  ] as const) {
    real.conduct = conduct;
    await page.clock.setSystemTime(from + 3_600_000);
    await open('/farms');
    await expect(main).toContainText('179 of 179 farms');
    await soon(31_000, () => expect(notice).toContainText(/as of .* ago/, { timeout: 500 }));
    await notice.getByRole('button', { name: 'Why' }).click();
    await expect(real.dialog).toContainText(words);
    await real.dialog.getByRole('button', { name: 'Cancel' }).click();
  }
  await open('/statistics');
  await expect(main).toContainText('345 nodes are up');

  real.conduct = 'is down';
  await open('/nodes/7');
  const fromList = main.getByText(/^Drawn from the list of all nodes, as of 1 Jan/);
  await soon(5_000, () => expect(fromList).toBeVisible({ timeout: 500 }));
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Node 7');
  await expect(main).toContainText('Utrecht');
  await expect(main).toContainText('Its own record cannot be read now.');
  // From there to its farm, which nobody opened either.
  await main.locator('.lead').getByRole('link').click();
  await soon(5_000, () => expect(fromList).toBeVisible({ timeout: 500 }));
  await expect(main.locator('tf-error').first()).toBeHidden();
});

test('a page that waits for a slow grid says for how long, asks again, and goes on by itself', async ({
  portal,
  page,
  complaints,
}) => {
  complaints.excuse(/^Asked https:\/\/proxy\.example|net::ERR_/);
  const { main } = portal;
  const real = new RealGrid(page);
  await real.serve();
  await real.agreed();
  await page.clock.install({ time: Date.UTC(2026, 0, 1) });
  const open = (path: string) =>
    portal.reopen(`${path}?${new URLSearchParams({ grid: 'custom', proxy: PROXY })}`);

  real.conduct = 'is silent';
  await open('/nodes');
  await expect(main).toContainText('Asking the grid…');
  await expect(async () => {
    await page.clock.runFor(2_000);
    await expect(main).toContainText(/The grid has not answered for (9|1\d) s\./, { timeout: 500 });
  }).toPass();
  expect(await violations(page)).toEqual([]);
  real.conduct = 'answers';
  await main.getByRole('button', { name: 'Ask again' }).click();
  await expect(main).toContainText('400 of 400 nodes');

  // Nobody asks again here: it comes when there is somebody who answers.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('tf-snapshots').onblocked = resolve;
        resolve(undefined);
      }),
  );
  real.conduct = 'is down';
  await open('/farms');
  await expect(async () => {
    await page.clock.runFor(1_000);
    await expect(main.locator('tf-error').first()).toBeVisible({ timeout: 500 });
  }).toPass();
  real.conduct = 'answers';
  await expect(async () => {
    await page.clock.runFor(10_000);
    await expect(main).toContainText('179 of 179 farms', { timeout: 500 });
  }).toPass();
});

test('the shell tells a real grid in every width and theme, without an accessibility violation', async ({
  portal,
  page,
  complaints,
}) => {
  complaints.excuse(/^Asked https:\/\/proxy\.example/);
  const real = new RealGrid(page);
  await real.serve();
  await real.agreed();
  await portal.reopen(`/?${new URLSearchParams({ grid: 'custom', proxy: PROXY })}`);
  await real.shown();
  for (const [width, colorScheme] of [
    [320, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(real.pill).toBeInViewport({ ratio: 1 });
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrollWidth).toBeLessThanOrEqual(width);
    for (const over of [false, true]) {
      if (over) await real.pill.click();
      expect(await violations(page)).toEqual([]);
    }
    await page.keyboard.press('Escape');
  }
});
