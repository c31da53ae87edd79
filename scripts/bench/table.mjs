/** Measurements as lines of a table for a terminal. */
import { median, quantile } from './statistics.mjs';

/** @typedef {import('./measure.mjs').Measurement} Measurement */

/** @param {number} number four digits that count, and no more */
const short = (number) => String(Number(number.toPrecision(4)));

/** @param {Measurement['bench']['goal']} goal */
function goalText(goal) {
  if (!goal) return '';
  return 'atMost' in goal ? `≤ ${short(goal.atMost)}` : `≥ ${short(goal.atLeast)}`;
}

/** @param {boolean | undefined} met */
const verdict = (met) => (met === undefined ? '' : met ? 'yes' : 'NO');

/** @param {string[]} cells */
function line([name = '', ...numbers]) {
  return [name.padEnd(36), ...numbers.map((cell) => cell.padStart(10))].join(' ').trimEnd();
}

export const tableHead = line(['name', 'median', 'p95', 'runs', 'unit', 'goal', 'met']);

/** @param {Measurement} measurement */
export const tableRow = ({ bench, samples, met }) =>
  line([
    bench.name,
    short(median(samples)),
    short(quantile(samples, 0.95)),
    String(samples.length),
    bench.unit,
    goalText(bench.goal),
    verdict(met),
  ]);
