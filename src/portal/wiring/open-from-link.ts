import type { Grid } from '../../ports/grid.ts';
import { GridError } from '../../ports/errors.ts';
import type { WorldMoment, WorldName } from './world-link.ts';

/** How a simulated grid is opened; the composition root knows. */
export interface Opening extends WorldName {
  readonly from?: number;
  readonly at?: number;
  /** Speed from that moment on: a moment that stands still is met standing still. */
  readonly rate?: number;
  readonly anew?: boolean;
}

/** A grid that a link led to. */
export interface OpenedFromLink {
  readonly grid: Grid;
  /**
   * False when this browser had the world already: then nothing was changed, and a person decides
   * whether to begin it anew as the link says (`anew`).
   */
  readonly asLinked: boolean;
}

/**
 * Opens the grid of a link at the moment the link names: a world this browser does not have begins
 * with that genesis and clock, then gets the price, the faults and the speed.
 */
export async function openFromLink(
  open: (opening: Opening) => Promise<Grid>,
  world: WorldName,
  moment: WorldMoment,
  anew = false,
): Promise<OpenedFromLink> {
  const grid = await open({ ...world, from: moment.from, at: moment.at, rate: moment.rate, anew });
  const entries = (await grid.world?.state())?.entries ?? 0;
  if (entries > 0) return { grid, asLinked: false };
  await applyMoment(grid, moment);
  return { grid, asLinked: true };
}

async function applyMoment({ world }: Grid, moment: WorldMoment): Promise<void> {
  if (!world) return;
  if (moment.tftPrice !== undefined) await world.setTftPrice(moment.tftPrice);
  for (const fault of moment.faults) {
    await world.inject(fault).catch((error: unknown) => {
      // A link that was edited by hand: what this grid does not have cannot break.
      if (!(error instanceof GridError && error.code === 'world.invalid')) throw error;
    });
  }
  await world.setRate(moment.rate);
}
