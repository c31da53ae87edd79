import type { Operations } from '../operations/engine/operations.ts';
import type { Grid } from '../ports/grid.ts';
import type { Profile } from '../profile/profile.ts';

/** Key of the grid among contexts; text, so that two copies of the code mean the same. */
export const GRID_CONTEXT = 'tf-grid';

/** An open grid with what belongs to it. Profile and operations load when first needed. */
export interface OpenGrid {
  readonly grid: Grid;
  profile(): Promise<Profile>;
  operations(): Promise<Operations>;
}

/** What `<tf-grid>` (or the portal) hands to the elements inside it. */
export type GridOffer = { readonly version: string } & (
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly error: Error }
  | ({ readonly state: 'ready' } & OpenGrid)
);
