/**
 * Gate: strict types, by the native compiler. Twice: everything with Node's types at hand, and what
 * ships without them, so that no browser code leans on Node.
 */
import { relative } from 'node:path';
import { runNode } from './run.mjs';
import { conclude } from './verdict.mjs';

const programs = ['tsconfig.json', 'tsconfig.browser.json'];

const results = await Promise.all(
  programs.map(async (program) => {
    const { code, output } = await runNode([
      'node_modules/@typescript/native/bin/tsc',
      '--noEmit',
      '--listFiles',
      '--project',
      program,
    ]);
    const lines = output.split('\n');
    const own = lines.filter((line) => {
      const file = relative('.', line);
      return /\.(ts|mjs)$/.test(file) && !/^\.\.|node_modules/.test(file) && !line.includes('(');
    });
    const faults = code === 0 ? [] : lines.filter((line) => /error TS|^\s/.test(line));
    // A compiler that fails without saying why must not pass for one that found nothing.
    if (code !== 0 && faults.length === 0) faults.push(output);
    return { checked: own.length, faults };
  }),
);

conclude({
  checked: Math.min(...results.map(({ checked }) => checked)),
  what: 'files in the smaller of two programs',
  faults: [...new Set(results.flatMap(({ faults }) => faults))],
});
