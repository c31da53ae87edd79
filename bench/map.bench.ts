/** What the map of nodes costs: each frame, its index, its first picture, and the page that embeds it. */
import type { Page } from 'playwright';
import { serve } from '../scripts/site/server.mjs';
import type { Bench, Compared } from './bench.ts';
import type { MapArgument, MapResult } from './in-page/map.ts';
import { serveForeignSite } from './measure/foreign-site.ts';
import { runInPage } from './measure/in-page.ts';
import { loadedBytes, untilEvent } from './measure/loaded-bytes.ts';
import { withPage } from './measure/page.ts';

const measured = new Map<string, Promise<MapResult>>();

/** Measured once for all benches that speak of it. */
function measure(argument: MapArgument): Promise<MapResult> {
  const key = JSON.stringify(argument);
  const running =
    measured.get(key) ??
    withPage({}, (page) => runInPage<MapResult>(page, 'bench/in-page/map.ts', argument));
  measured.set(key, running);
  return running;
}

async function compared(argument: MapArgument, way: string): Promise<Compared> {
  const { samples, common } = await measure(argument);
  return { samples, against: { way, samples: common } };
}

const names = new Map([
  [10_000, '10k'],
  [100_000, '100k'],
  [1_000_000, '1m'],
]);
const goals = new Map([
  [10_000, 2],
  [100_000, 4],
  [1_000_000, 8],
]);

const frames = [...names].flatMap(([nodes, name]): Bench[] => {
  const argument: MapArgument = { what: 'frames', nodes, runs: 200 };
  return [
    {
      name: `map-frame-${name}-ms`,
      unit: 'ms',
      goal: { atMost: goals.get(nodes)! },
      run: () => compared(argument, 'MapLibre, clustered GeoJSON (page alone)'),
    },
    {
      name: `map-presented-${name}-ms`,
      unit: 'ms',
      speaks: 'p95',
      run: async () => (await measure(argument)).presented,
    },
  ];
});

const index: Bench = {
  name: 'map-index-1m-ms',
  unit: 'ms',
  goal: { atMost: 1500 },
  run: () => compared({ what: 'index', nodes: 1_000_000, runs: 5 }, 'supercluster'),
};

const visits = 5;

async function readyTime(page: Page, url: string): Promise<number> {
  await page.addInitScript(() => {
    document.addEventListener('tf-ready', () =>
      Reflect.set(window, 'readyAt', Reflect.get(window, 'readyAt') ?? performance.now()),
    );
  });
  await page.goto(`${url}/map`);
  await page.waitForFunction(() => Reflect.has(window, 'readyAt'));
  return page.evaluate(() => Number(Reflect.get(window, 'readyAt')));
}

const ready: Bench = {
  name: 'map-ready-ms',
  unit: 'ms',
  goal: { atMost: 1200 },
  async run() {
    const { url, close } = await serve();
    const samples: number[] = [];
    try {
      while (samples.length < visits)
        samples.push(await withPage({ slowdown: 4 }, (page) => readyTime(page, url)));
    } finally {
      await close();
    }
    return samples;
  },
};

const embed: Bench = {
  name: 'embed-map-gzip-kb',
  unit: 'kB',
  goal: { atMost: 60 },
  async run() {
    const site = await serveForeignSite('node-map.js', '<tf-node-map readonly></tf-node-map>');
    try {
      return await withPage({}, async (page) => {
        const isReady = await untilEvent(page, 'tf-ready');
        const files = await loadedBytes(page, site.url, async () => {
          await isReady();
          // What comes after the first picture is counted too.
          await page.waitForLoadState('networkidle');
        });
        return [files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000];
      });
    } finally {
      await site.close();
    }
  },
};

export default [...frames, index, ready, embed];
