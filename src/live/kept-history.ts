import type { Inventory } from '../model/inventory.ts';
import { GridError } from '../ports/errors.ts';
import type { History } from '../ports/history.ts';
import type { Snapshots } from '../ports/snapshots.ts';

/** What a real grid was, as far as this browser has looked at it and kept what it saw. */
export function keptHistory(
  grid: string,
  snapshots: Snapshots,
  now: () => Promise<Inventory>,
): History {
  const remembered = new Map<number, Promise<Inventory>>();

  async function at(instant: number): Promise<Inventory> {
    const instants = await snapshots.instants(grid);
    const kept = instants.filter((each) => each <= instant).at(-1) ?? instants[0];
    return (kept !== undefined && (await snapshots.at(grid, kept))) || now();
  }

  return {
    async span() {
      const instants = await snapshots.instants(grid);
      const { provenance } = await now();
      return { from: instants[0] ?? provenance.at, to: provenance.at };
    },
    inventoryAt(instant) {
      let found = remembered.get(instant);
      if (!found) {
        if (remembered.size > 20) remembered.clear();
        found = at(instant);
        remembered.set(instant, found);
      }
      return found;
    },
    tftPrices: () => Promise.reject(new GridError('capability.missing', { port: 'chain' })),
  };
}
