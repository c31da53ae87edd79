/** The map of the grid: by keyboard alone, through time, and by links good and bad. */
import type { Locator } from '@playwright/test';
import { violations } from '../pages/accessibility.ts';
import { CapacityMap } from '../pages/capacity-map.ts';
import { either, expect, test } from '../pages/either-grid.ts';
import { Keyboard } from '../pages/keyboard.ts';

test(
  'one goes from the world to a node and its page by keyboard alone, and a reload keeps the way',
  either,
  async ({ open, page }) => {
    const map = new CapacityMap(page);
    const keyboard = new Keyboard(page);
    await open('/map');
    await expect(map.summary).toContainText(/nodes in sight, .* cores of .* cores free/);
    const world = await map.summary.innerText();

    await keyboard.to(map.stage);
    await keyboard.press('+', '+', '+');
    await expect.poll(() => Number(map.address()['zoom'])).toBeGreaterThan(1);
    await expect(map.summary).not.toHaveText(world);
    await keyboard.press('ArrowUp', 'ArrowLeft', 'Home');
    await expect(map.summary).toHaveText(world);
    expect(map.address()).toEqual({});

    await keyboard.to(map.measure);
    await keyboard.press('ArrowDown');
    await expect(map.summary).toContainText(/[TP]B of .* free/);
    await keyboard.to(map.kind('Down'));
    const shown = parseInt(world, 10);
    await keyboard.press('Space');
    await expect.poll(async () => parseInt(await map.summary.innerText(), 10)).toBeLessThan(shown);
    expect(map.address()).toEqual({ measure: 'mru', hide: 'down' });
    const filtered = await map.summary.innerText();
    await page.reload();
    await expect(map.summary).toHaveText(filtered);
    await expect(map.kind('Down')).not.toBeChecked();

    // Wherever one has looked before, a country that is gone into comes into sight.
    await keyboard.to(map.stage);
    await keyboard.press('+', '+', '+');
    await expect.poll(() => Number(map.address()['zoom'])).toBeGreaterThan(1);
    await expect(map.entry(0)).toBeVisible();
    await keyboard.to(map.entry(0));
    const country = await map.entry(0).locator('.name').innerText();
    await keyboard.press('Enter');
    await expect(map.list.locator('[aria-current]')).toHaveText(country);
    await expect.poll(() => map.address()['country']).toMatch(/^[A-Z]{2}$/);
    await expect(map.summary).toContainText(/nodes in sight/);
    await keyboard.to(map.entry(0));
    const farm = await map.entry(0).locator('.name').innerText();
    await keyboard.press('Enter');
    await expect(map.list.locator('[aria-current]')).toHaveText(farm);
    await keyboard.to(map.entry(0));
    const node = /\d+/.exec(await map.entry(0).locator('.name').innerText())![0];
    await keyboard.press('Enter');
    await expect(map.card).toContainText(`Node ${node}`);
    await expect.poll(() => map.address()['node']).toBe(node);
    await keyboard.back(map.card.getByRole('link', { name: `Open node ${node}` }));
    await keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/nodes/${node}(\\?|$)`));
    for (const stop of [farm, country, 'World']) {
      await page.goBack();
      await expect(map.list.locator('[aria-current]')).toHaveText(stop);
    }
  },
);

test('the slider shows the grid as it was, and leads back to now', async ({ portal, page }) => {
  const map = new CapacityMap(page);
  await portal.open('/map', { rate: 0 });
  await expect(map.summary).toContainText(/nodes in sight/);
  const now = await map.summary.innerText();
  const slider = map.root.getByRole('slider', { name: 'Time' });
  await slider.focus();
  const said = () => slider.getAttribute('aria-valuetext');
  // Back by thirty days and a bit.
  for (let step = 0; step < 14; step++) await page.keyboard.press('ArrowLeft');
  await expect.poll(said).toMatch(/^4 Dec 2025.* nodes up, .* free, TFT at \$/);
  expect(await map.instant.innerText()).toBe(await said());
  await expect(map.summary).not.toHaveText(now);
  // In a country, what is said of the instant is of its nodes alone, as the list and the map tell it.
  await map.entry(0).click();
  await expect(map.list.locator('[aria-current]')).not.toHaveText('World');
  const free = async (words: Locator): Promise<string | undefined> =>
    / ([\d,.]+) cores (?:of|free)/.exec(await words.innerText())?.[1];
  await expect.poll(async () => await free(map.instant)).toBe(await free(map.summary));
  await page.goBack();
  await map.root.getByRole('button', { name: 'Back to now' }).click();
  await expect(map.instant).toHaveText('Now');
  await expect(map.summary).toHaveText(now);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the map has no accessibility violation and no sideways scroll, ${colorScheme}`, async ({
    portal,
    page,
  }) => {
    const map = new CapacityMap(page);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await portal.open('/map');
    await expect(map.entry(0)).toBeVisible();
    await expect(map.instant).toBeVisible();
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expect(map.summary).toContainText(/nodes in sight/);
      expect(await violations(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
  });
}

test(
  'a link of nonsense shows the world, and one to nowhere says so',
  either,
  async ({ open, page }) => {
    const map = new CapacityMap(page);
    await open('/map?measure=love&zoom=-3&center=x,y&hide=all&country=%3Cb%3E&farm=NaN&node=-1');
    await expect(map.summary).toContainText(/nodes in sight, .* cores of .* cores free/);
    await expect(map.entry(0)).toBeVisible();
    await open('/map?country=AQ&node=99999999');
    const ignored = map.root.getByRole('alert');
    await expect(ignored).toContainText('2 parts of this link were ignored');
    await expect(ignored).toContainText('country=AQ: this grid has no such thing');
    await expect(map.entry(0)).toBeVisible();
    await ignored.getByRole('button').click();
    await expect(ignored).toBeHidden();
  },
);

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const)
  test(`legend and time are in reach of the map at ${width} × ${height}`, async ({
    portal,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const map = new CapacityMap(page);
    await portal.open('/map');
    await expect(map.summary).toContainText(/nodes in sight/);
    const slider = map.root.getByRole('slider', { name: 'Time' });
    if (width < 960) await map.root.locator('details.time summary').click();
    await expect(slider).toBeVisible();
    await page.evaluate(() => scrollTo(0, 0));
    for (const part of [map.stage, map.measure, map.kind('Gateway'), slider])
      await expect(part).toBeInViewport({ ratio: 0.99 });
    // Of a wide window the map takes the whole width of the page, and most of its height.
    const box = (await map.stage.boundingBox())!;
    expect(box.width).toBeGreaterThan(width < 960 ? 350 : 960);
    expect(box.height).toBeGreaterThan(width < 960 ? 190 : 420);
  });

test('close to a city one sees what is around it, and by which names', async ({
  portal,
  page,
  complaints,
}) => {
  const map = new CapacityMap(page);
  complaints.excuse(/ERR_FAILED at .*map-tile/);
  let isDown = true;
  await page.route(/map-tile-\d+-/, (route) => (isDown ? route.abort() : route.continue()));
  await portal.open('/map?center=51.02,3.72&zoom=8');
  await expect(map.extent).toHaveText(/shows \d+ km from west to east\.$/);
  await expect(map.root.locator('.foot .scale')).toHaveText(/^\d+ km$/);
  // Without its tiles the map is what it is from afar; with the next view they are asked for again.
  await expect(map.summary).toContainText(/nodes in sight/);
  await expect(map.root.locator('.credit')).toHaveCount(0);
  isDown = false;
  const keyboard = new Keyboard(page);
  await keyboard.to(map.stage);
  await keyboard.press('ArrowUp');
  await expect(map.extent).toContainText(/Places named on it: .*Aalst/);
  await expect(map.extent).not.toContainText('Gent,');
  await expect(map.root.getByRole('link', { name: 'GeoNames' })).toHaveAttribute(
    'href',
    'https://www.geonames.org/',
  );
  const far = await map.extent.innerText();
  await keyboard.press('+', '+');
  await expect(map.extent).not.toHaveText(far);
  await expect(map.extent).toContainText('Places named on it');
  expect(await violations(page)).toEqual([]);
});
