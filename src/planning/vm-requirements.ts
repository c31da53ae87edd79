import { featureMask, type Feature } from '../model/inventory.ts';
import type { TwinId } from '../model/ids.ts';
import { GiB } from '../model/units.ts';
import { LIMITS } from '../specs/vm/limits.ts';
import type { VmSpec } from '../specs/vm/vm-spec.ts';
import type { Requirements, Smaller } from './placement.ts';
import { largestDisk, vmStorage } from './vm-storage.ts';

/** What people choose: alternatives are taken from these ladders. */
const CORES = [1, 2, 3, 4, 6, 8, 12, 16, 24];
const MEMORY = inGiB(0.25, 0.5, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192);
const DISK = inGiB(
  1,
  2,
  5,
  10,
  15,
  25,
  50,
  75,
  100,
  150,
  200,
  250,
  350,
  500,
  750,
  1000,
  1500,
  2000,
  3000,
  5000,
  7500,
);
function inGiB(...sizes: number[]): number[] {
  return sizes.map((size) => size * GiB);
}
const OFFERS = 4;

/**
 * What a node must have for this machine (protocol D.3). Light nodes run it with the light
 * workload types and have no public addresses and no Planetary network; their private network is
 * a Mycelium one, asked for or not.
 * @param twin who deploys, 0 when nobody knows yet
 */
export function requirementsOf(spec: VmSpec, twin: TwinId | 0): Requirements {
  const { network, disks, placement } = spec;
  const both: Feature[] = [];
  if (network.ipv4 || network.ipv6) both.push('ip');
  if (network.planetary) both.push('yggdrasil');
  if (network.mycelium) both.push('mycelium');
  if (disks.length > 0 || spec.image.kind === 'full') both.push('zmount');
  const { country, region, farm, node } = placement;
  return {
    cru: spec.cpu,
    mru: spec.memory,
    sru: vmStorage(spec),
    hru: 0,
    publicIps: network.ipv4 ? 1 : 0,
    publicIpv6: network.ipv6,
    fullFeatures: featureMask(['zmachine', 'network']) | featureMask(both),
    lightFeatures: featureMask(['zmachine-light', 'network-light', 'mycelium']) | featureMask(both),
    certified: spec.certified,
    dedicated: spec.dedicated,
    twin,
    ...(country !== undefined && { country }),
    ...(region !== undefined && { region }),
    ...(farm !== undefined && { farm }),
    ...(node !== undefined && { node }),
    smaller: smallerThan(spec),
  };
}

function smallerThan(spec: VmSpec): Smaller {
  const total = vmStorage(spec);
  const disk = largestDisk(spec);
  return {
    cru: below(CORES, spec.cpu, LIMITS.cpu.min),
    mru: below(MEMORY, spec.memory, LIMITS.memory.min),
    sru: below(DISK, disk.size, disk.min).map((size) => total - disk.size + size),
  };
}

/** The next rungs under a value, largest first. */
function below(ladder: readonly number[], value: number, min: number): number[] {
  const rungs = ladder.filter((rung) => rung < value && rung >= min);
  return rungs.slice(-OFFERS).reverse();
}
