/** Work that waits longer is done even while the browser is busy, ms. */
const LATEST = 1000;

/**
 * Resolves when the browser has drawn what changed and has nothing else to do, after a second at
 * the latest: for work that nobody waits for and that would delay the answer to the next key.
 */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    // Not every browser tells when it is idle; after two frames the change is on the screen.
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: LATEST });
    else requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
