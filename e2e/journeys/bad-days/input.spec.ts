import type { Locator } from '@playwright/test';
import { expect, test } from '../../pages/journey.ts';
import type { Place, Portal } from '../../pages/portal.ts';

const MARKUP = '<img src=x onerror="globalThis.ran=1"><b>bold</b>{{7*7}}${7*7}';

/** Types into every text field there is, and says how many that were. */
async function fillAll(root: Locator, text: string): Promise<number> {
  const fields = root.locator(
    'input:is(:not([type]), [type="text"], [type="search"], [type="password"]), textarea',
  );
  let filled = 0;
  for (const field of await fields.all()) {
    if (!(await field.isVisible()) || !(await field.isEditable())) continue;
    await field.fill(text);
    filled++;
  }
  return filled;
}

/** Nothing of the markup became an element, and nothing of it ran. */
async function expectOnlyText({ page }: Portal): Promise<void> {
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  await expect(page.locator('b')).toHaveCount(0);
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
}

test('markup in every field of the form stays text, and is refused where it makes no sense', async ({
  portal,
}) => {
  const { form } = portal;
  await portal.open('/deploy/vm');
  await expect(form.fits).toBeVisible();
  await form.unfold('Disks');
  await form.root.getByRole('button', { name: 'Add a disk' }).click();
  await form.root.getByRole('button', { name: 'Add a disk' }).click();
  await form.unfold('Environment');
  await form.root.getByRole('button', { name: 'Add a variable' }).click();
  await form.unfold('Private network');
  await form.choice('Own flist').check();
  expect(await fillAll(form.root.locator('form'), MARKUP)).toBeGreaterThan(9);
  await form.deploy();
  await expect(form.faults).toContainText(/\d+ fields need attention/);
  await expectOnlyText(portal);
  // The draft brings it back as it was, as text.
  await portal.page.reload();
  await expect(form.name).toHaveValue(MARKUP);
  await expectOnlyText(portal);
});

test('markup in every other field, and in what others wrote, stays text', async ({ portal }) => {
  const { page, simulation, main } = portal;
  await portal.open('/deploy/vm');
  await portal.deploy('web1');
  await expect(portal.machine.heading).toHaveText('web1 runs');

  await portal.go('Deployments');
  await expect(main.getByRole('searchbox')).toBeVisible();
  expect(await fillAll(main, MARKUP)).toBe(1);
  await expect(main).toContainText(`No deployment has “${MARKUP}” in it.`);
  await portal.go('Settings');
  await main.getByRole('button', { name: 'Add a key' }).click();
  await main.getByRole('textbox', { name: 'Name' }).fill(MARKUP);
  await main
    .getByRole('textbox', { name: 'Public key' })
    .fill(
      `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJnG6BzFD9ZrRqCs2bDXkn1U8hEh4H0YvW7Ln6zwkRgY ${MARKUP}`,
    );
  await main.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(main.locator('tf-ssh-keys')).toContainText(MARKUP.slice(0, 60));
  await expectOnlyText(portal);

  await portal.go('Simulation');
  await simulation.root.getByRole('radio', { name: /^New workloads/ }).check();
  await simulation.root.getByRole('combobox', { name: 'Where' }).selectOption('Everywhere');
  await simulation.root.getByRole('textbox', { name: 'What they answer' }).fill(MARKUP);
  await simulation.root.getByRole('button', { name: 'Turn deployments down' }).click();
  await expect(simulation.root.locator('.standing')).toContainText(MARKUP);
  await simulation.root.getByText('Open another world').click();
  await simulation.root.getByRole('textbox', { name: 'Seed' }).fill(MARKUP.slice(0, 64));
  await simulation.root.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page).toHaveTitle('Overview · TFGrid Portal');
  await portal.go('Simulation');
  await expect(simulation.root).toContainText(MARKUP.slice(0, 60));
  await expectOnlyText(portal);
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type(MARKUP);
  await expect(page.getByText('Nothing found')).toBeVisible();
  await expectOnlyText(portal);
});

test('absurd numbers are faults of their fields and break nothing', async ({ portal }) => {
  const { form } = portal;
  await portal.open('/deploy/vm');
  await form.describe('web1');
  for (const absurd of ['-1', '0', '1e308', '0.000001', '99999999999999999999', '']) {
    for (const label of ['CPU (vCores)', 'Memory (GB)', 'Root disk (GB)'])
      await form.field(label).fill(absurd);
    await form.deploy();
    await expect(form.faults).toContainText('CPU');
    await expect(form.faults).toContainText('Memory');
    await expect(form.faults).toContainText('Root disk');
    await expect(form.faults).not.toContainText(/NaN|Infinity|undefined|\[object/);
    await expect(form.root.locator('aside')).not.toContainText(/NaN|Infinity|undefined/);
  }
  await form.choice('Small').check();
  await form.deploy();
  await expect(portal.machine.heading).toHaveText('web1 runs');
});

const ODD_ADDRESSES = [
  '/deploy/vm?cpu=1e99&memory=-4GB&disk=NaN&image=nope&country=ZZ&region=moon&node=999999999',
  '/deploy/vm?farm=-1&policy=luckiest&near=1,2,3&data=a:b:c&env=a=b,c&range=999.1.1.1%2F3&ipv4=maybe',
  '/deploy/vm?preset=gigantic&flist=javascript:alert(1)&name=%3Cimg%20src%3Dx%20onerror%3D%22ran()%22%3E',
  '/deploy/vm?__proto__=1&constructor=2&cpu=2&cpu=4&%00=%00&name=' + 'x'.repeat(3000),
  '/deployments/0',
  '/deployments/99999999999999999999999',
  '/deployments/-1',
  '/deployments/1%2F2',
  '/constructor',
  '/?nodes=1e9&seed=',
  '/?nodes=0',
  '/?from=-1&at=x&rate=1e9',
  '/?seed=journey&nodes=400&from=1767600000&at=1767600000000&rate=60&tft=-1&fault={&fault=[]&fault=null',
  '/?seed=journey2&nodes=400&from=1767600000&at=1767600000000&fault=' +
    encodeURIComponent('{"fault":"power","target":{"kind":"node","node":1e99},"on":false}'),
  `/?nodes=400&seed=${encodeURIComponent(MARKUP)}`,
];

test('no address, however odd, breaks a page', async ({ portal, page }) => {
  for (const address of ODD_ADDRESSES) {
    await page.goto(address);
    await expect(portal.main.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(portal.main).not.toContainText(/NaN|undefined|\[object/);
    await expectOnlyText(portal);
  }
});

test('a file that is no world of ours, or a changed one, is refused in words and changes nothing', async ({
  portal,
}) => {
  const { simulation } = portal;
  await portal.open('/deploy/vm');
  await portal.deploy('web1');
  await expect(portal.machine.heading).toHaveText('web1 runs');
  await portal.go('Simulation');
  const file = await simulation.exportFile();
  const head = await simulation.head.innerText();
  const changed = file.replace('createNodeContract', 'createNodeContracT');
  const refused = [
    ['holiday.txt', 'Dear diary', 'This is not a world of ours'],
    ['empty.txt', '', 'This is not a world of ours'],
    ['other.json', '{"format":"something-else","schema":1}', 'This is not a world of ours'],
    ['cut.txt', file.slice(0, file.length / 2), 'This file was changed after it was exported'],
    ['later.txt', file.replace('"schema":2', '"schema":99'), 'Written by a newer version'],
    ['binary.txt', '\u0000\u0001\u0002'.repeat(1000), 'This is not a world of ours'],
  ] as const;
  for (const [name, text, words] of refused) {
    await simulation.chooseFile(name, text);
    await expect(simulation.error, name).toContainText(words);
    await expect(simulation.head).toHaveText(head);
  }
  await simulation.importFile('changed.txt', changed);
  await expect(simulation.error).toContainText('This file was changed after it was exported');
  await expect(simulation.head).toHaveText(head);
  await simulation.root.getByRole('button', { name: 'Cancel' }).click();
  await simulation.importFile('good.txt', file);
  await expect(simulation.root).toContainText('The world of the file is open.');
  await expect(simulation.error).toHaveCount(0);
  await portal.go('Deployments');
  await expect(portal.deployments.state('web1')).toHaveText('running');
});

test('settings from a foreign file are refused and stay as they were', async ({ portal, page }) => {
  const place: Place = 'Settings';
  await portal.open('/');
  await portal.go(place);
  await page.getByRole('radio', { name: 'Dark' }).check();
  const input = page.locator('tf-page-settings input[type="file"]');
  for (const text of [
    'Dear diary',
    '{}',
    '{"format":"tfgrid-profile","settings":7}',
    '[]',
    'null',
  ]) {
    await input.setInputFiles({
      name: 'settings.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await expect(page.locator('tf-page-settings tf-error').first(), text).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  }
});
