import { farmNetwork } from './addresses.ts';
import { farmerAccount } from './accounts.ts';
import type { Genesis } from './genesis.ts';

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
  let known = holders.get(genesis);
  if (known) return known;
  holders.set(genesis, (known = new Map()));
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

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** CRC-16/XMODEM, as Stellar's address format wants it. */
function crc16(bytes: readonly number[]): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++)
      crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc;
}

/** Stellar address that a farm's rewards are paid to, by farm row: 56 characters, first a G. */
export function farmPayoutAddress(genesis: Genesis, farm: number): string {
  const bytes = [6 << 3, ...farmerAccount(genesis, farm)];
  const crc = crc16(bytes);
  bytes.push(crc & 255, crc >>> 8);
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(value >>> (bits - 5)) & 31]!;
  }
  return text;
}
