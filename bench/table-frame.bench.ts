/** Scrolling the table of a million nodes. */
import type { Bench } from './bench.ts';
import { runInPage } from './measure/in-page.ts';
import { withPage } from './measure/page.ts';

const bench: Bench = {
  name: 'table-frame-ms',
  unit: 'ms',
  goal: { atMost: 8 },
  run: () =>
    withPage({}, (page) => runInPage<readonly number[]>(page, 'bench/in-page/table-frame.ts', 300)),
};

export default bench;
