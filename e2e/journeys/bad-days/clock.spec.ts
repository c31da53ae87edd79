import type { Page } from '@playwright/test';
import { expect, test } from '../../pages/journey.ts';

const HOUR = 3_600_000;
/** Milliseconds within which the last entry was made. */
const PINNED = 10_000;

/** Sets the machine's clock: every page that is opened from now on sees it that much off. */
const setClockOff = (page: Page, milliseconds: number): Promise<unknown> =>
  page.addInitScript((off) => {
    const { now } = Date;
    Date.now = () => now() + off;
    const origin = performance.timeOrigin;
    Object.defineProperty(performance, 'timeOrigin', { get: () => origin + off });
  }, milliseconds);

test('a clock that was set back between two visits stops nothing and takes no time back', async ({
  portal,
  page,
}) => {
  const { machine, simulation, deployment } = portal;
  await portal.open('/deploy/vm');
  await portal.deploy('web1');
  await expect(machine.heading).toHaveText('web1 runs');
  await portal.go('Simulation');
  await simulation.jump('1 day');
  await simulation.setSpeed('1×');
  const before = await simulation.now();

  await setClockOff(page, -48 * HOUR);
  await page.reload();
  // Seconds that no entry has pinned yet are nobody’s loss.
  await expect.poll(() => simulation.now()).toBeGreaterThanOrEqual(before - PINNED);
  await simulation.jump('1 hour');
  await expect.poll(() => simulation.now()).toBeGreaterThanOrEqual(before + HOUR);
  await simulation.setSpeed('60×');
  await simulation.root.getByRole('button', { name: 'Verify' }).click();
  await expect(simulation.root).toContainText('Everything is as it was written');

  await portal.go('Deployments');
  await expect(portal.deployments.state('web1')).toHaveText('running');
  await portal.deployments.open('web1');
  await portal.deleteNow('web1');
  await expect(deployment.state).toHaveText('deleted');
});

test('a clock that is set back in the middle of a deployment does not hold it up', async ({
  portal,
  page,
}) => {
  await portal.open('/deploy/vm', { rate: 0 });
  await portal.deploy('web1');
  await expect(portal.machine.phase).toContainText('Set up');
  await page.evaluate((off) => {
    const { now } = Date;
    Date.now = () => now() - off;
  }, 24 * HOUR);
  await portal.go('Simulation');
  await portal.simulation.setSpeed('60×');
  await portal.go('Deployments');
  await expect(portal.deployments.state('web1')).toHaveText('running');
});

test('a clock that runs years ahead opens the same world, later', async ({ portal, page }) => {
  await portal.open('/deploy/vm', { rate: 1 });
  await expect(portal.form.fits).toBeVisible();
  await setClockOff(page, 3 * 365 * 24 * HOUR);
  await page.reload();
  await portal.deploy('web1');
  await portal.go('Simulation');
  await portal.simulation.setSpeed('60×');
  await portal.go('Deployments');
  await expect(portal.deployments.state('web1')).toHaveText('running');
});
