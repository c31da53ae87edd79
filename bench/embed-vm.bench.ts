/** What a page of somebody else pays for a form for virtual machines on the simulated grid. */
import type { Page } from 'playwright';
import type { Bench } from './bench.ts';
import { serveForeignSite } from './measure/foreign-site.ts';
import { deployMachine } from './measure/journey.ts';
import { loadedBytes, untilEvent } from './measure/loaded-bytes.ts';
import { withPage } from './measure/page.ts';

/** Kilobytes that arrive until the form is ready and `then` has happened. */
async function kilobytes(then?: (page: Page) => Promise<void>): Promise<number> {
  const site = await serveForeignSite('vm.js', '<tf-vm image="micro/alpine-3"></tf-vm>');
  try {
    return await withPage({}, async (page) => {
      const ready = await untilEvent(page, 'tf-ready');
      const files = await loadedBytes(page, site.url, async () => {
        await ready();
        await then?.(page);
      });
      return files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000;
    });
  } finally {
    await site.close();
  }
}

const toForm: Bench = {
  name: 'embed-vm-gzip-kb',
  unit: 'kB',
  goal: { atMost: 64 },
  run: async () => [await kilobytes()],
};

const toDeployment: Bench = {
  name: 'embed-vm-deploy-gzip-kb',
  unit: 'kB',
  goal: { atMost: 110 },
  run: async () => [await kilobytes(deployMachine)],
};

export default [toForm, toDeployment];
