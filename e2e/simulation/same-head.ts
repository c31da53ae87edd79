import { afterAll, beforeAll, expect, it } from 'vitest';
import { withoutBrowserServices } from './in-page-crypto.ts';
import { runWorld } from './run-world.ts';

/** Ledger heads of some seeds. A change of the rules changes them, on purpose and in one place. */
export const HEADS: Readonly<Record<string, string>> = {
  alpha: '547f936eb0053163a6f03af28ae2075b2278d6001584bb1c3067d522ee313d8a',
  beta: '5c8192118ab9e4db137b700928cde6fdf456369ac0b991804c41f99c53f7f24a',
  gamma: 'f602784b9f997f85946b144d3b177f149cf42aec68da47d608d2317b03c32a1d',
  delta: '4dd2b8c458e56ecee0ccb0531a27fc49c7d5f2d08a1eab101a908e21238d9c7f',
  epsilon: '0efda44d3eb57439c46768b0b8786bff79dbb58828073d1a8eb12c0ee6386d1b',
};

/** Asserts the same heads wherever it runs: in Node and in a browser. */
export function sameHeads(): void {
  let restore: () => void;
  beforeAll(() => {
    restore = withoutBrowserServices();
  });
  afterAll(() => restore());

  for (const [seed, head] of Object.entries(HEADS))
    it(`world ${seed} has the same ledger head in every engine`, async () => {
      expect((await runWorld(seed)).head).toBe(head);
    });
}
