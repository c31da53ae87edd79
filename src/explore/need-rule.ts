import type { Inventory } from '../model/inventory.ts';
import { matcher } from '../planning/matcher.ts';
import { requirementsOf } from '../planning/vm-requirements.ts';
import { defaultVm, type VmSpec } from '../specs/vm/vm-spec.ts';
import type { Need } from './node-filter.ts';
import type { Fails } from './sieve.ts';

/** The machine that a need describes; everything else as a person gets it untouched. */
export function specOfNeed({ cpu, memory, disk, ipv4 }: Need): VmSpec {
  const spec = defaultVm();
  return { ...spec, cpu, memory, rootfs: disk, network: { ...spec.network, ipv4 } };
}

/** Fails the nodes on which the screener of the forms finds no room for the machine. */
export function needRule(inventory: Inventory, need: Need): Fails {
  const screen = matcher(inventory, requirementsOf(specOfNeed(need), 0));
  let masks = new Int32Array(0);
  return (target, from) => {
    if (masks.length !== target.length) masks = new Int32Array(target.length);
    else masks.fill(0);
    screen(masks, from);
    for (let i = 0; i < target.length; i++) target[i] = Number(masks[i] !== 0);
  };
}
