/** Runs a command and keeps what it says. */
import { spawn } from 'node:child_process';

/**
 * @param {string[]} args what Node runs: a script and its arguments
 * @param {Record<string, string>} [env] added to this process's environment
 * @returns {Promise<{ code: number, output: string }>} `output` is both streams, in the order they came
 */
export function runNode(args, env = {}) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {Buffer[]} */
  const chunks = [];
  child.stdout.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk));
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString().trim() }),
    );
  });
}
