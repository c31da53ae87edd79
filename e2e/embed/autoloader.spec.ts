import { VmForm } from '../pages/vm-form.ts';
import { expect, test } from './foreign-page.ts';

test('the autoloader brings what stands on the page, and what comes later', async ({ foreign }) => {
  const page = await foreign.embed('autoloader', '<tf-vm name="first"></tf-vm>');
  await expect(new VmForm(page).fits).toBeVisible();
  await page.evaluate(() => {
    const later = document.createElement('tf-vm');
    later.setAttribute('name', 'later');
    document.body.append(later);
  });
  await expect(page.getByRole('textbox', { name: 'Name', exact: true }).last()).toHaveValue(
    'later',
  );
  expect(foreign.complaints).toEqual([]);
});

test('a page that does not admit Lit is told so in plain words', async ({ foreign }) => {
  const page = await foreign.embed('autoloader', '<tf-vm></tf-vm>', 'strict without lit');
  await expect(page.getByRole('alert')).toContainText("trusted-types lit-html 'allow-duplicates'");
});

test('a weblet that does not exist is told of, in the language of the page', async ({
  foreign,
}) => {
  const page = await foreign.embed('autoloader', '<div lang="de"><tf-nothing></tf-nothing></div>');
  await expect(page.getByRole('alert')).toContainText('konnte nicht geladen werden');
});

test('a tag that would lead out of the folder of the weblets asks for nothing', async ({
  foreign,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  // Names as the parser takes them; createElement refuses some.
  const tags = ['tf-..\\..\\version', 'tf-.', 'tf-a.b', 'tf-%2e%2e', 'tf-', 'tf-vm_', 'tf-ü'];
  const written = tags.map((tag) => `<${tag}></${tag}>`).join('');
  await foreign.embed('autoloader', `${written}<tf-unknown></tf-unknown>`);
  // A tag of known form is asked for after all that stand before it.
  await expect(page.getByRole('alert')).toHaveCount(1);
  // The words of the alert are a file of their own.
  const scripts = asked.filter((url) => url.endsWith('.js') && !url.includes('/chunks/'));
  expect(scripts).toEqual([`${foreign.weblets}/autoloader.js`, `${foreign.weblets}/unknown.js`]);
});

test('the one file with everything works alone', async ({ foreign }) => {
  const page = await foreign.embed('all', '<tf-vm></tf-vm>');
  await expect(new VmForm(page).fits).toBeVisible();
  expect(foreign.complaints).toEqual([]);
});
