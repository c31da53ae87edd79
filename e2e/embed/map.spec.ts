import type { Response } from '@playwright/test';
import { violations } from '../pages/accessibility.ts';
import { simulationMarks } from '../pages/simulation-marks.ts';
import { servedSim } from '../wire/served-sim.ts';
import { expect, test } from './foreign-page.ts';

test('one script and one tag on a strict foreign page show the map, with nobody to sign for anything', async ({
  foreign,
}) => {
  const page = await foreign.embed(
    'node-map',
    '<tf-node-map readonly height="360px"></tf-node-map>',
  );
  await expect(page.getByRole('application', { name: 'Map of nodes' })).toBeVisible();
  await expect(page.locator('#summary')).toContainText(/nodes in sight/);
  await expect(page.getByText(/Source: simulation/)).toBeVisible();
  expect(await page.evaluate(simulationMarks)).toEqual(['tf-node-map']);
  await page.getByLabel('Area').selectOption('sru');
  await expect(page.locator('#summary')).toContainText(/TB|PB/);
  await page.getByText('List of countries, farms and nodes').click();
  await page.getByRole('button', { name: /^Belgium/ }).click();
  await expect(page.getByRole('button', { name: 'World', exact: true })).toBeVisible();
  expect(foreign.complaints).toEqual([]);
});

test('one attribute shows a real network, and says so when it cannot be reached', async ({
  foreign,
  page,
}) => {
  const served = await servedSim('journey', 120);
  let isDown = false;
  // Both mirrors of the network, as a simulation answers for them.
  await page.route(/^https:\/\/gridproxy\.(dev|qa)\./, async (route) => {
    if (isDown) return route.abort('connectionrefused');
    const answer = await served.serve(new Request(route.request().url()));
    const open = { 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' };
    await route.fulfill({
      status: answer.status,
      headers: { ...Object.fromEntries(answer.headers), ...open },
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
  const tag = '<tf-node-map readonly network="dev" height="360px"></tf-node-map>';
  await foreign.embed('node-map', tag, 'none');
  await expect(page.locator('#summary')).toContainText(/nodes in sight/);
  await expect(page.getByText(/Source: https:\/\/gridproxy\.dev/)).toBeVisible();
  await expect(page.locator('tf-sim-badge')).toHaveCount(0);
  // Released proxies refuse to send only some columns, which the browser tells of.
  expect(foreign.complaints.filter((words) => !/status of 400/.test(words))).toEqual([]);

  isDown = true;
  await foreign.embed('node-map', tag.replace('dev', 'qa'), 'none');
  await expect(page.getByRole('alert')).toContainText(/reach/);
  await expect(page.getByText('Looking for nodes…')).toHaveCount(0);
  await foreign.embed('node-map', tag.replace('dev', 'moon'), 'none');
  await expect(page.getByRole('alert')).toContainText('moon');
});

test('the autoloader brings the map, and the page hears which node was chosen', async ({
  foreign,
}) => {
  const page = await foreign.embed(
    'autoloader',
    '<tf-grid nodes="120"><tf-node-map select="node" listed country="BE"></tf-node-map></tf-grid>',
  );
  const chosen = page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        document.addEventListener('tf-node-select', (event) => {
          resolve(Number(Reflect.get(event, 'nodeId')));
        }),
      ),
  );
  await page.locator('tf-map-list li button').first().click();
  await page.locator('tf-map-list li button').filter({ hasText: 'Node' }).first().click();
  expect(await chosen).toBeGreaterThan(0);
  expect(foreign.complaints).toEqual([]);
});

test('the embedded map has no accessibility violation, wide and narrow, light and dark', async ({
  foreign,
}) => {
  const page = await foreign.embed(
    'node-map',
    '<style>html { background: Canvas }</style><tf-node-map listed></tf-node-map>',
    'none',
  );
  await expect(page.getByRole('button', { name: /^Belgium/ })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, 'tf-node-map')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    }
  }
});

for (const entry of ['node-map', 'all'])
  test(`${entry}.js shows the towns around a city on a strict foreign page, from our own files`, async ({
    foreign,
    page,
  }) => {
    const tiles: Response[] = [];
    const others: string[] = [];
    page.on('response', (response) => {
      if (/\/map-tile-\d+-/.test(response.url())) tiles.push(response);
      const isOurs = response.url().startsWith(foreign.weblets);
      const isPage = response.request().resourceType() === 'document';
      if (!isOurs && !isPage) others.push(response.url());
    });
    await foreign.embed(
      entry,
      '<tf-node-map readonly height="420px" center="51.02,3.72" zoom="8"></tf-node-map>',
    );
    await expect(page.locator('#extent')).toContainText(/Places named on it: .*Aalst/);
    await expect(page.getByRole('link', { name: 'CC BY 4.0' })).toBeVisible();
    expect(tiles.length).toBeGreaterThan(0);
    expect(tiles.length).toBeLessThan(10);
    for (const tile of tiles) {
      expect(tile.url()).toContain(`${foreign.weblets}/`);
      expect(tile.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    expect(others.filter((url) => !url.startsWith('data:'))).toEqual([]);
    expect(foreign.complaints).toEqual([]);
  });

test('a map of the world loads nothing of what is seen close up', async ({ foreign, page }) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await foreign.embed('node-map', '<tf-node-map readonly></tf-node-map>');
  await expect(page.locator('#summary')).toContainText(/nodes in sight/);
  await page.waitForLoadState('networkidle');
  expect(urls.filter((url) => /map-tile|\/tiles-|\/near-|detail-layer/.test(url))).toEqual([]);
});
