import { vm } from '../../messages/vm.ts';
import type { DeploymentRow as KnownRow } from '../../queries/deployments.ts';
import type { DeploymentRow } from '../deployments/deployment-view.ts';
import { deploymentRows, type RowContext } from './deployment-rows.ts';
import { speaker } from './speak.ts';

/** Rows of the first page: on their own, because whoever has no deployment needs none of it. */
export function ownRows(
  rows: readonly KnownRow[],
  context: Omit<RowContext, 't'>,
  spoken: () => void,
): readonly DeploymentRow[] {
  return deploymentRows(rows, { ...context, t: speaker(vm, spoken) });
}
