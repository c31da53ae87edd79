/** Runs one bench and judges it. */
import { median, quantile } from './statistics.mjs';

/** @typedef {import('../../bench/bench.ts').Bench} Bench */
/**
 * @typedef {object} Measurement
 * @property {Bench} bench
 * @property {readonly number[]} samples one per run
 * @property {number} value what speaks for them
 * @property {boolean | undefined} met whether the goal is; undefined without a goal
 */

/** @param {Bench['goal']} goal @param {number} value */
function meets(goal, value) {
  if (!goal) return undefined;
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}

/** @param {Bench} bench @returns {Promise<Measurement>} */
export async function measure(bench) {
  const samples = await bench.run();
  if (samples.length === 0) throw new Error(`${bench.name} measured nothing.`);
  const value = bench.speaks === 'p95' ? quantile(samples, 0.95) : median(samples);
  return { bench, samples, value, met: meets(bench.goal, value) };
}
