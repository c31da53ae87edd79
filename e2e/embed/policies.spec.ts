/** What a host sends, and what holds where it sends nothing. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { serve } from '../../scripts/site/server.mjs';
import { version } from '../../scripts/version.mjs';

/** What a worker at `/probe.js` of this site gets away with. */
async function tryInWorker(page: Page, elsewhere: string): Promise<Record<string, boolean>> {
  return page.evaluate(
    (target) =>
      new Promise<Record<string, boolean>>((resolve, reject) => {
        const worker = new Worker(`/probe.js#${encodeURIComponent(target)}`, { type: 'module' });
        worker.onmessage = ({ data }: MessageEvent<Record<string, boolean>>) => resolve(data);
        worker.onerror = () => reject(new Error('the worker did not begin'));
      }),
    elsewhere,
  );
}

const probe = `
const tried = async (attempt) => { try { await attempt(); return true; } catch { return false; } };
postMessage({
  evaluates: await tried(() => new Function('')),
  reaches: await tried(() => fetch(decodeURIComponent(location.hash.slice(1)))),
  imports: await tried(() => import('/own.js')),
});
`;

test('a worker of our host runs our own files only, one of a host without policies what it likes', async ({
  page,
}) => {
  const root = await mkdtemp(join(tmpdir(), 'probe-'));
  await writeFile(join(root, 'probe.js'), probe);
  await writeFile(join(root, 'own.js'), 'export default 1;');
  const pages = { '/': '<!doctype html><title>Workers</title>' };
  // A page that admits any worker: what holds the worker is what its script is sent with.
  const ours = await serve({ root, pages, csp: "worker-src 'self'" });
  const careless = await serve({ root, pages, csp: '' });
  const elsewhere = await serve({ root, pages: { '/weblets/data.json': '{}' } });
  const target = `${elsewhere.url}/weblets/data.json`;
  try {
    await page.goto(careless.url);
    const unbound = await tryInWorker(page, target);
    expect(unbound).toEqual({ evaluates: true, reaches: true, imports: true });
    await page.goto(ours.url);
    const bound = await tryInWorker(page, target);
    expect(bound).toEqual({ evaluates: false, reaches: false, imports: true });
  } finally {
    await Promise.all([ours.close(), careless.close(), elsewhere.close()]);
    await rm(root, { recursive: true });
  }
});

test('the settings tell whether the host sends scripts with a policy', async ({
  page,
  baseURL,
}) => {
  const security = page.locator('tf-page-settings .security');
  await page.goto('/settings');
  await expect(security).toContainText('reaches no network');
  await expect(security.locator('tf-code')).toHaveCount(0);

  const careless = await serve({ csp: '' });
  try {
    await page.goto(`${careless.url}/settings`);
    await expect(security).toContainText('without a security policy');
    await expect(security.locator('tf-code')).toContainText("script-src 'self'");
  } finally {
    await careless.close();
  }
  expect(baseURL).toBeTruthy();
});

test('the portal does not open in a frame, also where no header forbids it', async ({ page }) => {
  const careless = await serve({ csp: '' });
  const pages = {
    '/': `<!doctype html><html lang="en"><title>A trap</title><iframe title="Portal" width="600" height="400" src="${careless.url}/deployments?grid=custom&proxy=https://proxy.example"></iframe>`,
  };
  const trap = await serve({ host: 'localhost', csp: '', pages });
  try {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    await page.goto(trap.url);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading')).toContainText('does not open inside another page');
    await expect(frame.locator('tf-portal')).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    const [alone] = await Promise.all([
      page.waitForEvent('popup'),
      frame.getByRole('link', { name: 'Open the portal' }).click(),
    ]);
    await expect(alone.locator('tf-portal')).toBeVisible();
    expect(alone.url()).toBe(`${careless.url}/`);
    expect(asked).not.toContain('proxy.example');
  } finally {
    await Promise.all([careless.close(), trap.close()]);
  }
});

test('what is served carries the licences of what is in it', async ({ request }) => {
  const textOf = async (path: string): Promise<string> => (await request.get(path)).text();
  for (const folder of ['/', `/weblets/${version}/`]) {
    expect(await textOf(`${folder}LICENSE`)).toContain('Apache License');
    expect(await textOf(`${folder}NOTICE`)).toContain('Lucide');
    const others = await textOf(`${folder}third-party-licenses.md`);
    const named = [...others.matchAll(/^## (\S+) - /gm)].map(([, name]) => name);
    expect(named).toEqual(
      expect.arrayContaining(['lit', 'lit-html', '@noble/curves', '@noble/hashes']),
    );
  }
});
