/** What a million nodes and their exploration weigh in a page. */
import type { Bench } from './bench.ts';
import { runInPage } from './measure/in-page.ts';
import { withPage } from './measure/page.ts';

const NODES = 1_000_000;
const MB = 1e6;

interface HeapUsage {
  readonly usedSize: number;
  /** Buffers of typed arrays; absent where the browser does not tell. */
  readonly backingStorageSize?: number;
}

const bench: Bench = {
  name: 'nodes-1m-mb',
  unit: 'MB',
  goal: { atMost: 120 },
  run: () =>
    withPage({}, async (page) => {
      const devtools = await page.context().newCDPSession(page);
      const weigh = async (): Promise<number> => {
        await devtools.send('HeapProfiler.collectGarbage');
        const usage = (await devtools.send('Runtime.getHeapUsage')) as HeapUsage;
        if (usage.backingStorageSize === undefined) throw new Error('Buffers are not counted.');
        return usage.usedSize + usage.backingStorageSize;
      };
      const few = 1000;
      await runInPage(page, 'bench/in-page/hold-nodes.ts', few);
      const before = await weigh();
      await runInPage(page, 'bench/in-page/hold-nodes.ts', NODES);
      return [((await weigh()) - before) / MB];
    }),
};

export default bench;
