import type { Provenance } from '../../model/inventory.ts';
import type { Grid } from '../../ports/grid.ts';

/**
 * Who told something, and when.
 *
 * @param came when the answer came, milliseconds since 1970; a simulation answers for this moment
 */
export const toldBy = (grid: Grid, came: number | undefined): Provenance =>
  grid.mode === 'sim'
    ? { source: 'simulation', at: grid.clock.now() }
    : { source: grid.reach?.source ?? '', at: came ?? grid.clock.now() };
