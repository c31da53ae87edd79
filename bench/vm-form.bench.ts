/** How soon a person on a mid-range phone can use the form for a virtual machine. */
import type { Page } from 'playwright';
import { serve } from '../scripts/site/server.mjs';
import type { Bench } from './bench.ts';
import { serveForeignSite } from './measure/foreign-site.ts';
import { withPage } from './measure/page.ts';

const visits = 7;

/** Milliseconds from the navigation until price and nodes stand on the screen. */
async function timeToForm(page: Page, url: string): Promise<number> {
  await page.addInitScript(() => {
    document.addEventListener('tf-ready', () => {
      // The frame that shows it, and its end.
      requestAnimationFrame(() => {
        setTimeout(() => performance.mark('form-ready'));
      });
    });
  });
  await page.goto(url);
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('form-ready')[0]?.startTime,
  );
  return (await mark.jsonValue()) ?? NaN;
}

/** Each visit is a browser that has never been here, four times slower than this machine. */
async function visitsTo(url: string): Promise<readonly number[]> {
  const samples: number[] = [];
  while (samples.length < visits)
    samples.push(await withPage({ slowdown: 4 }, (page) => timeToForm(page, url)));
  return samples;
}

const inPortal: Bench = {
  name: 'vm-form-ready-ms',
  unit: 'ms',
  goal: { atMost: 1_300 },
  async run() {
    const { url, close } = await serve();
    return visitsTo(`${url}/deploy/vm`).finally(close);
  },
};

const embedded: Bench = {
  name: 'embed-vm-ready-ms',
  unit: 'ms',
  async run() {
    const { url, close } = await serveForeignSite('vm.js', '<tf-vm></tf-vm>');
    return visitsTo(url).finally(close);
  },
};

export default [inPortal, embedded];
