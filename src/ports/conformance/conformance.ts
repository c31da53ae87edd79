import { describe } from 'vitest';
import { chainSuite } from './chain.suite.ts';
import { gridProxySuite } from './grid-proxy.suite.ts';
import type { OpenBench } from './harness.ts';
import { zosSuite } from './zos.suite.ts';

/** The one suite that every realization of the ports passes. */
export function conformance(name: string, open: OpenBench): void {
  describe(`${name} conforms to the ports`, () => {
    chainSuite(open);
    zosSuite(open);
    gridProxySuite(open);
  });
}
