import { afterAll, beforeAll, expect, it } from 'vitest';
import { withoutBrowserServices } from './in-page-crypto.ts';
import { runWorld } from './run-world.ts';

/** Ledger heads of some seeds. A change of the rules changes them, on purpose and in one place. */
const HEADS: Readonly<Record<string, string>> = {
  alpha: '17ecf6633bae2bb87c9d00d5c150189511925befba12a1fbf3b4748027e1306c',
  beta: '2d627e54559b2e9fa4768ffa8c7a2b30fb465701712b67b9853144abe20dba50',
  gamma: 'e7ba0d3f17fbbf89d51cee064b06034f5ae079b654fa46e32fbc4ed4675dfb71',
  delta: 'b6bbed616c52cd68ac074265d6d9a14426955962b13ad9a550843708f8109977',
  epsilon: '950473925f847b0caaaa7bdba8ab49d209eee4600645e7fe74224a684dbc5dac',
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
