import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { serve } from '../../scripts/site/server.mjs';
import { VmForm } from '../pages/vm-form.ts';
import { buildPages, FRAMEWORKS } from './frameworks/build-pages.ts';
import { expect, test as base } from './foreign-page.ts';

/** The folder with a built page for each framework, made once. */
const test = base.extend<object, { built: string }>({
  built: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from here
    async ({}, use, { workerIndex }) => {
      const folder = resolve(`.cache/frameworks-${workerIndex}`);
      await buildPages(folder);
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 0 },
  ],
});

for (const framework of FRAMEWORKS)
  test(`a page made with ${framework} sets, turns off and hears what it likes`, async ({
    built,
    page,
  }) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    const html =
      '<!doctype html><html lang="en"><meta charset="utf-8" /><title>A page</title>' +
      '<link rel="icon" href="data:," /><div id="app"></div>' +
      '<script type="module" src="/page.js"></script></html>';
    const site = await serve({ root: resolve(built, framework), csp: '', pages: { '/': html } });
    await page.goto(site.url);

    const form = new VmForm(page);
    await expect(form.name).toHaveValue(`from${framework}`);
    await expect(form.fits).toContainText('of 120');
    const spec = () =>
      page.evaluate(() => {
        const { cpu, network } = Reflect.get(document.querySelector('tf-vm')!, 'spec') as {
          cpu: number;
          network: object;
        };
        return { cpu, network };
      });
    expect(await spec()).toMatchObject({ cpu: 4, network: { ipv4: true, mycelium: false } });
    await page.getByRole('button', { name: 'Turn Mycelium' }).click();
    await expect.poll(spec).toMatchObject({ network: { mycelium: true } });

    // The page hears of a deployment, and may refuse it.
    await form.deploy();
    await expect(page.locator('output')).toHaveText(`from${framework}`);

    // It hears of an error as well, with its code.
    await page.evaluate(() => Reflect.set(document.querySelector('tf-vm')!, 'spec', { cpu: 'x' }));
    await expect(page.locator('output')).toContainText('spec.wrong');
    await expect(form.root.getByRole('alert')).toContainText('“cpu”');
    expect(complaints).toEqual([]);
    await site.close();
  });
