/**
 * What a build printed, apart from what it says it built: warnings, each of which is a fault.
 *
 * @param {string} output both streams
 * @returns {{ built: string | undefined, warnings: string[] }} `built` is missing when nothing was
 */
export function readBuildOutput(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const isResult = (/** @type {string} */ line) =>
    /^Built the portal and \d+ weblet files/.test(line);
  return { built: lines.find(isResult), warnings: lines.filter((line) => !isResult(line)) };
}
