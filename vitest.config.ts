/** Units in Node, elements in a browser, and the portal in Firefox. Journeys have `e2e/playwright.config.ts`. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/browser.mjs';
import { tilesAsFiles } from './scripts/land/map-tiles.mjs';
import { TEST_LIMIT, WAIT_LIMIT } from './scripts/limits.mjs';

/** The service worker of msw for tests in a page; a build knows nothing of it. */
const serviceWorker: Plugin = {
  name: 'msw-service-worker',
  configureServer({ middlewares }) {
    middlewares.use('/mockServiceWorker.js', (_, response, next) => {
      const path = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
      readFile(path).then(
        (script) => response.setHeader('content-type', 'text/javascript').end(script),
        next,
      );
    });
  },
};

const browserTests = '{src,weblets,e2e}/**/*.browser.test.ts';
const firefoxTests = 'e2e/**/*.firefox.test.ts';

export default defineConfig({
  test: {
    // One core less than there are leaves half of a small machine idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: TEST_LIMIT,
    hookTimeout: TEST_LIMIT,
    teardownTimeout: TEST_LIMIT,
    expect: { poll: { timeout: WAIT_LIMIT } },
    setupFiles: ['vitest.setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,weblets,e2e,bench,scripts}/**/*.test.{ts,mjs}'],
          exclude: [browserTests, firefoxTests, '**/node_modules/**'],
        },
      },
      {
        extends: true,
        // Drives the browser from Node.
        test: { name: 'firefox', environment: 'node', include: [firefoxTests] },
      },
      {
        extends: true,
        plugins: [serviceWorker, tilesAsFiles],
        test: {
          name: 'browser',
          include: [browserTests],
          setupFiles: ['src/portal/testing/page-frame.ts'],
          // Two pages at a time would take the focus from one another.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            connectTimeout: TEST_LIMIT,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
            screenshotFailures: false,
          },
        },
      },
    ],
  },
});
