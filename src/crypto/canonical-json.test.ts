import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCanonical, renderCanonical } from './canonical-json.ts';

const keys = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('$n', '$', '$$n', '__proto__', '10', '9', 'toString'),
);
const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
    fc.string({ unit: 'binary' }),
    fc.bigInt(),
    fc.array(tie('value')),
    fc.array(fc.tuple(keys, tie('value'))).map((pairs) => Object.fromEntries(pairs)),
  ),
}));

describe('canonical JSON', () => {
  it('gives back what it was given', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(parseCanonical(renderCanonical(value))).toStrictEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same text for the same value, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, values)), (pairs) => {
        const unique = [...new Map(pairs)];
        expect(renderCanonical(Object.fromEntries(unique.toReversed()))).toBe(
          renderCanonical(Object.fromEntries(unique)),
        );
      }),
    );
  });

  it('sorts keys, leaves out what is undefined and tags bigints', () => {
    expect(
      renderCanonical({ b: [1.5, 'x'], a: 10n, c: undefined, $n: '1', 10: null, 9: true }),
    ).toBe('{"$$n":"1","10":null,"9":true,"a":{"$n":"10"},"b":[1.5,"x"]}');
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => renderCanonical(NaN)).toThrow(TypeError);
    expect(() => renderCanonical([undefined])).toThrow(TypeError);
    expect(() => renderCanonical(new Array(2))).toThrow(TypeError);
    expect(() => renderCanonical({ bytes: new Uint8Array(2) })).toThrow(TypeError);
    expect(() => parseCanonical('{"$x":1}')).toThrow(SyntaxError);
    expect(() => parseCanonical('{"$n":"one"}')).toThrow(SyntaxError);
  });
});
