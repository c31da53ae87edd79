import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GiB, MiB } from '../../model/units.ts';
import { ED25519_KEY } from './testing/ssh-keys.ts';
import { vmSpecs } from './testing/vm-arbitrary.ts';
import { validateVm } from './validate.ts';
import { defaultVm, type VmSpec } from './vm-spec.ts';

const good: VmSpec = { ...defaultVm(), sshKeys: [ED25519_KEY] };
const codes = (change: Partial<VmSpec>) =>
  validateVm({ ...good, ...change }).map(({ path, code }) => `${path}: ${code}`);
const withDisks = (...disks: Partial<VmSpec['disks'][number]>[]) =>
  codes({ disks: disks.map((d) => ({ name: 'data', size: GiB, mountpoint: '/data', ...d })) });
const withNetwork = (network: Partial<VmSpec['network']>) =>
  codes({ network: { ...good.network, ...network } });
const withFlist = (flist: string, entrypoint = '') =>
  codes({ image: { kind: 'micro', id: 'custom', flist, entrypoint } });
const withPlacement = (placement: object) =>
  codes({ placement: { policy: 'cheapest', ...placement } });

describe('a spec that may be deployed', () => {
  it('has nothing against it', () => {
    expect(validateVm(good)).toEqual([]);
    fc.assert(
      fc.property(vmSpecs, (spec) => {
        expect(validateVm(spec)).toEqual([]);
      }),
    );
  });

  it('asks only for a key when nobody has touched it', () => {
    expect(validateVm(defaultVm())).toEqual([
      { path: 'sshKeys', code: 'ssh-required', params: {} },
    ]);
  });
});

describe('the name', () => {
  it.each([
    ['', 'required'],
    ['a', 'too-short'],
    ['a'.repeat(36), 'too-long'],
    ['1a', 'name-pattern'],
    ['_a', 'name-pattern'],
    ['my-vm', 'name-pattern'],
    ['my vm', 'name-pattern'],
    ['<b>vm</b>', 'name-pattern'],
    ['vmé', 'name-pattern'],
    ['vm\n', 'name-pattern'],
    ['ygg', 'reserved'],
    ['Mycelium', 'reserved'],
  ])('%o is refused: %s', (name, code) => {
    expect(codes({ name })).toEqual([`name: ${code}`]);
  });

  it.each(['ab', 'web_1', 'A'.repeat(35)])('%o is fine', (name) => {
    expect(codes({ name })).toEqual([]);
  });
});

describe('figures', () => {
  it.each([
    ['cpu', 0, 'too-small'],
    ['cpu', 33, 'too-large'],
    ['cpu', 1.5, 'not-whole'],
    ['memory', 255 * MiB, 'too-small'],
    ['memory', 257 * GiB, 'too-large'],
    ['memory', 256 * MiB + 1, 'not-whole'],
    ['rootfs', 14 * GiB, 'too-small'],
    ['rootfs', 10_001 * GiB, 'too-large'],
    ['rootfs', 15.5 * GiB, 'not-whole'],
  ])('%s of %d is refused: %s', (field, value, code) => {
    expect(codes({ [field]: value })).toEqual([`${field}: ${code}`]);
  });

  it.each([
    ['cpu', 1],
    ['cpu', 32],
    ['memory', 256 * MiB],
    ['memory', 256 * GiB],
    ['rootfs', 15 * GiB],
    ['rootfs', 10_000 * GiB],
  ])('%s of %d is just fine', (field, value) => {
    expect(codes({ [field]: value })).toEqual([]);
  });

  it('say what would be allowed', () => {
    expect(validateVm({ ...good, cpu: 99 })).toEqual([
      { path: 'cpu', code: 'too-large', params: { max: 32 } },
    ]);
  });

  it('that are absurd are errors of their field, never exceptions', () => {
    const absurd = fc.oneof(
      fc.constantFrom(NaN, Infinity, -Infinity, 1e300, -1, 5e-324, -0, 0.1),
      fc.double().filter((n) => !Number.isInteger(n)),
    );
    fc.assert(
      fc.property(absurd, fc.constantFrom('cpu', 'memory', 'rootfs'), (value, field) => {
        expect(validateVm({ ...good, [field]: value })).toMatchObject([{ path: field }]);
      }),
    );
    expect(withDisks({ size: NaN })).toEqual(['disks.0.size: not-a-number']);
    expect(withPlacement({ node: 1e300 })).toEqual(['placement.node: too-large']);
    expect(withPlacement({ policy: 'nearest' })).toEqual(['placement.near: place-required']);
    expect(withPlacement({ policy: 'nearest', near: { lat: 51, lon: 4 } })).toEqual([]);
    expect(withPlacement({ near: { lat: 91, lon: NaN } })).toEqual([
      'placement.near.lat: too-large',
      'placement.near.lon: not-a-number',
    ]);
  });
});

describe('disks', () => {
  it.each(['', 'a', 'my_disk', '1disk', 'pub', 'x'.repeat(36)])('may not be called %o', (name) => {
    expect(withDisks({ name })).toMatchObject([expect.stringContaining('disks.0.name')]);
  });

  it('have names of their own, different from the machine', () => {
    expect(withDisks({}, { mountpoint: '/b' })).toEqual(['disks.1.name: duplicate']);
    expect(withDisks({ name: good.name })).toEqual(['disks.0.name: duplicate']);
  });

  it.each([
    ['', 'required'],
    ['data', 'mountpoint-absolute'],
    ['/data/../etc', 'mountpoint-absolute'],
    ['/da\nta', 'mountpoint-absolute'],
    ['/', 'mountpoint-root'],
    ['//', 'mountpoint-root'],
  ])('may not be mounted at %o: %s', (mountpoint, code) => {
    expect(withDisks({ mountpoint })).toEqual([`disks.0.mountpoint: ${code}`]);
  });

  it('may not be mounted at the same place, written differently', () => {
    const twice = withDisks({}, { name: 'more', mountpoint: '//data/' });
    expect(twice).toEqual(['disks.1.mountpoint: duplicate']);
    expect(withDisks({}, { name: 'more', mountpoint: '/data/more' })).toEqual([]);
  });

  it('have 1 to 10,000 GB', () => {
    expect(withDisks({ size: GiB / 2 })).toEqual(['disks.0.size: too-small']);
    expect(withDisks({ size: 10_001 * GiB })).toEqual(['disks.0.size: too-large']);
    expect(withDisks({ size: 1.5 * GiB })).toEqual(['disks.0.size: not-whole']);
  });
});

describe('the private network', () => {
  it.each(['10.0.0.0/16', '10.255.0.0/16', '172.16.0.0/16', '172.31.0.0/16', '192.168.0.0/16'])(
    'may be %s',
    (ipRange) => {
      expect(withNetwork({ ipRange })).toEqual([]);
    },
  );

  it.each([
    '',
    '10.20.0.0',
    '10.20.0.0/24',
    '10.20.1.0/16',
    '10.256.0.0/16',
    '010.20.0.0/16',
    '172.32.0.0/16',
    '192.169.0.0/16',
    '8.8.0.0/16',
    'fd00::/16',
  ])('may not be %o', (ipRange) => {
    expect(withNetwork({ ipRange })).toEqual(['network.ipRange: ip-range']);
  });

  it('has a name of letters and digits that nothing else has', () => {
    expect(withNetwork({ name: 'net_1' })).toEqual(['network.name: alphanumeric']);
    expect(withNetwork({ name: good.name })).toEqual(['network.name: duplicate']);
    expect(withNetwork({ name: 'net1' })).toEqual([]);
  });

  it('may be all there is', () => {
    expect(withNetwork({ mycelium: false })).toEqual([]);
  });
});

describe('the image', () => {
  it('is one of the list, unchanged', () => {
    expect(codes({ image: { ...good.image, id: 'windows' } })).toEqual(['image.id: unknown']);
    expect(codes({ image: { ...good.image, kind: 'micro' } })).toEqual(['image.id: unknown']);
    expect(codes({ image: { ...good.image, flist: 'https://evil.example/a.flist' } })).toEqual([
      'image.id: unknown',
    ]);
  });

  it('or an own one at an https address that ends in .flist', () => {
    expect(withFlist('https://hub.grid.tf/me/a.flist', '/init.sh')).toEqual([]);
    expect(withFlist('')).toEqual(['image.flist: required']);
    for (const flist of [
      'http://hub.grid.tf/a.flist',
      'https://hub.grid.tf/a.img',
      'https://hub.grid.tf/.flist',
      'https://user@hub.grid.tf/a.flist',
      'https://hub.grid.tf/a.flist?x=1',
      'https://hub.grid.tf/a.flist#x',
      'https://hub.grid.tf/a b.flist',
      'javascript:a.flist',
      '"><script>alert(1)</script>.flist',
    ]) {
      expect(withFlist(flist)).toEqual(['image.flist: flist-address']);
    }
    expect(withFlist('https://hub.grid.tf/a.flist', '/init\n.sh')).toEqual([
      'image.entrypoint: one-line',
    ]);
  });
});

describe('SSH keys', () => {
  it('are needed for images of the list, not for own ones', () => {
    expect(codes({ sshKeys: [] })).toEqual(['sshKeys: ssh-required']);
    const own = {
      kind: 'micro',
      id: 'custom',
      flist: 'https://a.b/c.flist',
      entrypoint: '',
    } as const;
    expect(codes({ sshKeys: [], image: own })).toEqual([]);
  });

  it('are public keys, each once, whatever their comment', () => {
    const again = ED25519_KEY.replace('test', 'again');
    expect(codes({ sshKeys: [ED25519_KEY, again] })).toEqual(['sshKeys.1: duplicate']);
    expect(codes({ sshKeys: [' '] })).toEqual(['sshKeys.0: required']);
    expect(codes({ sshKeys: ['ssh-ed25519 AAAA'] })).toEqual(['sshKeys.0: ssh-body']);
  });
});

describe('the environment', () => {
  const withEnv = (...env: VmSpec['env']) => codes({ env });

  it.each([
    ['', 'required'],
    ['A', 'too-short'],
    ['1A', 'name-pattern'],
    ['_A', 'name-pattern'],
    ['A-B', 'name-pattern'],
    ['A'.repeat(129), 'too-long'],
    ['SSH_KEY', 'reserved'],
  ])('has no variable %o: %s', (key, code) => {
    expect(withEnv({ key, value: 'x' })).toEqual([`env.0.key: ${code}`]);
  });

  it('has each variable once, with a value that can travel', () => {
    const good = { key: 'MODE', value: 'a\nb <c> "d"' };
    expect(withEnv(good)).toEqual([]);
    expect(withEnv(good, good)).toEqual(['env.1.key: duplicate']);
    expect(withEnv({ ...good, value: '' })).toEqual(['env.0.value: required']);
    expect(withEnv({ ...good, value: 'a\0' })).toEqual(['env.0.value: broken-text']);
    expect(withEnv({ ...good, value: '\ud800' })).toEqual(['env.0.value: broken-text']);
  });
});

describe('placement and description', () => {
  it('know their words', () => {
    expect(withPlacement({ policy: 'best' })).toEqual(['placement.policy: unknown']);
    expect(withPlacement({ country: 'Belgium' })).toEqual(['placement.country: unknown']);
    expect(withPlacement({ region: 'moon' })).toEqual(['placement.region: unknown']);
    expect(withPlacement({ farm: 0 })).toEqual(['placement.farm: too-small']);
    expect(withPlacement({ node: 1.5 })).toEqual(['placement.node: not-whole']);
  });

  it('have room for some text', () => {
    expect(codes({ description: 'x'.repeat(500) })).toEqual([]);
    expect(codes({ description: 'x'.repeat(501) })).toEqual(['description: too-long']);
  });
});
