/** How much faster than the wall a grid of 1,000 deployments with faults can run while it is drawn. */
import type { Bench } from './bench.ts';
import type { SimulatedSpeedArgument, SimulatedSpeedResult } from './in-page/simulated-speed.ts';
import { runInPage } from './measure/in-page.ts';
import { withStoredPage } from './measure/page.ts';

const simulatedSpeed: Bench = {
  name: 'simulated-speed',
  unit: '×',
  goal: { atLeast: 1_000 },
  async run() {
    const argument: SimulatedSpeedArgument = { runs: 5, deployments: 1_000 };
    const { speeds, seen } = await withStoredPage({}, (page) =>
      runInPage<SimulatedSpeedResult>(page, 'bench/in-page/simulated-speed.ts', argument),
    );
    if (!seen['ok'] || !seen['no answer']) throw new Error(`No faults: ${JSON.stringify(seen)}`);
    return speeds;
  },
};

export default simulatedSpeed;
