import fc from 'fast-check';
import {
  ACCESS_IPV4,
  CERTIFIED,
  FARM_DEDICATED,
  FEATURES,
  GATEWAY,
  IPV6,
  LIGHT,
  NODE_STATUS,
  SECURE_BOOT,
  UNKNOWN_UPTIME,
  type Inventory,
} from '../../model/inventory.ts';
import { GiB } from '../../model/units.ts';
import { inventoryOf, type NodeSketch } from '../../planning/testing/synthetic.ts';
import { REGIONS } from '../../specs/regions.ts';
import { FARM_SIZES, MEASURES, TRAITS, type NodeFilter } from '../node-filter.ts';

const sketches: fc.Arbitrary<NodeSketch> = fc.record(
  {
    status: fc.constantFrom(0, 1, 2),
    farm: fc.nat(8),
    country: fc.nat(4),
    cru: fc.nat(64),
    mru: fc.nat(256).map((size) => size * GiB),
    sru: fc.nat(4000).map((size) => size * GiB),
    hru: fc.nat(2).map((size) => size * 1000 * GiB),
    usedCru: fc.nat(70),
    usedMru: fc.nat(300).map((size) => size * GiB),
    flags: fc
      .subarray([CERTIFIED, ACCESS_IPV4, IPV6, GATEWAY, LIGHT, SECURE_BOOT, FARM_DEDICATED])
      .map((bits) => bits.reduce((sum, bit) => sum | bit, 0)),
    features: fc.nat(2 ** FEATURES.length - 1),
    rentedBy: fc.constantFrom(0, 0, 0, 7, 8),
    extraFee: fc.constantFrom(0, 0, 0, 5000),
    uptime: fc.oneof({ weight: 5, arbitrary: fc.nat(1000) }, fc.constant(UNKNOWN_UPTIME)),
    weeksUp: fc.nat(90),
    lat: fc.oneof(
      fc.constant(NaN),
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.constant(400),
    ),
    lon: fc.oneof(fc.constant(NaN), fc.double({ min: -180, max: 180, noNaN: true })),
  },
  { requiredKeys: [] },
);

/** Small grids with everything in them: unknown places, a country without a code, GPUs. */
export const inventories: fc.Arbitrary<Inventory> = fc
  .tuple(
    fc.array(sketches, { maxLength: 60 }),
    fc.array(fc.nat(5), { maxLength: 9 }),
    fc.infiniteStream(fc.nat(3)),
    fc.infiniteStream(fc.nat(4)),
  )
  .map(([nodes, freeIps, draws, models]) => {
    const made = inventoryOf(nodes, freeIps);
    const next = (): number => Number(draws.next().value);
    return {
      ...made,
      countries: [...made.countries, { code: '', name: '' }],
      cities: ['Ghent', 'New York', '', 'Ghent'],
      city: Uint16Array.from(made.city, next),
      gpuModels: [
        { vendor: '', device: '', memory: 0 },
        { vendor: 'NVIDIA', device: 'L4, 24 GB', memory: 24 * GiB },
        { vendor: 'AMD', device: 'W7900', memory: 48 * GiB },
        { vendor: 'Intel', device: '100% Arc', memory: 16 * GiB },
        {
          vendor: '',
          device: '',
          memory: 48 * GiB,
          mix: [
            { model: 1, count: 1 },
            { model: 2, count: 1 },
          ],
        },
      ],
      gpuModel: Uint8Array.from(made.gpuModel, () => Number(models.next().value)),
      gpuCount: Uint8Array.from(made.gpuCount, next),
      gpuTaken: Uint8Array.from(made.gpuCount, next),
    };
  });

const range = fc
  .record(
    { min: fc.integer({ min: -2, max: 300 }), max: fc.integer({ min: -2, max: 300 }) },
    { requiredKeys: [] },
  )
  .filter(({ min, max }) => (min !== undefined || max !== undefined) && !(min! > max!));
const inGiB = range.map(({ min, max }) => ({
  ...(min !== undefined && { min: min * GiB }),
  ...(max !== undefined && { max: max * GiB }),
}));
const twin = fc.constantFrom(7, 8, 500, 1003);
const some = <T>(entries: readonly T[]) =>
  fc.subarray([...entries], { minLength: 1, maxLength: 3 });

/** Filters that leave something often enough. */
export const filters: fc.Arbitrary<NodeFilter> = fc
  .record(
    {
      text: fc.constantFrom('gh', 'farm1', '1', '12 farm', 'be', 'new york', '%', 'x'),
      status: some(NODE_STATUS),
      regions: some(REGIONS),
      countries: some(['BE', 'DE', 'EG', 'US', 'XX']),
      farms: some([1, 2, 3, 99]),
      farmSizes: some(FARM_SIZES),
      farmName: fc.constantFrom('farm', '2'),
      country: fc.constantFrom('u', 'Bel'),
      city: fc.constantFrom('GH', 'new'),
      nodes: some([1, 2, 3, 4, 5, 30]),
      excluded: some([1, 2, 3]),
      twin,
      rentedBy: twin,
      availableFor: twin,
      rentableOrRentedBy: twin,
      ownedBy: twin,
      gpuModels: some(['NVIDIA L4, 24 GB', 'AMD W7900', 'Intel 100% Arc']),
      gpuName: fc.constantFrom('nvid', 'w79'),
      features: some(FEATURES),
      need: fc.record({
        cpu: fc.constantFrom(1, 16),
        memory: fc.constantFrom(GiB, 64 * GiB),
        disk: fc.constantFrom(10 * GiB, 500 * GiB),
        ipv4: fc.boolean(),
      }),
      traits: fc.dictionary(fc.constantFrom(...TRAITS), fc.boolean(), {
        maxKeys: 2,
        minKeys: 1,
        noNullPrototype: true,
      }),
      ranges: fc
        .record(
          Object.fromEntries(
            MEASURES.map((name) => [name, /Cru|ime|Ips/.test(name) ? range : inGiB]),
          ),
          { requiredKeys: [] },
        )
        .filter((ranges) => Object.keys(ranges).length > 0),
      origin: fc.record({
        lat: fc.integer({ min: -90, max: 90 }),
        lon: fc.integer({ min: -180, max: 180 }),
        name: fc.constantFrom('', 'Ghent', 'a,b'),
      }),
    },
    { requiredKeys: [] },
  )
  .chain((filter) =>
    // A few parts at a time, or nothing ever passes.
    fc
      .subarray(Object.keys(filter), { maxLength: Math.min(3, Object.keys(filter).length) })
      .map((keys) => {
        const kept = Object.fromEntries(
          Object.entries(filter).filter(([key]) => keys.includes(key)),
        ) as NodeFilter;
        if (!kept.ranges) return kept;
        return { ...kept, ranges: Object.fromEntries(Object.entries(kept.ranges).slice(0, 2)) };
      }),
  );
