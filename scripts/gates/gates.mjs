/**
 * Every gate of `npm test`. Two run side by side, in this order; one that needs what another makes
 * waits for it, and one that is `alone` for a quiet machine.
 */

/**
 * @typedef {object} Gate
 * @property {string} name
 * @property {string[]} args what Node runs
 * @property {string[]} [after] gates that must have ended before
 * @property {boolean} [alone] keeps every core busy by itself, and leans on the wall clock
 */

/** @type {readonly Gate[]} */
export const gates = [
  // The longest on one core goes first, so that the others fill the second.
  { name: 'lint', args: ['scripts/gates/lint.mjs'] },
  { name: 'types', args: ['scripts/gates/types.mjs'] },
  { name: 'build', args: ['scripts/gates/build.mjs'] },
  { name: 'budgets', args: ['scripts/gates/budgets.mjs'], after: ['build'] },
  { name: 'package', args: ['scripts/gates/package.mjs'], after: ['build'] },
  { name: 'boundaries', args: ['scripts/gates/boundaries.mjs'] },
  { name: 'unused', args: ['scripts/gates/unused.mjs'] },
  { name: 'manifest', args: ['scripts/gates/manifest.mjs'] },
  { name: 'templates', args: ['scripts/gates/templates.mjs'] },
  { name: 'elements', args: ['scripts/gates/vitest.mjs', 'browser'] },
  { name: 'units', args: ['scripts/gates/vitest.mjs', 'unit'] },
  { name: 'firefox', args: ['scripts/gates/firefox.mjs'], after: ['build'] },
  { name: 'journeys', args: ['scripts/gates/playwright.mjs'], after: ['build'], alone: true },
];
