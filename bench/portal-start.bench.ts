/** What the portal costs before a person sees it: bytes, and time on a mid-range phone. */
import type { Page } from 'playwright';
import { serve } from '../scripts/site/server.mjs';
import type { Bench } from './bench.ts';
import { loadedBytes, type LoadedFile } from './measure/loaded-bytes.ts';
import { withPage } from './measure/page.ts';

const visits = 5;

/** Everything that the overview loads of its own accord, first visit, nothing deployed. */
async function loadedFiles(): Promise<readonly LoadedFile[]> {
  const { url, close } = await serve();
  return withPage({}, (page) =>
    loadedBytes(page, url, () => page.waitForLoadState('networkidle')),
  ).finally(close);
}

const kilobytes = (files: readonly LoadedFile[]): number =>
  files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000;

const codeSize: Bench = {
  name: 'portal-gzip-kb',
  unit: 'kB',
  goal: { atMost: 88 },
  async run() {
    const files = await loadedFiles();
    return [kilobytes(files.filter(({ url }) => /\.(js|css)$/.test(new URL(url).pathname)))];
  },
};

const loadedSize: Bench = {
  name: 'portal-loaded-gzip-kb',
  unit: 'kB',
  run: async () => [kilobytes(await loadedFiles())],
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

export default [codeSize, loadedSize, firstPaint];
