import { expect, test } from 'vitest';
import { checkBoundaries } from './boundaries.mjs';
import { withSmallHouse } from './small-house.mjs';

const tip = 'export const tip = 1;\n';

/** @param {Record<string, string>} files */
const faultsIn = async (files) => {
  const { faults } = await withSmallHouse(files, checkBoundaries);
  return faults.map((fault) => fault.split('\n')[0]);
};

test('a room that stands on another may import it, types and values', async () => {
  const files = {
    'src/model/tip.ts': tip,
    'src/ports/use.ts': `import { tip } from '../model/tip.ts';\nexport const twice = tip * 2;\n`,
  };
  expect(await withSmallHouse(files, checkBoundaries)).toEqual({ modules: 2, faults: [] });
});

test('an import against the one-way rule is reported, even of a type', async () => {
  const against = {
    'src/sim/chain.ts': `export type Chain = 1;\n`,
    'src/operations/deploy.ts': `import type { Chain } from '../sim/chain.ts';\nexport type Deploy = Chain;\n`,
  };
  expect(await faultsIn(against)).toEqual([
    'one-way-operations: src/operations/deploy.ts → src/sim/chain.ts',
  ]);
});

test('a composition root loads a grid lazily or not at all', async () => {
  const grid = { 'src/sim/sim.ts': tip };
  const lazily = `export const load = () => import('../src/sim/sim.ts');\n`;
  const atOnce = `export { tip } from '../src/sim/sim.ts';\n`;
  expect(await faultsIn({ ...grid, 'weblets/grid.ts': lazily })).toEqual([]);
  expect(await faultsIn({ ...grid, 'weblets/grid.ts': atOnce })).toEqual([
    'grid-chosen-lazily: weblets/grid.ts → src/sim/sim.ts',
  ]);
  expect(
    await faultsIn({ ...grid, 'weblets/vm/tf-vm.ts': `import '../../src/sim/sim.ts';\n` }),
  ).toEqual(['one-way-weblets: weblets/vm/tf-vm.ts → src/sim/sim.ts']);
});

test('the keystore is for the portal’s composition root only', async () => {
  const files = {
    'src/wallet/keystore.ts': tip,
    'src/main.ts': `import './wallet/keystore.ts';\n`,
    'weblets/grid.ts': `import '../src/wallet/keystore.ts';\n`,
  };
  expect(await faultsIn(files)).toEqual([
    'keystore-on-own-origin: weblets/grid.ts → src/wallet/keystore.ts',
  ]);
});

test('a package stays where it belongs', async () => {
  const files = { 'src/model/bad.ts': `import 'idb';\n`, 'src/profile/good.ts': `import 'idb';\n` };
  expect(await faultsIn(files)).toEqual([
    expect.stringMatching(/^home-of-idb: src\/model\/bad.ts → .*node_modules\/idb/),
  ]);
});

test('a circle, a missing file and a room nobody knows are reported', async () => {
  const files = {
    'src/model/a.ts': `import './b.ts';\nimport './gone.ts';\n`,
    'src/model/b.ts': `import './a.ts';\n`,
    'src/utils/c.ts': tip,
  };
  expect(await faultsIn(files)).toEqual([
    'no-cycles: src/model/a.ts → src/model/b.ts → src/model/a.ts',
    'resolvable: src/model/a.ts → ./gone.ts',
    'unknown room: src/utils/c.ts',
  ]);
});
