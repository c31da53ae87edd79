import { farmId, nodeId } from '../../src/model/ids.ts';
import { expect, test } from '../pages/journey.ts';
import { MONDAY } from '../pages/world.ts';

const HOUR = 3_600_000;

test('a link with a seed and faults opens the portal at that moment', async ({ portal, page }) => {
  const { simulation } = portal;
  await portal.open('/simulation', {
    at: MONDAY + 5.5 * HOUR,
    rate: 0,
    faults: [
      { fault: 'power', target: { kind: 'node', node: nodeId(4) }, on: false },
      { fault: 'refuse', target: { kind: 'country', country: 'BE' }, message: 'closed' },
      { fault: 'messages', target: { kind: 'all' }, lostPermille: 100, delay: 5 },
      // What this grid does not have cannot break.
      { fault: 'power', target: { kind: 'farm', farm: farmId(999_999) }, on: false },
    ],
  });
  await expect(simulation.root.locator('.clock')).toHaveText('13:30:00');
  await expect(simulation.root.locator('.date')).toHaveText('Monday, 5 January 2026');
  await expect(simulation.root).toContainText('This world began 30 minutes ago.');
  const standing = simulation.root.locator('.standing').getByRole('listitem');
  await expect(standing).toHaveCount(3);
  await expect(standing.nth(0)).toContainText('No power');
  await expect(standing.nth(1)).toContainText(/Turns down deployments: “closed”.*Belgium/s);
  await expect(standing.nth(2)).toContainText('10% of messages lost, Messages 5s late');
  // The address is the page's own again, and a reload finds the same world.
  await expect(page).toHaveURL(/\/simulation$/);
  await page.reload();
  await expect(simulation.root.locator('.clock')).toHaveText('13:30:00');
  await expect(standing).toHaveCount(3);
});

test('a link to a form opens the form as its sender had it, at the sender’s moment', async ({
  portal,
}) => {
  await portal.open('/deploy/vm?name=web7&cpu=4&memory=8GB&disk=100GB&country=BE', { rate: 0 });
  const { form } = portal;
  await expect(form.name).toHaveValue('web7');
  await expect(form.field('CPU (vCores)')).toHaveValue('4');
  await expect(form.field('Memory (GB)')).toHaveValue('8');
  await expect(form.field('Country')).toHaveValue('BE');
  await expect(form.fits).toContainText(/^\d+ nodes? fits?/);
});

test('the same link is the same grid: nodes, prices and the first choice', async ({ browser }) => {
  const seen = await Promise.all(
    [1, 2].map(async () => {
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' });
      const page = await context.newPage();
      const { Portal } = await import('../pages/portal.ts');
      const portal = new Portal(page);
      await portal.open('/deploy/vm?name=web1', { seed: 'same', nodes: 300, rate: 0 });
      await expect(portal.form.fits).toBeVisible();
      const words = await portal.form.root.locator('aside').innerText();
      await context.close();
      return words;
    }),
  );
  expect(seen[0]).toBe(seen[1]);
});
