import type { FarmId, NodeId } from '../../model/ids.ts';
import type { Region } from '../regions.ts';
import { IMAGES, imageChoice, type VmImage } from './images.ts';
import { PRESETS } from './presets.ts';

export interface VmDisk {
  /** Letters and digits; also the name of the workload. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mountpoint: string;
}

/** The private network is always there; the four flags are the ways in from outside. */
export interface VmNetwork {
  /** Private IPv4 /16 in CIDR form. */
  readonly ipRange: string;
  /** Absent: a name is derived when the machine is deployed. */
  readonly name?: string;
  readonly ipv4: boolean;
  readonly ipv6: boolean;
  readonly planetary: boolean;
  readonly mycelium: boolean;
}

/** The value is a secret: never in a URL, an attribute or a plain export. */
export interface EnvVar {
  readonly key: string;
  readonly value: string;
}

export const POLICIES = ['cheapest', 'nearest', 'spread', 'reliable'] as const;
/** How to choose among the nodes that can run the machine. */
export type PlacementPolicy = (typeof POLICIES)[number];

/** Degrees. */
export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

/** Filters are absent when anything goes. */
export interface VmPlacement {
  readonly policy: PlacementPolicy;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country?: string;
  readonly region?: Region;
  readonly farm?: FarmId;
  readonly node?: NodeId;
  /** The point that the policy "nearest" measures from. */
  readonly near?: GeoPoint;
}

/** What a person wants of one virtual machine. Sizes are bytes with binary multiples. */
export interface VmSpec {
  readonly name: string;
  readonly image: VmImage;
  /** Virtual cores. */
  readonly cpu: number;
  readonly memory: number;
  /** The disk that holds "/". */
  readonly rootfs: number;
  readonly disks: readonly VmDisk[];
  readonly network: VmNetwork;
  /** Public keys, one line each, as in authorized_keys. */
  readonly sshKeys: readonly string[];
  readonly env: readonly EnvVar[];
  /** Rent the whole node. */
  readonly dedicated: boolean;
  /** Certified nodes only. */
  readonly certified: boolean;
  readonly placement: VmPlacement;
  readonly description?: string;
}

/** The machine a person gets without touching anything: two cores, 4 GiB, Ubuntu, Mycelium. */
export function defaultVm(): VmSpec {
  return {
    name: 'vm',
    image: imageChoice(IMAGES[0]!),
    ...PRESETS.medium,
    disks: [],
    network: {
      ipRange: '10.20.0.0/16',
      ipv4: false,
      ipv6: false,
      planetary: false,
      mycelium: true,
    },
    sshKeys: [],
    env: [],
    dedicated: false,
    certified: false,
    placement: { policy: 'cheapest' },
  };
}
