import { afterAll, beforeAll, expect, it } from 'vitest';
import { withoutBrowserServices } from './in-page-crypto.ts';
import { runWorld } from './run-world.ts';

/** Ledger heads of some seeds. A change of the rules changes them, on purpose and in one place. */
const HEADS: Readonly<Record<string, string>> = {
  alpha: 'd2da6ded41650990daf46216bf8caae4eaf7227a685829961429cef5e222161e',
  beta: '2457a62ec1b491c7f3f60dd5e7126ac38c577f796f7db3eafec7c750d531b549',
  gamma: 'c1f80883ff39bed6ad7a011f07cdcaba9a4eb57fabd9880eacc9ae6f861be17c',
};

/** Asserts the same heads wherever it runs: in Node and in a browser. */
export function sameHeads(): void {
  let restore: () => void;
  beforeAll(() => {
    restore = withoutBrowserServices();
  });
  afterAll(() => restore());

  for (const [seed, head] of Object.entries(HEADS))
    it(`world ${seed} has the same ledger head in every engine`, { timeout: 60_000 }, async () => {
      expect((await runWorld(seed)).head).toBe(head);
    });
}
