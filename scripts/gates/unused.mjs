/** Gate: no unused file, export or dependency, by knip. */
import { runNode } from './run.mjs';
import { conclude } from './verdict.mjs';

const { code, output } = await runNode([
  'node_modules/knip/bin/knip.js',
  '--no-progress',
  '--no-config-hints',
  '--reporter',
  'symbols',
  '--reporter',
  './scripts/gates/knip-count.mjs',
]);
const [, count = '0'] = /^knip read (\d+) files$/m.exec(output) ?? [];

conclude({ checked: Number(count), what: 'files', faults: code === 0 ? [] : [output] });
