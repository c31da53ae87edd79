/** What the portal costs before a person sees it: bytes, and time on a mid-range phone. */
import type { Page } from 'playwright';
import { filesToStart, gzipBytes, readBuildGraph } from '../scripts/gates/bundle-size.mjs';
import { serve } from '../scripts/site/server.mjs';
import type { Bench } from './bench.ts';
import { loadedBytes } from './measure/loaded-bytes.ts';
import { withPage } from './measure/page.ts';

const visits = 5;

const entrySize: Bench = {
  name: 'portal-gzip-kb',
  unit: 'kB',
  goal: { atMost: 90 },
  run: async () => [gzipBytes('dist', filesToStart(readBuildGraph('dist'), 'index.html')) / 1000],
};

const loadedSize: Bench = {
  name: 'portal-loaded-gzip-kb',
  unit: 'kB',
  async run() {
    const { url, close } = await serve();
    try {
      const files = await withPage({}, (page) =>
        loadedBytes(page, url, () => page.waitForLoadState('networkidle')),
      );
      return [files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000];
    } finally {
      await close();
    }
  },
};

const paintTime = (url: string) => async (page: Page) => {
  await page.goto(url);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (paint) resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
};

const firstPaint: Bench = {
  name: 'portal-first-paint-ms',
  unit: 'ms',
  async run() {
    const { url, close } = await serve();
    const samples: number[] = [];
    try {
      while (samples.length < visits) samples.push(await withPage({ slowdown: 4 }, paintTime(url)));
    } finally {
      await close();
    }
    return samples;
  },
};

export default [entrySize, loadedSize, firstPaint];
