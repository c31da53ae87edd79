/** Makes sure a browser is there to test in, or says exactly what to type to get one. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser.mjs';

function installOnDebian() {
  console.log('No browser found: installing Debian’s Chromium …');
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

/** On a CI machine, as root, installs one; elsewhere ends the process with the command to type. */
export function ensureBrowser() {
  if (findBrowser()) return;
  if (process.env['CI'] === 'true' && process.getuid?.() === 0) installOnDebian();
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
