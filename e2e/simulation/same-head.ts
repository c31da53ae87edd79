import { afterAll, beforeAll, expect, it } from 'vitest';
import { withoutBrowserServices } from './in-page-crypto.ts';
import { runWorld } from './run-world.ts';

/** Ledger heads of some seeds. A change of the rules changes them, on purpose and in one place. */
export const HEADS: Readonly<Record<string, string>> = {
  alpha: '765383545505e9f48f00e4d4841c978a499b4b35b3e962bd1f711050e319d6e2',
  beta: '5c8192118ab9e4db137b700928cde6fdf456369ac0b991804c41f99c53f7f24a',
  gamma: '019e689f50e5dc7e5630c47c44f450ebaf16d6aee70c5c2447340eeb349f584e',
  delta: '4dd2b8c458e56ecee0ccb0531a27fc49c7d5f2d08a1eab101a908e21238d9c7f',
  epsilon: '829de59140386a31308dd715e904d7e173dc41e50ec7493a9a1636bc1f3d343a',
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
