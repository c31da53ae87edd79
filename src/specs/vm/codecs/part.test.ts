import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GiB } from '../../../model/units.ts';
import { SpecError } from '../../spec-error.ts';
import { vmSpecs } from '../testing/vm-arbitrary.ts';
import { defaultVm } from '../vm-spec.ts';
import { withPart } from './part.ts';

function refusal(part: unknown): SpecError {
  try {
    withPart(defaultVm(), part);
  } catch (error) {
    if (error instanceof SpecError) return error;
    throw error;
  }
  throw new Error('It was taken.');
}

describe('a part of a spec', () => {
  it('is laid over the spec, to any depth', () => {
    const spec = withPart(defaultVm(), {
      cpu: 8,
      network: { mycelium: false },
      placement: { country: 'BE', farm: undefined },
      disks: [{ name: 'db', size: 5 * GiB, mountpoint: '/db' }],
    });
    expect(spec).toEqual({
      ...defaultVm(),
      cpu: 8,
      network: { ...defaultVm().network, mycelium: false },
      placement: { policy: 'cheapest', country: 'BE' },
      disks: [{ name: 'db', size: 5 * GiB, mountpoint: '/db' }],
    });
  });

  it('names an image of the list by its id alone', () => {
    const { image } = withPart(defaultVm(), { image: { id: 'alpine-3' } });
    expect(image).toMatchObject({ kind: 'micro', id: 'alpine-3', entrypoint: '/entrypoint.sh' });
    expect(image.flist).toContain('alpine');
  });

  it('may be the whole: then that is what comes out', () => {
    fc.assert(
      fc.property(vmSpecs, (spec) => {
        expect(withPart(defaultVm(), spec)).toEqual(spec);
      }),
    );
  });

  it('leaves the spec it is laid over as it is', () => {
    const base = defaultVm();
    withPart(base, { network: { ipv4: true } });
    expect(base).toEqual(defaultVm());
  });
});

describe('what is no part of a spec', () => {
  it.each([
    ['nonsense', { path: 'spec', expected: 'object', found: 'string' }],
    [[], { path: 'spec', expected: 'object', found: 'array' }],
    [{ cpu: '4' }, { path: 'cpu', expected: 'number', found: 'string' }],
    [{ cpu: Number.NaN }, { path: 'cpu', expected: 'number', found: 'NaN' }],
    [{ network: null }, { path: 'network', expected: 'object', found: 'null' }],
    [{ disks: [{ name: 'a', size: 'big' }] }, { path: 'disks.0.size', expected: 'number' }],
    [{ placement: { policy: 'luck' } }, { path: 'placement.policy', found: 'string' }],
    [{ image: { id: 'windows-95' } }, { path: 'image.id' }],
  ])('%j is refused, with the field and what belongs there', (part, params) => {
    const error = refusal(part);
    expect(error.code).toBe('spec.wrong');
    expect(error.params).toMatchObject(params);
  });

  it('a field that a spec does not have is named', () => {
    expect(refusal({ network: { ipv5: true } })).toMatchObject({
      code: 'spec.unknown',
      params: { path: 'network.ipv5' },
    });
  });

  it('tells of no value, which may be a secret', () => {
    const error = refusal({ env: [{ key: 'TOKEN', value: ['hunter2'] }] });
    expect(error.params).toMatchObject({ path: 'env.0.value', found: 'array' });
    expect(JSON.stringify([error.message, error.params])).not.toContain('hunter2');
  });
});
