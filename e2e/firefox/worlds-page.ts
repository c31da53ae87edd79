/** Bundled for a page: lives seeded worlds there, as tests in Node and Chromium do. */
import { withoutBrowserServices } from '../simulation/in-page-crypto.ts';
import { runWorld } from '../simulation/run-world.ts';

declare global {
  interface Window {
    /** Ledger head of a seed, when it has been lived. */
    headOf: (seed: string) => Promise<string>;
  }
}

window.headOf = async (seed) => {
  const restore = withoutBrowserServices();
  try {
    return (await runWorld(seed)).head;
  } finally {
    restore();
  }
};
