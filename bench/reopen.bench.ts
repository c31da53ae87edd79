/** How long it takes to come back to 1,000 deployments. */
import { join } from 'node:path';
import type { Page } from 'playwright';
import { serve } from '../scripts/site/server.mjs';
import type { Bench } from './bench.ts';
import { world, type ReopenArgument } from './in-page/reopen-grid.ts';
import { buildPageModule, callInPage } from './measure/in-page.ts';
import { comeToRest, withStoredPage } from './measure/page.ts';

const deployments = 1_000;
const visits = 7;
/** Where the module that fills the world is found, as if it were the portal's own. */
const folder = '/bench-module/';
const blank = '<!doctype html><title>Bench</title>';

/** Fills a world of the portal, which then opens it as a person finds it the next day. */
async function reopened(visit: (page: Page, url: string) => Promise<number>): Promise<number[]> {
  const module = await buildPageModule('bench/in-page/reopen-grid.ts');
  const { url, close } = await serve({ pages: { '/bench': blank } });
  const act = (page: Page, act: ReopenArgument['act']): Promise<number> =>
    callInPage(page, folder + module.entry, { act, deployments } satisfies ReopenArgument);
  const samples: number[] = [];
  try {
    await withStoredPage({}, async (page) => {
      await page.route(`${url}${folder}**`, (route) => {
        const { pathname } = new URL(route.request().url());
        return route.fulfill({ path: join(module.folder, pathname.slice(folder.length)) });
      });
      await page.goto(`${url}/bench`);
      await act(page, 'fill');
      while (samples.length < visits) samples.push(await visit(page, url));
    });
  } finally {
    await close();
  }
  return samples;
}

/** Milliseconds from the navigation until the first page says that all of them run. */
async function toOverview(page: Page, url: string): Promise<number> {
  await comeToRest(page);
  await page.goto(`${url}/?seed=${world.seed}&nodes=${world.nodes}`);
  const heading = page.getByRole('heading', { name: '1,000 deployments, all running.' });
  await heading.waitFor();
  const shown = await page.evaluate(
    () => performance.getEntriesByName('all-running')[0]?.startTime,
  );
  if (shown === undefined) throw new Error('The heading was not seen to appear.');
  return shown;
}

/** Marks the frame in which the heading appears, from within: a driver looks too seldom. */
function markHeading(): void {
  const sought = '1,000 deployments, all running.';
  const headingIn = (root: Document | ShadowRoot): boolean =>
    [...root.querySelectorAll('*')].some(
      (element) =>
        (element.localName === 'h1' && element.textContent.trim() === sought) ||
        (element.shadowRoot !== null && headingIn(element.shadowRoot)),
    );
  const look = (): void => {
    if (headingIn(document)) performance.mark('all-running');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const reopenPortal: Bench = {
  name: 'reopen-ms',
  unit: 'ms',
  goal: { atMost: 400 },
  run: () =>
    reopened(async (page, url) => {
      if (page.url().endsWith('/bench')) {
        await page.addInitScript(markHeading);
        // Requests that a driver may answer take several times as long as those that it may not.
        await page.unrouteAll();
      }
      return toOverview(page, url);
    }),
};

/** The same without the portal: the state of every machine, asked one by one. */
const reopenGrid: Bench = {
  name: 'reopen-grid-ms',
  unit: 'ms',
  run: () =>
    reopened(async (page, url) => {
      await page.goto(`${url}/bench`);
      return callInPage<number>(page, folder + 'reopen-grid.js', { act: 'reopen', deployments });
    }),
};

export default [reopenPortal, reopenGrid];
