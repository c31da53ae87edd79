import type { Kind } from '../operations/engine/kind.ts';
import type { Operations } from '../operations/engine/operations.ts';
import type { CancelSpec } from '../operations/kinds/cancel-spec.ts';
import type { Grid } from '../ports/grid.ts';
import type { Profile } from '../profile/profile.ts';

/** The operations of a grid, with every kind there is; takes up what was left open. */
export async function openOperations(grid: Grid, profile: Profile): Promise<Operations> {
  const [{ createOperations }, { deployVmKind }, { cancelOutline }] = await Promise.all([
    import('../operations/engine/create-operations.ts'),
    import('../operations/kinds/deploy-vm.ts'),
    import('../operations/kinds/cancel-outline.ts'),
  ]);
  // How to delete is loaded with the first deletion.
  const cancelKind: Kind<CancelSpec> = {
    ...cancelOutline,
    run: async (task) => (await import('../operations/kinds/cancel.ts')).cancelKind.run(task),
  };
  const operations = createOperations({ grid, profile, kinds: [deployVmKind, cancelKind] });
  await operations.resumeAll();
  return operations;
}
