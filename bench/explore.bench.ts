/** Filtering, counting, sorting and brushing all nodes, beside crossfilter2. */
import type { Bench, Compared } from './bench.ts';
import type { ExploreArgument, ExploreResult } from './in-page/explore.ts';
import { runInPage } from './measure/in-page.ts';
import { withPage } from './measure/page.ts';

const once = (argument: ExploreArgument): Promise<ExploreResult> =>
  withPage({}, (page) => runInPage<ExploreResult>(page, 'bench/in-page/explore.ts', argument));

async function measure(argument: ExploreArgument, visits = 1): Promise<Compared> {
  const results: ExploreResult[] = [];
  for (let visit = 0; visit < visits; visit++) results.push(await once(argument));
  return {
    samples: results.flatMap(({ samples }) => samples),
    against: { way: 'crossfilter2', samples: results.flatMap(({ common }) => common) },
  };
}

const MILLION = 1_000_000;

/** One predicate changed, the sort kept, ten facets counted. */
const benches: readonly Bench[] = [
  {
    name: 'explore-100k-ms',
    unit: 'ms',
    goal: { atMost: 3 },
    run: () => measure({ what: 'change', nodes: 100_000, runs: 200 }),
  },
  {
    name: 'explore-1m-ms',
    unit: 'ms',
    goal: { atMost: 16 },
    run: () => measure({ what: 'change', nodes: MILLION, runs: 100 }),
  },
  {
    name: 'explore-1m-cold-ms',
    unit: 'ms',
    goal: { atMost: 200 },
    // A new page each time: nothing is compiled, nothing cached.
    run: () => measure({ what: 'cold', nodes: MILLION, runs: 1 }, 5),
  },
  {
    name: 'brush-1m-ms',
    unit: 'ms',
    goal: { atMost: 2 },
    run: () => measure({ what: 'brush', nodes: MILLION, runs: 400 }),
  },
];

export default benches;
