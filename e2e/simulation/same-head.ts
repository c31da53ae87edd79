import { afterAll, beforeAll, expect, it } from 'vitest';
import { withoutBrowserServices } from './in-page-crypto.ts';
import { runWorld } from './run-world.ts';

/** Ledger heads of some seeds. A change of the rules changes them, on purpose and in one place. */
const HEADS: Readonly<Record<string, string>> = {
  alpha: '1aafc68f19b5af4d9d2878e734652b33814e04b48f39c533067c913271625f2e',
  beta: '635b1a0091312ec4b110305a05e37bed03d36a8f5b440c61c8a1218c3410af1c',
  gamma: '349ba141246490e6dcd6bc72bb96ff1b8f892e96ce571a208791f96be25136c5',
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
