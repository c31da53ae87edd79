import { farmId } from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { Grid } from '../../ports/grid.ts';
import { statusesQuery } from '../../queries/deployment-queries.ts';
import { joinDeployments } from '../../queries/deployments.ts';
import { contractsQuery } from '../../queries/grid-queries.ts';
import { addressesOf } from '../wiring/deployment-rows.ts';
import type { KnownAddress } from './grid-things.ts';

/**
 * Addresses of this account's machines, as their nodes tell them, and the public addresses of farms
 * where reading a farm asks nobody: on a real grid each would be a request.
 */
export async function knownAddresses(
  grid: Grid,
  inventory: Inventory,
): Promise<readonly KnownAddress[]> {
  const [machines, farms] = await Promise.all([
    machineAddresses(grid).catch(() => []),
    grid.mode === 'sim' ? farmAddresses(grid, inventory) : [],
  ]);
  return [...machines, ...farms];
}

async function machineAddresses(grid: Grid): Promise<readonly KnownAddress[]> {
  const { client, options } = contractsQuery(grid);
  const contracts = await client.query(options);
  const asked = statusesQuery(grid);
  const { placeholderData: _, ...again } = asked.options;
  const statuses = await asked.client.query(again);
  const rows = joinDeployments({ contracts, operations: [], statuses, costs: new Map() });
  return rows.flatMap((row) =>
    addressesOf(row).map(({ address }) => ({
      kind: 'address' as const,
      address,
      contract: row.contract?.contractId,
      farm: undefined,
    })),
  );
}

let read:
  { readonly of: Inventory['farms']; readonly found: Promise<readonly KnownAddress[]> } | undefined;

/** Of every farm that has any, read once as long as the farms are the same. */
function farmAddresses(grid: Grid, { farms }: Inventory): Promise<readonly KnownAddress[]> {
  if (read?.of !== farms) read = { of: farms, found: readFarms(grid, farms) };
  return read.found;
}

async function readFarms(grid: Grid, farms: Inventory['farms']): Promise<readonly KnownAddress[]> {
  const found: KnownAddress[] = [];
  for (let row = 0; row < farms.length; row++) {
    if (farms.totalIps[row] === 0) continue;
    const farm = await grid.proxy.farm(farmId(farms.farmId[row]!));
    for (const { ip, contractId } of farm?.publicIps ?? [])
      found.push({
        kind: 'address',
        address: ip.split('/')[0]!,
        contract: contractId,
        farm: farms.farmId[row]!,
      });
  }
  return found;
}
