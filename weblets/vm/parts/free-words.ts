import { freeOf } from '../../../src/model/capacity-of.ts';
import type { Inventory } from '../../../src/model/inventory.ts';
import type { VmView } from '../vm-view.ts';

/** "14 vCores, 28 GB and 900 GB SSD free": what is left on the node of a row. */
export function freeWords(
  { t, format }: Pick<VmView['words'], 't' | 'format'>,
  inventory: Inventory,
  row: number,
): string {
  const { cru, mru, sru } = freeOf(inventory, row);
  return t('score.free', {
    cores: t('vcores', { n: Math.max(0, cru) }),
    memory: format.bytes(Math.max(0, mru)),
    ssd: format.bytes(Math.max(0, sru)),
  });
}
