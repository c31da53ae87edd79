import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GiB } from '../../model/units.ts';
import { toQuery } from './codecs/query.ts';
import { withSoundFigures } from './sound-figures.ts';
import { validateVm } from './validate.ts';
import { defaultVm } from './vm-spec.ts';

const absurd = fc.oneof(
  fc.constantFrom(NaN, Infinity, -Infinity, -3, 0, 1e9, 10 ** 30, 0.1, Number.MAX_VALUE, -0),
  fc.double(),
);

test('whatever is typed, what is kept is a machine that may be deployed', () => {
  fc.assert(
    fc.property(absurd, absurd, absurd, fc.array(absurd, { maxLength: 3 }), (...figures) => {
      const [cpu, memory, rootfs, sizes] = figures;
      const disks = sizes.map((size, i) => ({ name: `d${i}`, size, mountpoint: `/mnt/d${i}` }));
      const kept = withSoundFigures(
        { ...defaultVm(), name: 'web', sshKeys: [], cpu, memory, rootfs, disks },
        defaultVm(),
      );
      expect(validateVm(kept).filter(({ code }) => code !== 'ssh-required')).toEqual([]);
      const query = new URLSearchParams(toQuery(kept));
      expect(query.get('cpu')).toMatch(/^\d{1,2}$/);
      for (const name of ['memory', 'disk']) expect(query.get(name)).toMatch(/^\d{1,8}[GM]B$/);
    }),
  );
});

test('figures that a machine can have stay, and the others are those of before', () => {
  const before = { ...defaultVm(), cpu: 8 };
  const kept = withSoundFigures({ ...defaultVm(), cpu: 1e9, memory: 6 * GiB }, before);
  expect(kept).toMatchObject({ cpu: 8, memory: 6 * GiB });
});
