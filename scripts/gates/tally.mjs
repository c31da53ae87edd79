/** Counts of tests: what a gate says last, and the sum of all gates. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * A gate of tests ends with its own count; any other gate is one test. What is skipped, for want of
 * something that a machine need not have, counts neither as passed nor as failed.
 *
 * @param {number} code the gate's exit code
 * @param {string} lastLine of what it printed
 * @returns {Tally}
 */
export function tally(code, lastLine) {
  const counts = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(lastLine);
  if (counts) {
    const [, passed, failed, skipped = 0] = counts.map(Number);
    // A gate that fails without a failed test must not pass.
    return {
      passed: passed ?? 0,
      failed: Math.max(code === 0 ? 0 : 1, failed ?? 0),
      skipped: skipped || 0,
    };
  }
  if (code === 0 && /^skipped\b/.test(lastLine)) return { passed: 0, failed: 0, skipped: 1 };
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** @param {readonly Tally[]} tallies @returns {Tally} */
export const sum = (tallies) =>
  tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** @param {Tally} tally @returns {string} as the last line of `npm test` says it */
export const tallyLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
