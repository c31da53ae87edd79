/** How a gate ends: what it says last is what it checked, and having checked nothing is a failure. */

/**
 * @param {object} result
 * @param {number} result.checked how many things were looked at
 * @param {string} result.what their name, e.g. `files`
 * @param {string[]} result.faults what is wrong, for a person to act on
 */
export function conclude({ checked, what, faults }) {
  for (const fault of faults) console.error(fault);
  if (checked === 0) console.error(`Checked nothing: found no ${what}.`);
  console.log(`${checked} ${what}${faults.length > 0 ? ', with faults' : ''}`);
  process.exitCode = faults.length > 0 || checked === 0 ? 1 : 0;
}

/**
 * The same for a gate that counts tests.
 *
 * @param {{ passed: number, failed: number, code: number, output: string }} result `code` is the runner's exit code
 */
export function concludeTests({ passed, failed, code, output }) {
  const wrong = code !== 0 || failed > 0 || passed === 0;
  if (wrong) console.error(output);
  if (passed + failed === 0) console.error('Ran nothing: found no tests.');
  // A file that does not even load fails the run without counting as a test.
  console.log(`${passed} passed, ${wrong ? Math.max(1, failed) : 0} failed`);
  process.exitCode = wrong ? 1 : 0;
}
