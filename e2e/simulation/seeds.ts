import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutBrowserServices } from './in-page-crypto.ts';
import { runWorld } from './run-world.ts';

/** Runs the seeds `from` … `to` − 1; a failing one is named by its message and reproduces alone. */
export function seeds(from: number, to: number): void {
  describe(`worlds ${from} to ${to - 1} keep every promise`, () => {
    let restore: () => void;
    beforeAll(() => {
      restore = withoutBrowserServices();
    });
    afterAll(() => restore());

    for (let seed = from; seed < to; seed++)
      it(`world ${seed}`, async () => {
        const report = await runWorld(String(seed));
        expect(report.entries).toBeGreaterThan(5);
      });
  });
}
