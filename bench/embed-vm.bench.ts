/** What a page of somebody else pays for a form for virtual machines on the simulated grid. */
import type { Page } from 'playwright';
import type { Bench } from './bench.ts';
import { serveForeignSite } from './measure/foreign-site.ts';
import { delayFiles, importRounds } from './measure/import-rounds.ts';
import { deployMachine, deployWithNewKey } from './measure/journey.ts';
import { loadedBytes, untilEvent } from './measure/loaded-bytes.ts';
import { withPage } from './measure/page.ts';

/** Kilobytes that arrive until the form is ready and `then` has happened. */
async function kilobytes(then?: (page: Page) => Promise<void>, env = ''): Promise<number> {
  const tag = `<tf-vm image="micro/alpine-3"${env && ` env="${env}"`}></tf-vm>`;
  const site = await serveForeignSite('vm.js', tag);
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
  // Whichever costs more: with a key that the person has, or with a new one and a variable.
  run: async () => [
    Math.max(await kilobytes(deployMachine), await kilobytes(deployWithNewKey, 'TOKEN')),
  ],
};

const rounds: Bench = {
  name: 'embed-vm-rounds',
  unit: 'rounds',
  goal: { atMost: 2 },
  run: async () => {
    const site = await serveForeignSite('vm.js', '<tf-vm></tf-vm>');
    try {
      return await withPage({}, async (page) => {
        const ready = await untilEvent(page, 'tf-ready');
        await delayFiles(page);
        await page.goto(site.url);
        await ready();
        return [await importRounds(page, site.weblets)];
      });
    } finally {
      await site.close();
    }
  },
};

export default [toForm, toDeployment, rounds];
