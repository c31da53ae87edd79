/** Makes a grid with many deployments, and opens it again on a later visit. */
import { openSimGrid } from '../../src/sim/sim-grid.ts';
import { enrich, newUsers, populate } from './population.ts';

export const world = { seed: 'reopen', nodes: 1_800 };
const DAY = 86_400_000;

/** Deploys and lets three days pass; the page is then left as a crash would leave it. */
async function fill(deployments: number): Promise<number> {
  const grid = await openSimGrid(world);
  const [user] = await newUsers(grid, 1);
  if (!user) throw new Error('There is nobody to deploy.');
  await enrich(grid, user, 25);
  await populate(grid, [user], deployments);
  await grid.world?.jump(3 * DAY);
  return deployments;
}

/** @returns milliseconds from the navigation to the state of every machine */
async function reopen(deployments: number): Promise<number> {
  const { accounts, chain, zos } = await openSimGrid(world);
  const signer = await accounts.current();
  const twin = signer && (await chain.twinOf(signer.account))?.twinId;
  if (!signer || twin === undefined) throw new Error('The account is gone.');
  const contracts = await chain.contractsOf(twin);
  const states = await Promise.all(
    contracts.map(async (contract) => {
      if (contract.type !== 'node') return 'none';
      const { workloads } = await zos.get({ twin, signer }, contract.nodeId, contract.contractId);
      return workloads.at(-1)?.result.state;
    }),
  );
  if (states.length !== deployments || states.some((state) => state !== 'ok'))
    throw new Error(`Not all are there: ${states.length}, ${[...new Set(states)].join()}`);
  return performance.now();
}

export interface ReopenArgument {
  readonly act: 'fill' | 'reopen';
  readonly deployments: number;
}

export default function reopenGrid({ act, deployments }: ReopenArgument): Promise<number> {
  return act === 'fill' ? fill(deployments) : reopen(deployments);
}
