/** Gate: the portal in Firefox, where there is one. Where there is none it is skipped, not passed. */
import { existsSync } from 'node:fs';
import { findFirefox } from '../browser.mjs';

const named = process.env['FIREFOX_PATH'];
if (findFirefox()) {
  process.argv[2] = 'firefox';
  await import('./vitest.mjs');
} else if (named && !existsSync(named)) {
  console.log(`FIREFOX_PATH names no file: ${named}`);
  process.exitCode = 1;
} else {
  console.log('skipped: no Firefox here (see the README)');
}
