import { farmerAccount } from './accounts.ts';
import { farmNetwork } from './addresses.ts';
import type { Genesis } from './genesis.ts';
import { stellarAddress } from './stellar-address.ts';

/** A public IPv4 address in a farm's list (protocol A.3). */
export interface FarmIp {
  /** "185.1.2.3/24". */
  readonly ip: string;
  readonly gateway: string;
  /** Genesis contract that holds it, 0 = free. */
  readonly contractId: number;
}

/** Genesis contracts with addresses, by farm row, oldest first. */
const holders = new WeakMap<Genesis, Map<number, number[]>>();

function holdersOf(genesis: Genesis): Map<number, number[]> {
  const before = holders.get(genesis);
  if (before) return before;
  const known = new Map<number, number[]>();
  holders.set(genesis, known);
  const { contracts, inventory } = genesis;
  for (let row = 0; row < contracts.length; row++) {
    const farm = inventory.farm[contracts.nodeRow[row]!];
    const count = contracts.publicIps[row]!;
    if (farm === undefined || count === 0) continue;
    const list = known.get(farm) ?? [];
    for (let i = 0; i < count; i++) list.push(contracts.contractId[row]!);
    known.set(farm, list);
  }
  return known;
}

/**
 * The public IPv4 addresses of a farm at genesis, by farm row: as many as its `totalIps`, of which
 * `freeIps` are free. Deterministic, and no two farms have one in common.
 */
export function farmIps(genesis: Genesis, farm: number): readonly FarmIp[] {
  const total = genesis.inventory.farms.totalIps[farm] ?? 0;
  const network = farmNetwork(genesis, farm);
  const held = holdersOf(genesis).get(farm) ?? [];
  return Array.from({ length: total }, (_, index) => ({
    ip: `${network}${index + 2}/24`,
    gateway: `${network}1`,
    contractId: held[index] ?? 0,
  }));
}

/** Stellar address that a farm's rewards are paid to, by farm row. */
export const farmPayoutAddress = (genesis: Genesis, farm: number): string =>
  stellarAddress(farmerAccount(genesis, farm));
