import type { Operations } from '../../operations/engine/operations.ts';
import type { Grid } from '../../ports/grid.ts';
import type { Profile } from '../../profile/profile.ts';
import type { OpenGrid } from '../../queries/grid-offer.ts';
import { once } from './once.ts';
import { WorldLog } from './world-log.ts';

/** An open grid with what the portal keeps beside it. Profile and operations come when first needed. */
export interface Session extends OpenGrid {
  /** What was done to the world in this tab. */
  readonly log: WorldLog;
  close(): Promise<void>;
}

/** @param opened told of the profile, once something needed it */
export function openSession(grid: Grid, opened: (profile: Profile) => void): Session {
  const profile = once(async (): Promise<Profile> => {
    const { openProfile } = await import('../../profile/profile.ts');
    const made = await openProfile();
    opened(made);
    return made;
  });
  const operations = once(async (): Promise<Operations> => {
    const { openOperations } = await import('../../queries/open-operations.ts');
    return openOperations(grid, await profile.get());
  });
  return {
    grid,
    profile: profile.get,
    operations: operations.get,
    log: new WorldLog(),
    async close() {
      await (await operations.made()?.catch(() => undefined))?.close();
      (await profile.made()?.catch(() => undefined))?.close();
      await grid.close();
    },
  };
}
