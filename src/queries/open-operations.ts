import { createOperations } from '../operations/engine/create-operations.ts';
import type { Kind } from '../operations/engine/kind.ts';
import type { Operations } from '../operations/engine/operations.ts';
import { cancelOutline } from '../operations/kinds/cancel-outline.ts';
import type { CancelSpec } from '../operations/kinds/cancel-spec.ts';
import { deployVmKind } from '../operations/kinds/deploy-vm.ts';
import type { Grid } from '../ports/grid.ts';
import type { Profile } from '../profile/profile.ts';

/** How to delete is loaded with the first deletion. */
const cancelKind: Kind<CancelSpec> = {
  ...cancelOutline,
  run: async (task) => (await import('../operations/kinds/cancel.ts')).cancelKind.run(task),
};

/**
 * The operations of a grid, with every kind there is; takes up what was left open. Nearly all of it
 * is loaded with this module: import it with `import()`.
 */
export async function openOperations(grid: Grid, profile: Profile): Promise<Operations> {
  const operations = createOperations({ grid, profile, kinds: [deployVmKind, cancelKind] });
  await operations.resumeAll();
  return operations;
}
