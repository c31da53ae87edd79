import type { TftPrice } from '../../model/prices.ts';
import type { WorldState } from '../../ports/world.ts';
import type { Intent } from '../intent.ts';
import type { Targets } from './targets.ts';

/** Something that was done to the world in this tab, and when on the grid (ms since 1970). */
export interface LogLine {
  readonly at: number;
  readonly intent: Intent;
}

/** What the simulation panel shows. */
export interface SimulationView {
  readonly world: WorldState;
  /** Grid time, milliseconds since 1970; runs on while the world's state is asked for again. */
  readonly now: number;
  readonly rate: number;
  readonly price: TftPrice;
  readonly targets: Targets;
  /** Nodes that answer now. */
  readonly nodesUp: number;
  /** Opens the same grid in any browser. */
  readonly link: string;
  /** Newest first. */
  readonly log: readonly LogLine[];
  /** Bytes this origin uses; absent when the browser does not tell. */
  readonly used?: number | undefined;
  /** Whether the browser promised not to clear storage; absent when it does not tell. */
  readonly persisted?: boolean | undefined;
  /** The usual world, when this is another. */
  readonly usual?: { readonly seed: string; readonly nodes: number } | undefined;
  /** Most nodes a world may have. */
  readonly mostNodes: number;
}
