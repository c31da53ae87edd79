/**
 * The limits that end a test. Each is far beyond what a slow machine needs, so that only a test that
 * hangs meets one: how fast the product is, benches measure.
 */

/** Milliseconds after which a test or hook has hung. */
export const TEST_LIMIT = 5 * 60_000;

/** Milliseconds after which what a test waits for will not come. */
export const WAIT_LIMIT = 60_000;
