import type { Fault } from '../../src/ports/world.ts';

/** A moment of a simulated grid, as the portal writes it into the address. */
export interface WorldLink {
  readonly seed?: string;
  readonly nodes?: number;
  /** Grid time, milliseconds since 1970. */
  readonly at?: number;
  /** Grid seconds per second: 0 stands still, 60 makes a machine in a second. */
  readonly rate?: number;
  readonly faults?: readonly Fault[];
}

/** A Monday morning on which every journey begins. */
export const MONDAY = Date.UTC(2026, 0, 5, 8);

export const SEED = 'journey';
export const NODES = 400;

/** The query that opens a world at a moment. */
export function worldQuery(link: WorldLink): URLSearchParams {
  const { seed = SEED, nodes = NODES, at = MONDAY, rate = 60, faults = [] } = link;
  const hour = 3600;
  const query = new URLSearchParams({
    seed,
    nodes: String(nodes),
    from: String(Math.floor(at / 1000 / hour) * hour),
    at: String(at),
    rate: String(rate),
  });
  for (const fault of faults) query.append('fault', JSON.stringify(fault));
  return query;
}

/** An address of the portal in a world; what the path asks of its page stays. */
export function inWorld(path: string, link: WorldLink = {}): string {
  const query = worldQuery(link).toString();
  return path.includes('?') ? `${path}&${query}` : `${path}?${query}`;
}
