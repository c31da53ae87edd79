import { launchOptions } from '../../../scripts/browser.mjs';
import { expect, test } from '../../pages/journey.ts';

const { args = [], ...options } = launchOptions();

// A name that is not the machine's own: a page there is not secure without https.
test.use({
  launchOptions: { ...options, args: [...args, '--host-resolver-rules=MAP portal.test 127.0.0.1'] },
  baseURL: async ({ baseURL }, use) => use((baseURL ?? '').replace(/\/\/[^:]+/, '//portal.test')),
});

test.beforeEach(({ complaints }) => {
  complaints.excuse(/Cross-Origin-Opener-Policy header has been ignored/);
});

test('without a secure context the journey works, and it is said what does not last', async ({
  portal,
  page,
}) => {
  await portal.open('/deploy/vm');
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  expect(await page.evaluate(() => 'subtle' in crypto)).toBe(false);
  await portal.deploy('web1');
  await expect(portal.machine.heading).toHaveText('web1 runs');
  await portal.machine.root.getByRole('link', { name: 'Open its page' }).click();
  await portal.deleteNow('web1');
  await expect(portal.deployment.state).toHaveText('deleted');
  await portal.go('Settings');
  const lost = 'your account and secrets are gone when this tab is reloaded or closed';
  await expect(portal.notice).toContainText(lost);
  await expect(portal.main.locator('tf-page-settings')).toContainText(lost);
});

test('an operation whose secrets went with its tab is told to be lost, and can be taken back', async ({
  portal,
  newTab,
}) => {
  await portal.open('/deploy/vm', {
    rate: 1,
    faults: [{ fault: 'messages', target: { kind: 'all' }, lostPermille: 0, delay: 3 }],
  });
  await portal.deploy('web1');
  await expect(portal.machine.phase).toContainText('Contract');
  await portal.page.close();
  const again = await newTab();
  // Without locks of the browser a tab holds its work for some seconds after it died.
  await again.page.clock.install();
  await again.revisit('/activity');
  await expect(again.history.state('Deploy web1')).toHaveText('running');
  await again.page.clock.fastForward(20_000);
  const error = again.history.one('Deploy web1').locator('tf-error');
  await expect(error).toContainText(/No account to sign with|The keys of this operation are lost/);
  await again.history.button('Deploy web1', 'Stop and take back').click();
  await again.page.clock.fastForward(20_000);
  await expect(again.history.state('Deploy web1')).toHaveText('cancelled');
});
