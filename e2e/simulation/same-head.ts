import { afterAll, beforeAll, expect, it } from 'vitest';
import { withoutBrowserServices } from './in-page-crypto.ts';
import { runWorld } from './run-world.ts';

/** Ledger heads of some seeds. A change of the rules changes them, on purpose and in one place. */
export const HEADS: Readonly<Record<string, string>> = {
  alpha: '363a07439cd68a52186cf1ffcdc178ba86516749086bd9a0681f1b3323fed858',
  beta: '307886b20e6e94c9d93f5f51510bbdfff8f2530dca818d10ab557bb6c6615d9f',
  gamma: 'cea0dc54faa83b96f6e0a9ee91cbbf22ef65edd3a2aabce174310629dc25de98',
  delta: 'e13494564b51fa01b514762a19b6b13da1d88f08adbc7bce853b49d797614f7c',
  epsilon: '20a48a14e5d3b3b7153539bedb829c006ae7e609ec230bb05fb6c524786cb4c8',
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
