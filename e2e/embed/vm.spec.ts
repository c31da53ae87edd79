import { violations } from '../pages/accessibility.ts';
import { Machine } from '../pages/machine.ts';
import { setRate } from '../pages/page-grid.ts';
import { simulationMarks } from '../pages/simulation-marks.ts';
import { VmForm } from '../pages/vm-form.ts';
import { expect, test } from './foreign-page.ts';

test('one script and one tag on a strict foreign page: from a wish to running to deleted', async ({
  foreign,
}) => {
  const page = await foreign.embed('vm', '<tf-vm preset="small"></tf-vm>');
  const form = new VmForm(page);
  const machine = new Machine(page);
  await expect(form.fits).toContainText(/nodes fit/);
  await expect(form.deployButton).toHaveText('Deploy for $1.63 / month');
  expect(await page.evaluate(simulationMarks)).toEqual(['tf-vm']);
  await form.describe('web1');
  await setRate(page, 60);
  await form.deploy();

  await expect(machine.heading).toHaveText('web1 runs');
  expect(await page.evaluate(simulationMarks)).toEqual(['tf-vm tf-vm-machines']);
  await expect(machine.sshCommand).toHaveText(/^ssh root@/);
  await machine.button('Delete').click();
  await page.getByRole('dialog').getByRole('textbox').fill('web1');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await machine.button('Delete now').click();
  await expect(machine.heading).toHaveText('web1 is deleted');
  await expect(machine.root).toContainText(/In all it cost .*TFT/);
  expect(foreign.complaints).toEqual([]);
});

test('a page may keep a machine from being deployed, and sees no secret of it', async ({
  foreign,
}) => {
  const page = await foreign.embed('vm', '<tf-vm env="TOKEN"></tf-vm>');
  const form = new VmForm(page);
  await form.describe('web1');
  await form.field('Value').fill('s3cret');
  const asked = page.evaluate(
    () =>
      new Promise<string>((resolve) =>
        document.addEventListener('tf-deploy-request', (event) => {
          event.preventDefault();
          resolve(JSON.stringify(Reflect.get(event, 'spec')));
        }),
      ),
  );
  await form.deploy();
  const spec = JSON.parse(await asked) as { name: string; env: unknown };
  expect(spec).toMatchObject({ name: 'web1', env: [{ key: 'TOKEN', value: '' }] });
  await expect(new Machine(page).heading).toHaveCount(0);
  await expect(form.deployButton).toBeEnabled();
});

test('two weblets on one page share one grid, and each has its own form', async ({ foreign }) => {
  const page = await foreign.embed('vm', '<tf-vm name="one"></tf-vm><tf-vm name="two"></tf-vm>');
  const names = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect(names.first()).toHaveValue('one');
  await expect(names.last()).toHaveValue('two');
  await expect(page.getByRole('status').filter({ hasText: 'nodes fit' })).toHaveCount(2);
  const worlds = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return databases.filter(({ name = '' }) => name.startsWith('tfgrid-world')).length;
  });
  expect(worlds).toBe(1);
});

test('a draft is there again after a reload, and the secret of it is nowhere in clear', async ({
  foreign,
}) => {
  const page = await foreign.embed('vm', '<tf-vm env="TOKEN"></tf-vm>');
  const form = new VmForm(page);
  await form.name.fill('draft1');
  await form.field('Value').fill('s3cret');
  await expect(form.root).toContainText('Draft kept in this browser');
  await page.reload();
  await expect(form.name).toHaveValue('draft1');
  await expect(form.field('Value')).toHaveValue('s3cret');
  expect(page.url()).not.toContain('s3cret');
});

test('an element inside <tf-grid> uses that grid', async ({ foreign }) => {
  const page = await foreign.embed('vm', '<tf-grid nodes="120"><tf-vm></tf-vm></tf-grid>');
  await expect(new VmForm(page).fits).toContainText('of 120');
});

test('a grid that cannot be opened is told where the form stands', async ({ foreign }) => {
  const page = await foreign.embed('vm', '<tf-grid mode="imagined"><tf-vm></tf-vm></tf-grid>');
  await expect(page.getByRole('alert')).toContainText('This grid cannot be opened');
  await expect(new VmForm(page).deployButton).toBeDisabled();
});

test('the embedded form has no accessibility violation, wide and narrow, light and dark', async ({
  foreign,
}) => {
  const page = await foreign.embed(
    'vm',
    // Axe does not know the browser's own ground.
    '<style>html { background: Canvas }</style><tf-vm></tf-vm>',
    'none',
  );
  const form = new VmForm(page);
  await expect(form.fits).toBeVisible();
  await form.name.fill('');
  await form.deploy();
  await expect(form.faults).toBeFocused();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, 'tf-vm')).toEqual([]);
    }
  }
});
