/** What looking at the real grid costs in code, beyond what the portal loads for the simulated one. */
import type { Page } from 'playwright';
import { listen } from '../e2e/wire/listen.ts';
import { servedSim } from '../e2e/wire/served-sim.ts';
import { serve } from '../scripts/site/server.mjs';
import type { Bench } from './bench.ts';
import { loadedBytes, type LoadedFile } from './measure/loaded-bytes.ts';
import { withPage } from './measure/page.ts';

const isCode = ({ url }: LoadedFile): boolean => /\.(js|css)$/.test(new URL(url).pathname);

/** Code that a page of the portal loads until the shell shows what was waited for. */
const codeUntil = (
  address: string,
  shown: string,
  before: (page: Page) => Promise<void> = async () => undefined,
): Promise<readonly LoadedFile[]> =>
  withPage({}, async (page) => {
    const files = await loadedBytes(page, address, async () => {
      await before(page);
      await page.locator('tf-portal header').getByText(shown).first().waitFor();
      await page.waitForLoadState('networkidle');
    });
    return files.filter(isCode);
  });

/** A link that names a proxy is asked about before anything is sent there. */
const agree = (page: Page): Promise<void> =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: /^Open / })
    .click();

const code: Bench = {
  name: 'live-browse-gzip-kb',
  unit: 'kB',
  goal: { atMost: 12 },
  async run() {
    const site = await serve();
    const { serve: answer } = await servedSim('bench', 400);
    const proxy = await listen(answer);
    try {
      const page = `${site.url.replace(/\/$/, '')}/activity`;
      const usual = await codeUntil(page, 'Simulation');
      const query = new URLSearchParams({ grid: 'custom', proxy: proxy.url });
      const real = await codeUntil(`${page}?${query}`, 'now', agree);
      const known = new Set(usual.map(({ url }) => url));
      const beyond = real.filter(({ url }) => !known.has(url));
      return [beyond.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000];
    } finally {
      await proxy.close();
      await site.close();
    }
  },
};

export default code;
