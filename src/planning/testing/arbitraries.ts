import fc from 'fast-check';
import {
  CERTIFIED,
  DOWN,
  FARM_DEDICATED,
  IPV6,
  LIGHT,
  STANDBY,
  UP,
  type Inventory,
} from '../../model/inventory.ts';
import { GiB } from '../../model/units.ts';
import type { VmSpec } from '../../specs/vm/vm-spec.ts';
import { vmSpecs } from '../../specs/vm/testing/vm-arbitrary.ts';
import {
  COUNTRIES,
  FULL_FEATURES,
  inventoryOf,
  LIGHT_FEATURES,
  type NodeSketch,
} from './synthetic.ts';

const FARMS = 6;
/** A twin that some nodes are rented by. */
export const RENTER = 7;

const often = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));
const flag = (bit: number) => fc.constantFrom(0, bit);

const sketches: fc.Arbitrary<NodeSketch> = fc
  .record({
    status: often<0 | 1 | 2>(UP, STANDBY, DOWN),
    farm: fc.nat(FARMS - 1),
    country: fc.nat(COUNTRIES.length - 1),
    cru: fc.constantFrom(4, 8, 16, 36),
    mru: fc.constantFrom(8, 16, 64, 256),
    sru: fc.constantFrom(100, 500, 1000, 4000),
    busy: often(0, 0.2, 0.5, 0.9, 1),
    light: often(0, LIGHT),
    certified: flag(CERTIFIED),
    ipv6: flag(IPV6),
    farmDedicated: often(0, FARM_DEDICATED),
    rentedBy: often(0, RENTER, 8),
    extraFee: often(0, 5000),
    missing: often(0, ...Array.from({ length: 16 }, (_, i) => 1 << i)),
    uptime: fc.constantFrom(800, 990, 1000),
    weeksUp: fc.nat(60),
    lat: fc.integer({ min: -60, max: 70 }),
    lon: fc.integer({ min: -180, max: 180 }),
  })
  .map(({ busy, light, certified, ipv6, farmDedicated, missing, ...node }) => ({
    ...node,
    mru: node.mru * GiB,
    sru: node.sru * GiB,
    usedCru: Math.floor(node.cru * busy),
    usedMru: Math.floor(node.mru * Math.max(0.1, busy)) * GiB,
    usedSru: Math.floor(node.sru * busy) * GiB,
    flags: light | certified | ipv6 | farmDedicated,
    features: (light ? LIGHT_FEATURES : FULL_FEATURES) & ~missing,
  }));

/** Small grids of all sorts of nodes. */
export const inventories: fc.Arbitrary<Inventory> = fc
  .tuple(
    fc.array(sketches, { maxLength: 40 }),
    fc.array(fc.nat(3), { minLength: FARMS, maxLength: FARMS }),
  )
  .map(([nodes, freeIps]) => inventoryOf(nodes, freeIps));

/** The same policy without wishes of where; "nearest" needs a place to measure from. */
const anywhere = ({ policy, near }: VmSpec['placement']): VmSpec['placement'] =>
  near && policy === 'nearest' ? { policy, near } : { policy };

/** Specs of a size that small grids have room for, now and then. */
export const modestSpecs: fc.Arbitrary<VmSpec> = fc
  .tuple(
    vmSpecs,
    fc.constantFrom(1, 2, 4, 8, 16, 32),
    fc.constantFrom(1, 2, 4, 16, 64, 200),
    fc.constantFrom(15, 50, 400, 3000),
    fc.integer({ min: 0, max: 5 }),
  )
  .map(([spec, cpu, memory, rootfs, picky]) => ({
    ...spec,
    cpu,
    memory: memory * GiB,
    rootfs: rootfs * GiB,
    // Most people do not want everything at once.
    ...(picky > 1 && { certified: false }),
    ...(picky > 0 && { dedicated: false, placement: anywhere(spec.placement) }),
    ...(picky > 2 && { network: { ...spec.network, ipv4: false, ipv6: false } }),
  }));
