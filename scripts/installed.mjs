/** Makes sure that what the lock file names is installed, with nothing but Node and npm at hand. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: every script works from there, wherever it is called. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = [20, 19];

/** @param {string} file */
const changedAt = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = oldestNode;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  console.error(
    `TFGrid Portal needs Node ${oldestNode.join('.')} or newer; this is ${process.version}.`,
  );
  process.exit(1);
}

/** @param {string[]} args */
function npm(args) {
  const own = process.env['npm_execpath'];
  const options = /** @type {const} */ ({ stdio: 'inherit', cwd: projectFolder });
  return own?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Installs when nothing is, or when the lock file is newer than what is. Ends the process on failure. */
export function ensureInstalled() {
  process.chdir(projectFolder);
  refuseOldNode();
  // npm writes this file last, so it tells a whole installation from a broken one.
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  console.log('Installing what the lock file names (npm ci) …');
  const { status } = npm(['ci', '--no-audit', '--no-fund']);
  if (status !== 0) process.exit(status ?? 1);
}
