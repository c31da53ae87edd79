/**
 * `npm run simulate -- --seeds N [--from K]`: lives N worlds from their seeds and checks after
 * every step what must always hold. A failing seed is named and reproduces alone with
 * `--from SEED --seeds 1`.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '1000' }, from: { type: 'string', default: '200' } },
});
const from = Number(values.from);
const count = Number(values.seeds);
if (!Number.isInteger(from) || from < 0 || !Number.isInteger(count) || count < 1) {
  console.error('simulate: --seeds and --from take whole numbers');
  process.exit(2);
}
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'unit', '--reporter', 'dot', 'e2e/simulation/more-seeds.test.ts'],
  { stdio: 'inherit', env: { ...process.env, TFGRID_SEEDS: `${from}:${from + count}` } },
);
process.exit(status ?? 1);
