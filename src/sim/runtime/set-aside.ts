import { freeOf } from '../../model/capacity-of.ts';
import type { ContractId } from '../../model/ids.ts';
import type { Capacity } from '../../model/units.ts';
import { addCapacity, NO_CAPACITY } from '../../model/units.ts';
import type { State } from './state.ts';

/**
 * What nodes set aside: for what stands under a contract and for what is on its way, so that two
 * deployments that come up at once never get the same room. Cores are oversubscribed on the grid.
 */

/** Units a node has no more of than it has. */
export const SCARCE = ['mru', 'sru', 'hru'] as const;

/** The larger of two in every unit. */
export const largest = (a: Capacity, b: Capacity): Capacity => ({
  cru: Math.max(a.cru, b.cru),
  mru: Math.max(a.mru, b.mru),
  sru: Math.max(a.sru, b.sru),
  hru: Math.max(a.hru, b.hru),
});

export const subtractCapacity = (a: Capacity, b: Capacity): Capacity => ({
  cru: a.cru - b.cru,
  mru: a.mru - b.mru,
  sru: a.sru - b.sru,
  hru: a.hru - b.hru,
});

/** What a node can still set aside, the part of contract `besides` included. */
export function roomOn(state: State, row: number, besides?: ContractId): Capacity {
  const taken = state.grantedOn.get(row) ?? NO_CAPACITY;
  const own = (besides !== undefined && state.granted.get(besides)) || NO_CAPACITY;
  return addCapacity(subtractCapacity(freeOf(state.genesis.inventory, row), taken), own);
}

/** Sets this much aside under a contract, instead of what was. */
export function setAside(state: State, row: number, id: ContractId, { ...wanted }: Capacity): void {
  const before = state.granted.get(id) ?? NO_CAPACITY;
  const taken = state.grantedOn.get(row) ?? NO_CAPACITY;
  state.grantedOn.set(row, addCapacity(subtractCapacity(taken, before), wanted));
  state.granted.set(id, wanted);
}

/** Gives back what was set aside under a contract. */
export function giveBack(state: State, row: number, id: ContractId): void {
  if (!state.granted.has(id)) return;
  setAside(state, row, id, NO_CAPACITY);
  state.granted.delete(id);
}
