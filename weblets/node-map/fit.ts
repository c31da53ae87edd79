import type { Inventory } from '../../src/model/inventory.ts';
import { reasonMasks } from '../../src/planning/matcher.ts';
import { requirementsOf } from '../../src/planning/vm-requirements.ts';
import type { Grid } from '../../src/ports/grid.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';
import type { MachineShape } from './price-column.ts';

/** Where a machine fits, by the rule of the forms; a choice of farm or node is left aside. */
export async function fitTo(
  spec: VmSpec,
  inventory: Inventory,
  grid: Grid | undefined,
): Promise<{ readonly masks: Int32Array; readonly count: number; readonly shape: MachineShape }> {
  const signer = await grid?.accounts.current();
  const twin = signer && (await grid?.chain.twinOf(signer.account));
  const { farm: _farm, node: _node, ...placement } = spec.placement;
  const requirements = requirementsOf({ ...spec, placement }, twin?.twinId ?? 0);
  const masks = reasonMasks(inventory, requirements);
  let count = 0;
  for (const mask of masks) count += Number(mask === 0);
  const { cru, mru, sru, hru, publicIps } = requirements;
  return { masks, count, shape: { cru, mru, sru, hru, publicIps } };
}
