/** Finding nodes among 100,000, with the reasons against all others. */
import type { Bench, Compared } from './bench.ts';
import type { PlaceArgument, PlaceResult } from './in-page/place.ts';
import { runInPage } from './measure/in-page.ts';
import { withPage } from './measure/page.ts';

async function measure(argument: PlaceArgument, way: string): Promise<Compared> {
  const { samples, common } = await withPage({}, (page) =>
    runInPage<PlaceResult>(page, 'bench/in-page/place.ts', argument),
  );
  return { samples, against: { way, samples: common } };
}

const one: Bench = {
  name: 'place-100k-ms',
  unit: 'ms',
  goal: { atMost: 5 },
  run: () => measure({ what: 'one', runs: 200 }, 'node by node, full sort'),
};

const thousand: Bench = {
  name: 'place-1000-vms-ms',
  unit: 'ms',
  goal: { atMost: 250 },
  run: () => measure({ what: 'thousand', runs: 12 }, 'one after the other'),
};

export default [one, thousand];
