/** The `test` of journeys that are the same on the simulated grid and on one a proxy speaks for. */
import { test as base } from './journey.ts';
import { PROXY, RealGrid } from './real-grid.ts';

export { expect } from './journey.ts';

export type GridKind = 'simulated' | 'real';

/** Of a journey that the project "real" makes once more, on the other kind of grid. */
export const either = { tag: '@either' };

export interface Options {
  /** Which grid a journey is made on: the real adapter has a simulation at the wire's other end. */
  readonly kind: GridKind;
}

interface Fixtures extends Options {
  readonly real: RealGrid;
  /** Opens a path on the grid of this kind. */
  readonly open: (path: string) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  kind: ['simulated', { option: true }],
  real: async ({ page }, use) => use(new RealGrid(page)),
  open: async ({ kind, portal, page, real, complaints }, use) => {
    // Later paths are opened in the world that is there by then.
    let isOpen = false;
    if (kind === 'simulated')
      return use(async (path) => {
        await (isOpen ? portal.reopen(path) : portal.open(path));
        isOpen = true;
      });
    // What there is none of is answered so, and the browser tells of it.
    complaints.excuse(/^Asked https:\/\/proxy\.example|(404|500) .*proxy\.example\/\w+\/999999/);
    await real.serve();
    await real.agreed();
    await page.clock.setFixedTime(await real.now());
    await use((path) => {
      const grid = new URLSearchParams({ grid: 'custom', proxy: PROXY });
      return portal.reopen(`${path}${path.includes('?') ? '&' : '?'}${grid}`);
    });
  },
});
