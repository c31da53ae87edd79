import fc from 'fast-check';
import type { FarmId, NodeId } from '../../../model/ids.ts';
import { GiB, MiB } from '../../../model/units.ts';
import { REGIONS } from '../../regions.ts';
import { CUSTOM_IMAGE, IMAGES, imageChoice } from '../images.ts';
import { LIMITS } from '../limits.ts';
import { POLICIES, type VmSpec } from '../vm-spec.ts';
import { ECDSA_KEY, ED25519_KEY, RSA_KEY } from './ssh-keys.ts';

const LETTER = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ALPHANUMERIC = `${LETTER}0123456789`;

function word(rest: string, min: number, max: number): fc.Arbitrary<string> {
  const first = fc.constantFrom(...Array.from(LETTER));
  const others = fc.string({
    unit: fc.constantFrom(...Array.from(rest)),
    minLength: min - 1,
    maxLength: max - 1,
  });
  return fc
    .tuple(first, others)
    .map(([head, tail]) => head + tail)
    .filter((name) => !['ygg', 'pub', 'mycelium', 'SSH_KEY'].includes(name));
}

const text = (maxLength: number) =>
  fc.string({ unit: 'grapheme', maxLength }).filter((value) => !value.includes('\0'));

const image = fc.oneof(
  fc.constantFrom(...IMAGES).map(imageChoice),
  fc.record({
    kind: fc.constantFrom('full' as const, 'micro' as const),
    id: fc.constant(CUSTOM_IMAGE),
    flist: word(ALPHANUMERIC, 2, 12).map((name) => `https://hub.example/${name}.flist`),
    entrypoint: text(20).filter((value) => !/[\r\n]/.test(value)),
  }),
);

const disk = fc.record({
  name: word(ALPHANUMERIC, 2, 12),
  size: fc.integer({ min: 1, max: 500 }).map((size) => size * GiB),
  mountpoint: fc
    .array(word(`${ALPHANUMERIC}:,%-_`, 1, 6), { minLength: 1, maxLength: 3 })
    .map((parts) => `/${parts.join('/')}`),
});

const network = fc.record(
  {
    ipRange: fc.constantFrom('10.20.0.0/16', '10.255.0.0/16', '172.16.0.0/16', '192.168.0.0/16'),
    name: word(ALPHANUMERIC, 2, 35),
    ipv4: fc.boolean(),
    ipv6: fc.boolean(),
    planetary: fc.boolean(),
    mycelium: fc.boolean(),
  },
  { requiredKeys: ['ipRange', 'ipv4', 'ipv6', 'planetary', 'mycelium'] },
);

const degrees = (limit: number) =>
  fc
    .double({ min: -limit, max: limit, noNaN: true })
    .map((value) => (Object.is(value, -0) ? 0 : value));

const placement = fc
  .record(
    {
      policy: fc.constantFrom(...POLICIES),
      country: fc.constantFrom('BE', 'DE', 'EG', 'US', 'NZ'),
      region: fc.constantFrom(...REGIONS),
      farm: fc.integer({ min: 1, max: 6 }).map((id) => id as FarmId),
      node: fc.integer({ min: 1, max: 40 }).map((id) => id as NodeId),
      near: fc.record({ lat: degrees(90), lon: degrees(180) }),
    },
    { requiredKeys: ['policy'] },
  )
  // "Nearest" measures from a place.
  .map((found) =>
    found.policy === 'nearest' && !found.near ? { ...found, near: { lat: 51, lon: 4 } } : found,
  );

const { memory, rootfs } = LIMITS;

/** Specs that may be deployed. */
export const vmSpecs: fc.Arbitrary<VmSpec> = fc
  .record(
    {
      name: word(`${ALPHANUMERIC}_`, 2, 35),
      image,
      cpu: fc.integer({ min: 1, max: 32 }),
      memory: fc
        .oneof(
          fc.integer({ min: memory.min / MiB, max: memory.max / MiB }),
          fc.constantFrom(512, 2048, 4096, 8192, 65_536),
        )
        .map((size) => size * MiB),
      rootfs: fc
        .oneof(
          fc.integer({ min: rootfs.min / GiB, max: rootfs.max / GiB }),
          fc.constantFrom(25, 50, 100),
        )
        .map((size) => size * GiB),
      disks: fc.uniqueArray(disk, { maxLength: 3, selector: ({ name }) => name }),
      network,
      sshKeys: fc.uniqueArray(fc.constantFrom(ED25519_KEY, RSA_KEY, ECDSA_KEY), { minLength: 1 }),
      env: fc.uniqueArray(
        fc.record({ key: word(`${ALPHANUMERIC}_`, 2, 12), value: text(12).map((t) => `${t}.`) }),
        { maxLength: 3, selector: ({ key }) => key },
      ),
      dedicated: fc.boolean(),
      certified: fc.boolean(),
      placement,
      description: text(40),
    },
    {
      requiredKeys: [
        'name',
        'image',
        'cpu',
        'memory',
        'rootfs',
        'disks',
        'network',
        'sshKeys',
        'env',
        'dedicated',
        'certified',
        'placement',
      ],
    },
  )
  .filter(namesDiffer);

function namesDiffer({ name, disks, network: { name: net } }: VmSpec): boolean {
  const names = [name, ...disks.map((each) => each.name), ...(net === undefined ? [] : [net])];
  const places = disks.map(({ mountpoint }) => mountpoint);
  return new Set(names).size === names.length && new Set(places).size === places.length;
}
