/** How fast a whole ledger is checked: links, hashes, signatures and rules. */
import type { Bench } from './bench.ts';
import type { LedgerVerifyResult } from './in-page/ledger-verify.ts';
import { runInPage } from './measure/in-page.ts';
import { withPage } from './measure/page.ts';

const ledgerVerify: Bench = {
  name: 'ledger-verify-per-s',
  unit: '/s',
  goal: { atLeast: 10_000 },
  async run() {
    const { samples, noble } = await withPage({}, (page) =>
      runInPage<LedgerVerifyResult>(page, 'bench/in-page/ledger-verify.ts', 7),
    );
    return { samples, against: { way: 'signatures alone, in JavaScript', samples: noble } };
  },
};

export default ledgerVerify;
