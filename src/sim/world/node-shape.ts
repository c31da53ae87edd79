import { GiB, MiB } from '../../model/units.ts';
import { HOME, MIXED, OFFICE, RACKS } from './farms.ts';
import type { Random } from './random.ts';
import { runningTotals } from './random.ts';

/** Classes of machines (protocol H.5): small, workstation, server. */
export type NodeClass = 0 | 1 | 2;
export const SMALL = 0;
export const WORKSTATION = 1;
export const SERVER = 2;

/** What a machine is made of: cores, GiB of memory, SSDs and HDDs as count and decimal GB. */
export interface NodeShape {
  readonly cores: number;
  readonly memory: number;
  readonly ssds: number;
  readonly ssd: number;
  readonly hdds: number;
  readonly hdd: number;
}

/** Parts in 1000 of workstations and of servers, by kind of farm; the rest is small. */
const CLASS_SHARES: Readonly<Record<number, readonly [number, number]>> = {
  [HOME]: [60, 10],
  [OFFICE]: [700, 30],
  [RACKS]: [100, 850],
  [MIXED]: [400, 200],
};

/** Share, cores, GiB, SSDs, GB each (protocol H.3 and what second-hand markets sell). */
type Row = readonly [share: number, cores: number, memory: number, ssds: number, ssd: number];
const SHAPES: readonly (readonly Row[])[] = [
  [
    [2, 4, 8, 1, 256],
    [3, 6, 16, 1, 500],
    [6, 8, 16, 1, 500],
    [9, 8, 32, 1, 1000],
    [6, 8, 64, 1, 2000],
    [11, 12, 32, 1, 1000],
    [14, 12, 64, 2, 1000],
    [24, 16, 32, 1, 1000],
    [25, 16, 64, 1, 2000],
  ],
  [
    [6, 16, 128, 1, 2000],
    [6, 20, 96, 2, 1000],
    [17, 24, 64, 1, 2000],
    [26, 24, 128, 1, 4000],
    [12, 28, 256, 2, 4000],
    [21, 32, 128, 1, 4000],
    [12, 36, 128, 2, 2000],
  ],
  [
    [8, 32, 128, 2, 1920],
    [10, 36, 512, 2, 3840],
    [14, 40, 256, 4, 3840],
    [14, 48, 256, 6, 3840],
    [12, 56, 384, 4, 7680],
    [16, 64, 512, 6, 3840],
    [10, 80, 512, 8, 3840],
    [10, 96, 768, 6, 7680],
    [6, 128, 768, 8, 7680],
  ],
];
const SHAPE_TOTALS = SHAPES.map((rows) => runningTotals(rows.map((row) => row[0])));

/** HDDs by class: share, count, decimal GB each; the first row is "none". */
const DISKS: readonly (readonly (readonly [share: number, count: number, size: number])[])[] = [
  [
    [54, 0, 0],
    [10, 1, 1000],
    [12, 1, 2000],
    [8, 1, 4000],
    [8, 2, 4000],
    [5, 4, 8000],
    [3, 4, 16000],
  ],
  [
    [45, 0, 0],
    [20, 1, 4000],
    [15, 2, 4000],
    [8, 1, 8000],
    [7, 4, 10000],
    [5, 4, 16000],
  ],
  [
    [4, 0, 0],
    [12, 6, 2000],
    [16, 8, 4000],
    [16, 8, 8000],
    [26, 12, 8000],
    [16, 8, 12000],
    [10, 6, 16000],
  ],
];
const DISK_TOTALS = DISKS.map((rows) => runningTotals(rows.map((row) => row[0])));

/** Class of a node of a farm of some kind. */
export function drawClass(random: Random, farmKind: number): NodeClass {
  const [workstations, servers] = CLASS_SHARES[farmKind]!;
  const draw = random.below(1000);
  return draw < servers ? SERVER : draw < servers + workstations ? WORKSTATION : SMALL;
}

/**
 * A machine of a class. `taste` (any whole number) is what a farm's nodes have in common: most of
 * them are the farm's usual model.
 */
export function drawShape(random: Random, nodeClass: NodeClass, taste: number): NodeShape {
  const totals = SHAPE_TOTALS[nodeClass]!;
  const usual = taste % totals[totals.length - 1]!;
  const model = random.chance(550)
    ? totals.findIndex((total) => total > usual)
    : random.weighted(totals);
  const [, cores, memory, ssds, ssd] = SHAPES[nodeClass]![model]!;
  const [, hdds, hdd] = DISKS[nodeClass]![random.weighted(DISK_TOTALS[nodeClass]!)]!;
  return { cores, memory, ssds, ssd, hdds, hdd };
}

/** Bytes of a drive sold as `size` decimal GB, by the disk industry's rule (IDEMA LBA1-02). */
export function driveBytes(size: number): number {
  return (97_696_368 + 1_953_504 * (size - 50)) * 512;
}

/** Bytes of memory a kernel finds in `size` GiB: firmware and kernel keep some, in pages of 4 KiB. */
export function memoryBytes(random: Random, size: number): number {
  return (size * GiB * 63) / 64 - 200 * MiB - random.below(20_000) * 4096;
}
