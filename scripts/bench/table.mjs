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
function line([name = '', ...cells]) {
  const numbers = cells.slice(0, 6).map((cell) => cell.padStart(9));
  return [name.padEnd(28), ...numbers, ` ${cells[6] ?? ''}`].join(' ').trimEnd();
}

export const tableHead = line(['name', 'median', 'p95', 'runs', 'unit', 'goal', 'met', 'against']);

/** @param {Measurement['comparison']} comparison */
const comparisonText = (comparison) =>
  comparison ? `${short(comparison.times)} × ${comparison.way}` : '';

/** @param {Measurement} measurement */
export const tableRow = ({ bench, samples, met, comparison }) =>
  line([
    bench.name,
    short(median(samples)),
    short(quantile(samples, 0.95)),
    String(samples.length),
    bench.unit,
    goalText(bench.goal),
    verdict(met),
    comparisonText(comparison),
  ]);
