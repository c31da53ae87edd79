import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GiB } from '../../../model/units.ts';
import { vmSpecs } from '../testing/vm-arbitrary.ts';
import { validateVm } from '../validate.ts';
import { defaultVm } from '../vm-spec.ts';
import { fromQuery, toQuery, withoutSecrets } from './query.ts';

describe('a link', () => {
  it('brings back the spec, all but its secrets', () => {
    fc.assert(
      fc.property(vmSpecs, (spec) => {
        expect(fromQuery(toQuery(spec))).toEqual({ spec: withoutSecrets(spec), ignored: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('carries no value of the environment and no SSH key', () => {
    const secret = 'hunter2hunter2';
    fc.assert(
      fc.property(vmSpecs, (spec) => {
        const env = [...spec.env, { key: 'PASSWORD', value: secret }];
        const query = toQuery({ ...spec, env, sshKeys: [...spec.sshKeys, `ssh-rsa ${secret}`] });
        expect(query).not.toContain(secret);
        expect(query).not.toContain('AAAA');
      }),
    );
  });

  it('is short for a plain machine', () => {
    expect(toQuery(defaultVm())).toBe(
      'name=vm&image=full%2Fubuntu-24.04&cpu=2&memory=4GB&disk=50GB',
    );
  });

  it('can be written by hand', () => {
    const { spec, ignored } = fromQuery(
      '?preset=large&image=alpine-3&memory=8&ipv4&mycelium=no&country=be&data=db:200,logs:20GB:/var/log',
    );
    expect(ignored).toEqual([]);
    expect(spec).toMatchObject({
      cpu: 4,
      memory: 8 * GiB,
      rootfs: 100 * GiB,
      image: { kind: 'micro', id: 'alpine-3', entrypoint: '/entrypoint.sh' },
      network: { ipv4: true, mycelium: false },
      placement: { country: 'BE' },
      disks: [
        { name: 'db', size: 200 * GiB, mountpoint: '/mnt/db' },
        { name: 'logs', size: 20 * GiB, mountpoint: '/var/log' },
      ],
    });
  });

  it('may name an own image by its address alone', () => {
    const flist = 'https://hub.grid.tf/me/app.flist';
    const expected = { kind: 'full', id: 'custom', flist, entrypoint: '/start' };
    const encoded = encodeURIComponent(flist);
    expect(fromQuery(`image=${encoded}&entrypoint=/start`).spec.image).toEqual(expected);
    expect(fromQuery(`flist=${encoded}&entrypoint=/start`).spec.image).toEqual(expected);
  });

  it('tells what it left out and why', () => {
    const { spec, ignored } = fromQuery('cpu=many&colour=red&memory=2&memory=4&entrypoint=/x');
    expect(spec).toEqual({ ...defaultVm(), memory: 2 * GiB });
    expect(ignored).toEqual([
      { key: 'colour', value: 'red', code: 'unknown' },
      { key: 'memory', value: '4', code: 'repeated' },
      { key: 'entrypoint', value: '/x', code: 'invalid' },
      { key: 'cpu', value: 'many', code: 'invalid' },
    ]);
  });

  it('may be any text: what comes out can always be looked at', () => {
    const keys = fc.constantFrom('cpu', 'memory', 'image', 'data', 'env', 'near', 'farm', 'ipv4');
    const pairs = fc.array(fc.tuple(fc.oneof(keys, fc.string()), fc.string({ unit: 'binary' })));
    const queries = fc.oneof(
      fc.string({ unit: 'binary' }),
      pairs.map((all) => new URLSearchParams(all).toString()),
    );
    fc.assert(
      fc.property(queries, (query) => {
        const { spec, ignored } = fromQuery(query);
        expect(validateVm(spec)).toBeInstanceOf(Array);
        const given = [...new URLSearchParams(query)].length;
        expect(ignored.length).toBeLessThanOrEqual(given);
      }),
      { numRuns: 500 },
    );
  });
});
