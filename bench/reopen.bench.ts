/** How long it takes to come back to 1,000 deployments. */
import type { Bench } from './bench.ts';
import type { ReopenArgument } from './in-page/reopen-grid.ts';
import { servePageModule } from './measure/in-page.ts';
import { withStoredPage } from './measure/page.ts';

const deployments = 1_000;
const visits = 7;

const reopenGrid: Bench = {
  name: 'reopen-grid-ms',
  unit: 'ms',
  goal: { atMost: 400 },
  async run() {
    const module = await servePageModule('bench/in-page/reopen-grid.ts');
    const samples: number[] = [];
    try {
      await withStoredPage({}, async (page) => {
        const visit = (act: ReopenArgument['act']): Promise<number> =>
          module.visit(page, { act, deployments } satisfies ReopenArgument);
        await visit('fill');
        while (samples.length < visits) samples.push(await visit('reopen'));
      });
    } finally {
      await module.close();
    }
    return samples;
  },
};

export default reopenGrid;
