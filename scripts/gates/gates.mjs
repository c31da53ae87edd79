/**
 * Every gate of `npm test`, in the order a person wants to hear of them. Gates of one stage run side
 * by side; a stage begins when the one before has ended.
 */

/** @typedef {{ name: string, args: string[] }} Gate `args` is what Node runs */

/** @type {Gate[][]} */
export const stages = [
  [
    { name: 'types', args: ['scripts/gates/types.mjs'] },
    { name: 'lint', args: ['scripts/gates/lint.mjs'] },
    { name: 'boundaries', args: ['scripts/gates/boundaries.mjs'] },
    { name: 'unused', args: ['scripts/gates/unused.mjs'] },
    { name: 'templates', args: ['scripts/gates/templates.mjs'] },
    { name: 'manifest', args: ['scripts/gates/manifest.mjs'] },
    { name: 'build', args: ['scripts/build.mjs'] },
  ],
  [{ name: 'budgets', args: ['scripts/gates/budgets.mjs'] }],
  [{ name: 'units', args: ['scripts/gates/vitest.mjs', 'unit'] }],
  [{ name: 'elements', args: ['scripts/gates/vitest.mjs', 'browser'] }],
  [{ name: 'journeys', args: ['scripts/gates/playwright.mjs'] }],
];
