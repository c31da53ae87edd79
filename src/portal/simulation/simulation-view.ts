import type { Verification, WorldState } from '../../ports/world.ts';

/** What the simulation panel shows. */
export interface SimulationView {
  readonly world: WorldState;
  /** Where faults can strike: ISO 3166-1 codes with their names. */
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  /** Opens the same grid in any browser. */
  readonly link: string;
  /** How far a verification is, or what it found. */
  readonly verifying?: { readonly done: number; readonly total: number } | undefined;
  readonly verified?: Verification | undefined;
  /** What went wrong with the last request. */
  readonly error?: unknown;
}
