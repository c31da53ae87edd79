/** Makes sure a browser is there to test in, or says exactly what to type to get one. */
import { spawnSync } from 'node:child_process';
import { findBrowser, findShell } from './browser.mjs';

/** @param {string} name of the package */
function installOnDebian(name) {
  console.log(`Installing Debian’s ${name} …`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

/** On a CI machine, as root, installs one; elsewhere ends the process with the command to type. */
export function ensureBrowser() {
  const mayInstall = process.env['CI'] === 'true' && process.getuid?.() === 0;
  // Where it cannot be had, a whole Chromium does, and takes longer.
  if (mayInstall && !process.env['CHROMIUM_PATH'] && !findShell())
    installOnDebian('chromium-headless-shell');
  if (findBrowser()) return;
  if (mayInstall) installOnDebian('chromium');
  if (findBrowser()) return;
  console.error(
    [
      'No Chromium found to run the tests in. Type',
      '',
      '    npx playwright install chromium',
      '',
      'or name one you have:  CHROMIUM_PATH=/path/to/chromium npm test',
    ].join('\n'),
  );
  process.exit(1);
}
