import { createOperations } from '../operations/engine/create-operations.ts';
import type { Operations } from '../operations/engine/operations.ts';
import { cancelKind } from '../operations/kinds/cancel.ts';
import { deployVmKind } from '../operations/kinds/deploy-vm.ts';
import type { Grid } from '../ports/grid.ts';
import type { Profile } from '../profile/profile.ts';

/**
 * The operations of a grid, with every kind there is; takes up what was left open. All of it is
 * loaded with this module: import it with `import()`.
 */
export async function openOperations(grid: Grid, profile: Profile): Promise<Operations> {
  const operations = createOperations({ grid, profile, kinds: [deployVmKind, cancelKind] });
  await operations.resumeAll();
  return operations;
}
