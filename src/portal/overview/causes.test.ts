import { expect, test } from 'vitest';
import { contractId, nodeId } from '../../model/ids.ts';
import type { DeploymentRow } from '../deployments/deployment-view.ts';
import { causesOf } from './causes.ts';

const row = (
  id: number,
  node: number,
  state: DeploymentRow['state'],
  trouble?: DeploymentRow['trouble'],
) => ({ contract: contractId(id), nodeId: nodeId(node), state, trouble }) as DeploymentRow;

test('what stands still is grouped by its cause, an empty account before nodes', () => {
  const unpaid = { cause: 'unpaid', since: 1 } as const;
  const down = { cause: 'node-down', since: 2 } as const;
  const rows = [
    row(1, 5, 'down', down),
    row(2, 6, 'paused', unpaid),
    row(3, 7, 'paused', unpaid),
    row(4, 8, 'standby', { cause: 'node-standby', since: undefined }),
    row(5, 8, 'standby', { cause: 'node-standby', since: undefined }),
    row(6, 9, 'error'),
    row(7, 9, 'running'),
    row(8, 9, 'unknown', { cause: 'no-answer', since: 3 }),
  ];
  const { groups, others } = causesOf(rows);
  expect(
    groups.map(({ cause, node, rows }) => [cause, node, rows.map(({ contract }) => contract)]),
  ).toEqual([
    ['unpaid', undefined, [2, 3]],
    ['node-standby', 8, [4, 5]],
    ['node-down', 5, [1]],
  ]);
  expect(others.map(({ contract }) => contract)).toEqual([6, 8]);
  expect(causesOf([row(7, 9, 'running')])).toEqual({ groups: [], others: [] });
});
