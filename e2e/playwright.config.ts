/** Journeys of people through the built portal, and weblets on pages of a foreign origin. */
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from '../scripts/browser.mjs';
import { TEST_LIMIT, WAIT_LIMIT } from '../scripts/limits.mjs';
import type { Options } from './pages/either-grid.ts';

/** Workers read this file again, so the port that was free once is kept for them. */
async function portOnce(): Promise<string> {
  const known = process.env['TF_E2E_PORT'];
  if (known) return known;
  const port = await new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
  return (process.env['TF_E2E_PORT'] = String(port));
}

const port = await portOnce();
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig<Options>({
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] === 'true',
  retries: 0,
  // A journey waits for frames and clocks a third of its time.
  workers: Math.min(8, Math.ceil(availableParallelism() * 1.5)),
  timeout: TEST_LIMIT,
  expect: { timeout: WAIT_LIMIT, toPass: { timeout: WAIT_LIMIT } },
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    launchOptions: launchOptions(),
    // A third of the whole time: the gate makes journeys that failed once more, with a trace.
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    timezoneId: 'UTC',
  },
  projects: [
    { name: 'portal', testDir: './journeys' },
    { name: 'real', testDir: './journeys', grep: /@either/, use: { kind: 'real' } },
    { name: 'embed', testDir: './embed' },
  ],
  webServer: {
    command: `node scripts/serve.mjs --port ${port}`,
    cwd: '..',
    url: baseURL,
    reuseExistingServer: false,
    timeout: WAIT_LIMIT,
  },
});
