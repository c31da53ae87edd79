import { describe, expect, it } from 'vitest';
import type { NodeContract } from '../model/contract.ts';
import type { DeploymentStatus, WorkloadState } from '../model/deployment.ts';
import { contractId, farmId, nodeId, twinId } from '../model/ids.ts';
import { NO_CAPACITY } from '../model/units.ts';
import type { Operation } from '../operations/engine/operation.ts';
import { joinDeployments, lastOutcome, type DeploymentParts, type Known } from './deployments.ts';

const contract = (id: number, change: Partial<NodeContract> = {}): NodeContract => ({
  type: 'node',
  contractId: contractId(id),
  twinId: twinId(1),
  state: { kind: 'Created' },
  createdAt: 1000 + id,
  nodeId: nodeId(id * 10),
  farmId: farmId(1),
  deploymentHash: '',
  deploymentData: JSON.stringify({ version: 3, type: 'vm', name: `vm${id}` }),
  publicIps: [],
  resources: NO_CAPACITY,
  ...change,
});

const operation = (id: string, change: Partial<Operation> = {}): Operation => ({
  id,
  grid: 'fake',
  kind: 'deploy-vm',
  title: 'my machine',
  createdAt: 1_000_000,
  spec: {},
  sealedSpec: { kind: 'memory', ticket: '' },
  state: 'done',
  attempt: 1,
  phases: [{ phase: 'ready', state: 'done', startedAt: 5, endedAt: 7 }],
  candidates: [],
  spent: { fees: 0n, bills: 0n },
  ...change,
});

function fresh(...states: WorkloadState[]): Known<DeploymentStatus> {
  const workloads = states.map((state, i) => ({
    name: `w${i}`,
    type: 'zmount',
    result: { created: 0, state, message: '', data: { volume_id: `v${i}` } },
  }));
  return { state: 'fresh', value: { workloads } as unknown as DeploymentStatus, at: 42 };
}

const join = (parts: Partial<DeploymentParts>) =>
  joinDeployments({
    contracts: [],
    operations: [],
    statuses: new Map(),
    costs: new Map(),
    ...parts,
  });

describe('the list of deployments', () => {
  it('has the newest first, named by what the contract says', () => {
    const rows = join({ contracts: [contract(1), contract(2)] });
    expect(rows.map(({ name, type, createdAt }) => [name, type, createdAt])).toEqual([
      ['vm2', 'vm', 1_002_000],
      ['vm1', 'vm', 1_001_000],
    ]);
  });

  it.each(['', 'not json', 'null', '{"name":7,"type":[]}'])(
    'survives a contract that says %j',
    (deploymentData) => {
      const [row] = join({ contracts: [contract(5, { deploymentData })] });
      expect(row).toMatchObject({ name: '#5', type: '' });
    },
  );

  it('shows an operation on its way, and the contract in its place once there is one', () => {
    const going = operation('a', { state: 'running', nodeId: nodeId(3) });
    expect(join({ operations: [going] })).toMatchObject([
      { key: 'operation-a', name: 'my machine', type: 'vm', health: 'deploying', nodeId: 3 },
    ]);
    const written = { ...going, contractId: contractId(1) };
    expect(join({ operations: [written], contracts: [contract(1)] })).toMatchObject([
      { key: 'contract-1', health: 'deploying', operation: { id: 'a' } },
    ]);
    const stuck = { ...written, state: 'waiting-for-user' as const };
    expect(join({ operations: [stuck], contracts: [contract(1)] })[0]?.health).toBe('stuck');
    expect(join({ operations: [operation('b', { state: 'failed' })] })).toEqual([]);
  });

  it.each([
    ['running', fresh('ok', 'ok', 'unchanged')],
    ['starting', fresh('ok', 'init')],
    ['error', fresh('ok', 'error')],
    ['paused', fresh('paused', 'paused')],
    ['asking', { state: 'asking' } as const],
    ['silent', { state: 'unknown', error: new Error('no answer') } as const],
    ['silent', { ...fresh('ok'), state: 'stale', error: new Error('no answer') } as never],
  ])('calls it %s by what the node says', (health, status: Known<DeploymentStatus>) => {
    const statuses = new Map([[contractId(1), status]]);
    expect(join({ contracts: [contract(1)], statuses })[0]?.health).toBe(health);
  });

  it('puts grace before what the node says, and a deletion before everything', () => {
    const unpaid = contract(1, { state: { kind: 'GracePeriod', since: 3 } });
    const statuses = new Map([[contractId(1), fresh('ok')]]);
    expect(join({ contracts: [unpaid], statuses })[0]?.health).toBe('paused');
    const deletion = operation('d', {
      kind: 'cancel',
      state: 'running',
      spec: { contracts: [contractId(1)], undoSeconds: 8 },
    });
    const rows = join({ contracts: [unpaid], statuses, operations: [deletion] });
    expect(rows).toMatchObject([{ health: 'deleting', deletion: { id: 'd' } }]);
  });

  it('keeps what the operation saw at last for a node that never answered since', () => {
    const outcome = [{ name: 'vm', type: 'zmachine', data: { ip: '10.1.2.3' } }];
    const made = operation('a', { contractId: contractId(1), outcome });
    const nodeStatus = () => 'up' as const;
    const [row] = join({ contracts: [contract(1)], operations: [made], nodeStatus });
    expect(row?.health).toBe('asking');
    expect(lastOutcome(row!)).toEqual({ workloads: outcome, at: 7 });
    const statuses = new Map([[contractId(1), fresh('ok')]]);
    const [asked] = join({ contracts: [contract(1)], operations: [made], statuses });
    expect(lastOutcome(asked!)).toEqual({
      workloads: [{ name: 'w0', type: 'zmount', data: { volume_id: 'v0' } }],
      at: 42,
    });
  });
});
