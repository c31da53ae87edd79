/**
 * Finds the Chromium that tests and benchmarks drive, and says how it is started.
 * `CHROMIUM_PATH` wins, then Playwright's own download, then what the system has.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** No sandbox, since containers rarely allow one; nothing that calls home. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--no-first-run',
];

/** @param {string} file */
const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @returns {string | undefined} */
export function findBrowser() {
  const fixed = process.env['CHROMIUM_PATH'];
  if (fixed) return isExecutable(fixed) ? fixed : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...installed].find(isExecutable);
}

/** @returns {import('playwright').LaunchOptions} */
export function launchOptions() {
  const executablePath = findBrowser();
  return { args: browserArgs, ...(executablePath && { executablePath }) };
}
