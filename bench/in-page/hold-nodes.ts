/** Holds a million nodes and an exploration of them as the finder uses it. */
import { Exploration } from '../../src/explore/exploration.ts';
import { makeGenesis } from '../../src/sim/world/genesis.ts';

export default function hold(nodes: number): number {
  const { inventory } = makeGenesis({ seed: 'explore', nodes, at: 1_767_225_600 });
  const exploration = new Exploration(inventory);
  exploration.setFilter({ status: ['up'], ranges: { freeCru: { min: 4 } } });
  exploration.sort({ by: 'price', descending: false });
  exploration.prepare('freeMru');
  for (const facet of ['status', 'countries', 'regions', 'farms'] as const)
    exploration.facet(facet);
  for (const measure of ['freeCru', 'freeMru', 'freeSru', 'freeHru'] as const)
    exploration.histogram(measure);
  // As a page does: in sight of what runs on.
  (globalThis as { held?: Exploration }).held = exploration;
  return exploration.rows(0, 40).length;
}
