import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GiB, MiB } from '../../../model/units.ts';
import { vmSpecs } from '../testing/vm-arbitrary.ts';
import { fromAttributes, toAttributes, VM_ATTRIBUTES } from './attributes.ts';
import { withoutSecrets } from './query.ts';

it('reads presets from plain attributes', () => {
  const { spec, ignored } = fromAttributes([
    ['cpu', '4'],
    ['memory', '512 MB'],
    ['disk', '100'],
    ['image', 'micro/debian-12'],
    ['country', 'DE'],
    ['policy', 'reliable'],
    ['name', 'web'],
    ['ipv4', ''],
    ['mycelium', 'false'],
  ]);
  expect(ignored).toEqual([]);
  expect(spec).toMatchObject({
    name: 'web',
    cpu: 4,
    memory: 512 * MiB,
    rootfs: 100 * GiB,
    image: { kind: 'micro', id: 'debian-12' },
    placement: { policy: 'reliable', country: 'DE' },
    network: { ipv4: true, mycelium: false },
  });
});

it('lets figures beside a preset win, whatever their order', () => {
  const { spec } = fromAttributes([
    ['cpu', '8'],
    ['preset', 'small'],
  ]);
  expect(spec).toMatchObject({ cpu: 8, memory: 2 * GiB, rootfs: 25 * GiB });
});

it('passes over what every element may have, and notes what it does not know', () => {
  const { ignored } = fromAttributes([
    ['id', 'x'],
    ['class', 'y'],
    ['style', 'color: red'],
    ['data-x', '1'],
    ['aria-label', 'z'],
    ['onclick', 'alert(1)'],
    ['ram', '4'],
    ['ssh-keys', 'secret'],
    ['cpu', 'four'],
  ]);
  expect(ignored).toEqual([
    { key: 'ram', value: '4', code: 'unknown' },
    { key: 'ssh-keys', value: 'secret', code: 'unknown' },
    { key: 'cpu', value: 'four', code: 'invalid' },
  ]);
});

it('has only names that HTML keeps as they are', () => {
  for (const name of VM_ATTRIBUTES) expect(name).toMatch(/^[a-z0-9]+$/);
});

it('writes a tag that asks for the same machine', () => {
  fc.assert(
    fc.property(vmSpecs, (spec) => {
      const tag = toAttributes(spec);
      expect(fromAttributes(tag)).toEqual({ spec: withoutSecrets(spec), ignored: [] });
    }),
  );
});
