/** What one step of the map's time slider costs, from the input to the drawn picture. */
import type { Bench } from './bench.ts';
import type { MapTimeArgument, MapTimeResult } from './in-page/map-time.ts';
import { runInPage } from './measure/in-page.ts';
import { withPage } from './measure/page.ts';

const names = new Map([
  [10_000, '10k'],
  [100_000, '100k'],
]);

const steps = [...names].map(([nodes, name]): Bench => ({
  name: `map-time-${name}-ms`,
  unit: 'ms',
  goal: { atMost: 16 },
  async run() {
    const argument: MapTimeArgument = { nodes, steps: 60, common: nodes === 100_000 ? 8 : 0 };
    const { samples, common } = await withPage({}, (page) =>
      runInPage<MapTimeResult>(page, 'bench/in-page/map-time.ts', argument),
    );
    if (common.length === 0) return samples;
    return { samples, against: { way: 'MapLibre, setData until drawn', samples: common } };
  },
}));

export default steps;
