/** How many signed submissions a second become durable in a real database. */
import type { Bench } from './bench.ts';
import { runInPage } from './measure/in-page.ts';
import { withStoredPage } from './measure/page.ts';
import type { SubmissionsArgument } from './in-page/submissions.ts';

const measure = (argument: SubmissionsArgument): Promise<readonly number[]> =>
  withStoredPage({}, (page) => runInPage(page, 'bench/in-page/submissions.ts', argument));

const submissions: Bench = {
  name: 'submissions-per-s',
  unit: '/s',
  goal: { atLeast: 400 },
  async run() {
    const samples = await measure({ durability: 'strict', runs: 7, perRun: 400 });
    const relaxed = await measure({ durability: 'relaxed', runs: 3, perRun: 400 });
    return { samples, against: { way: 'relaxed durability', samples: relaxed } };
  },
};

export default submissions;
