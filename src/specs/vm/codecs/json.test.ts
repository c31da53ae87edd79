import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vmSpecs } from '../testing/vm-arbitrary.ts';
import { defaultVm } from '../vm-spec.ts';
import { fromJson, toJson, VM_SCHEMA } from './json.ts';

const read = (parts: object) => fromJson(JSON.stringify({ schema: VM_SCHEMA, ...parts }));

describe('a spec as JSON', () => {
  it('comes back whole when its secrets are asked for', () => {
    fc.assert(
      fc.property(vmSpecs, (spec) => {
        expect(fromJson(toJson(spec, { secrets: true }))).toEqual({ spec, ignored: [] });
      }),
    );
  });

  it('comes back without the values of its environment otherwise', () => {
    fc.assert(
      fc.property(vmSpecs, (spec) => {
        const env = spec.env.map(({ key }) => ({ key, value: '' }));
        const secret = { key: 'TOKEN', value: 'hunter2hunter2' };
        expect(fromJson(toJson(spec))).toEqual({ spec: { ...spec, env }, ignored: [] });
        expect(toJson({ ...spec, env: [secret] })).not.toContain(secret.value);
      }),
    );
  });

  it('keeps defaults for what is missing or wrong, and tells', () => {
    const { spec, ignored } = read({
      cpu: 8,
      memory: 'much',
      network: { ipv4: true, ipv5: true },
      disks: [{ name: 'db', size: 5 }, 7],
      placement: { near: { lat: 1 } },
    });
    expect(spec).toEqual({
      ...defaultVm(),
      cpu: 8,
      network: { ...defaultVm().network, ipv4: true },
      disks: [{ name: 'db', size: 5, mountpoint: '' }],
      placement: { policy: 'cheapest', near: { lat: 1, lon: 0 } },
    });
    expect(ignored).toEqual([
      { key: 'memory', value: '"much"', code: 'invalid' },
      { key: 'network.ipv5', value: 'true', code: 'unknown' },
      { key: 'disks.1', value: '7', code: 'invalid' },
    ]);
  });

  it('is refused as a whole when it is another format or no JSON', () => {
    for (const text of ['', '[]', 'null', '{"schema":"tfgrid-vm/99","cpu":8}', '{"cpu":8}', '{']) {
      const { spec, ignored } = fromJson(text);
      expect(spec).toEqual(defaultVm());
      expect(ignored).toMatchObject([{ key: 'schema', code: 'invalid' }]);
    }
  });

  it('cannot reach beyond the spec', () => {
    const { spec, ignored } = fromJson(
      `{"schema":"${VM_SCHEMA}","__proto__":{"cpu":9},"constructor":{"x":1},"network":{"__proto__":1}}`,
    );
    expect(spec).toEqual(defaultVm());
    expect(Object.getPrototypeOf(spec)).toBe(Object.prototype);
    expect(ignored.map(({ key }) => key)).toEqual([
      '__proto__',
      'constructor',
      'network.__proto__',
    ]);
  });

  it('may be any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const parts = typeof value === 'object' && value !== null ? value : { value };
        expect(read(parts).spec.network.ipRange).toBeTypeOf('string');
      }),
    );
  });
});
