/**
 * Finds the browsers that tests and benchmarks drive, and says how Chromium is started.
 * `CHROMIUM_PATH` wins, then Playwright's own download, then what the system has. Firefox is a
 * second opinion: `FIREFOX_PATH`, else what the system has.
 */
import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** The same engine without windows, tabs and their drawing: journeys cost a third less with it. */
const shellNames = ['chromium-headless-shell'];
const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

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

/** @param {readonly string[]} names */
function installed(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @returns {string | undefined} */
export function findBrowser() {
  const fixed = process.env['CHROMIUM_PATH'];
  if (fixed) return isExecutable(fixed) ? fixed : undefined;
  return findShell() ?? installed(chromiumNames).find(isExecutable);
}

/** A Chromium that draws no windows. @returns {string | undefined} */
export function findShell() {
  return [chromium.executablePath(), ...installed(shellNames)].find(isExecutable);
}

/** A snap reads no profile that a driver made for it; on Ubuntu a small script leads to one. @param {string} file */
const isSnap = (file) =>
  realpathSync(file).startsWith('/snap/') ||
  (statSync(file).size < 10_000 && readFileSync(file, 'utf8').includes('/snap/'));

/** @returns {string | undefined} */
export function findFirefox() {
  const fixed = process.env['FIREFOX_PATH'];
  if (fixed) return isExecutable(fixed) ? fixed : undefined;
  return installed(['firefox-esr', 'firefox']).find((file) => isExecutable(file) && !isSnap(file));
}

/** @returns {import('playwright').LaunchOptions} */
export function launchOptions() {
  const executablePath = findBrowser();
  return { args: browserArgs, ...(executablePath && { executablePath }) };
}
