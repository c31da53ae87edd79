import { Exploration } from '../../src/explore/exploration.ts';
import { makeGenesis } from '../../src/sim/world/genesis.ts';
import { orderOf } from '../../src/explore/order.ts';
import { traitCodes } from '../../src/explore/trait-codes.ts';
export default function x() {
  const { inventory } = makeGenesis({ seed: 'explore', nodes: 1_000_000, at: 1_767_225_600 });
  const log: [string, number][] = [];
  const t = <T>(name: string, f: () => T): T => {
    const s = performance.now();
    const v = f();
    log.push([name, performance.now() - s]);
    return v;
  };
  const e = t('new', () => new Exploration(inventory));
  t('filter', () => e.setFilter({ status: ['up'] }));
  t('figures', () => e.figures('price'));
  t('sort', () => e.sort({ by: 'price', descending: false }));
  for (const f of ['status', 'countries', 'regions', 'gpuModels', 'features', 'farmSizes'] as const)
    t(f, () => e.facet(f));
  t('trait', () => e.trait('certified'));
  t('rows', () => e.rows(0, 40));
  t('order again', () => orderOf(e.figures('price'), 1_000_000));
  t('traits again', () => traitCodes(inventory));
  return log;
}
