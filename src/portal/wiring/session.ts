import type { Kind } from '../../operations/engine/kind.ts';
import type { Operations } from '../../operations/engine/operations.ts';
import type { Grid } from '../../ports/grid.ts';
import type { Profile } from '../../profile/profile.ts';
import type { OpenGrid } from '../../queries/grid-offer.ts';
import { Pulse } from '../../queries/pulse.ts';
import { once } from './once.ts';

/** An open grid with what the portal keeps beside it. Profile and operations come when first needed. */
export interface Session extends OpenGrid {
  /** Tells when to look again. */
  readonly pulse: Pulse;
  /** The operations if anything needed them yet. */
  readonly operationsMade: () => Promise<Operations> | undefined;
  close(): Promise<void>;
}

export function openSession(grid: Grid): Session {
  const pulse = new Pulse(grid);
  const profile = once(async (): Promise<Profile> => {
    const { openProfile } = await import('../../profile/profile.ts');
    const opened = await openProfile();
    opened.watch(() => pulse.touch());
    return opened;
  });
  const operations = once(async (): Promise<Operations> => {
    const [{ createOperations }, { cancelKind }, opened] = await Promise.all([
      import('../../operations/engine/create-operations.ts'),
      import('../../operations/kinds/cancel.ts'),
      profile.get(),
    ]);
    const made = createOperations({ grid, profile: opened, kinds: [cancelKind as Kind] });
    await made.resumeAll();
    made.watch(() => pulse.touch());
    return made;
  });
  return {
    grid,
    pulse,
    profile: profile.get,
    operations: operations.get,
    operationsMade: operations.made,
    async close() {
      pulse.close();
      await (await operations.made()?.catch(() => undefined))?.close();
      (await profile.made()?.catch(() => undefined))?.close();
      await grid.close();
    },
  };
}
