/** Runs one bench and judges it. */
import { median, quantile } from './statistics.mjs';

/** @typedef {import('../../bench/bench.ts').Bench} Bench */
/**
 * @typedef {object} Measurement
 * @property {Bench} bench
 * @property {readonly number[]} samples one per run
 * @property {number} value what speaks for them
 * @property {boolean | undefined} met whether the goal is; undefined without a goal
 * @property {Comparison | undefined} comparison with the common way, where the bench knows one
 */
/** @typedef {{ way: string, times: number }} Comparison how many times better than that way */

/** @param {Bench} bench @param {readonly number[]} samples */
const valueOf = ({ speaks }, samples) =>
  speaks === 'p95' ? quantile(samples, 0.95) : median(samples);

/** @param {Bench['goal']} goal @param {number} value */
function meets(goal, value) {
  if (!goal) return undefined;
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}

/** Times, sizes and waits are better when small; only a goal `atLeast` says otherwise. */
/** @param {Bench['goal']} goal @param {number} value @param {number} other */
const timesBetter = (goal, value, other) =>
  goal && 'atLeast' in goal ? value / other : other / value;

/** @param {Bench} bench @returns {Promise<Measurement>} */
export async function measure(bench) {
  const result = await bench.run();
  const { samples, against } = 'samples' in result ? result : { samples: result };
  if (samples.length === 0) throw new Error(`${bench.name} measured nothing.`);
  const value = valueOf(bench, samples);
  const comparison = against && {
    way: against.way,
    times: timesBetter(bench.goal, value, valueOf(bench, against.samples)),
  };
  return { bench, samples, value, met: meets(bench.goal, value), comparison };
}
