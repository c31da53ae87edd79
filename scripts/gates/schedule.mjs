/** Runs gates side by side, each after those it waits for. */

/** @typedef {import('./gates.mjs').Gate} Gate */

/**
 * @template T
 * @param {readonly Gate[]} gates in the order in which they are to begin
 * @param {number} abreast how many may run at a time
 * @param {(gate: Gate) => Promise<T>} run
 * @returns {Promise<T[]>} the results in the order in which gates ended
 */
export async function schedule(gates, abreast, run) {
  const waiting = [...gates];
  /** @type {Map<Gate, Promise<void>>} */
  const running = new Map();
  /** @type {T[]} */
  const results = [];
  /** @param {Gate} gate */
  const mayBegin = ({ after = [], alone = false }) =>
    running.size < (alone ? 1 : abreast) &&
    ![...running.keys()].some((other) => other.alone) &&
    ![...waiting, ...running.keys()].some(({ name }) => after.includes(name));

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(mayBegin);
    if (next === -1) {
      if (running.size === 0) throw new Error(`Gates wait for one another: ${namesOf(waiting)}`);
      await Promise.race(running.values());
      continue;
    }
    const [gate] = waiting.splice(next, 1);
    if (!gate) continue;
    running.set(
      gate,
      run(gate).then((result) => {
        results.push(result);
        running.delete(gate);
      }),
    );
  }
  return results;
}

/** @param {readonly Gate[]} gates */
const namesOf = (gates) => gates.map(({ name }) => name).join(', ');
