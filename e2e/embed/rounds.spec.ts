import { delayFiles, importRounds } from '../../bench/measure/import-rounds.ts';
import { VmForm } from '../pages/vm-form.ts';
import { expect, test } from './foreign-page.ts';

for (const entry of ['vm', 'autoloader'])
  test(`a cold page reaches the priced form in two rounds of files: ${entry}.js`, async ({
    foreign,
    page,
  }) => {
    await delayFiles(page);
    await page.addInitScript(() => {
      document.addEventListener('tf-ready', () => performance.mark('ready'));
    });
    await foreign.embed(entry, '<tf-vm></tf-vm>');
    await page.waitForFunction(() => performance.getEntriesByName('ready').length > 0);
    expect(await importRounds(page, foreign.weblets)).toBe(2);
    expect(foreign.complaints).toEqual([]);
  });

test('a page with a real grid is not made to load the simulation', async ({ foreign, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await foreign.embed(
    'vm',
    '<tf-grid mode="live" network="custom" proxy="http://127.0.0.1:9"><tf-vm></tf-vm></tf-grid>',
  );
  await expect(new VmForm(page).deployButton).toBeVisible();
  await expect.poll(() => asked.some((url) => url.includes('live-grid'))).toBe(true);
  expect(asked.filter((url) => url.includes('sim-grid'))).toEqual([]);
});

test('a file that is missing is told of where the weblet stands, also without the autoloader', async ({
  foreign,
  page,
}) => {
  await page.route('**/chunks/start-*.js', (route) => route.fulfill({ status: 404 }));
  await foreign.embed('vm', '<div lang="de"><tf-vm>Das Formular lädt …</tf-vm></div>');
  await expect(page.getByRole('alert')).toContainText('konnte nicht geladen werden');
  await expect(page.locator('tf-vm')).not.toContainText('lädt …');
});

test('a page that does not admit Lit is told so, also without the autoloader', async ({
  foreign,
  page,
}) => {
  await foreign.embed('vm', '<tf-vm></tf-vm>', 'strict without lit');
  await expect(page.getByRole('alert')).toContainText("trusted-types lit-html 'allow-duplicates'");
});

test('where the address of the script is wrong, what stands in the tag is shown', async ({
  foreign,
  page,
}) => {
  await foreign.embed('no-such-file', '<tf-vm>The form is loading.</tf-vm>', 'none');
  await expect(page.getByText('The form is loading.')).toBeVisible();
});
