import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MEASURES, TRAITS } from './node-filter.ts';
import { filterFromPairs, filterPairs } from './filter-query.ts';
import { filters } from './testing/arbitraries.ts';

test('a filter survives its link', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const query = new URLSearchParams(filterPairs(filter)).toString();
      expect(filterFromPairs(new URLSearchParams(query))).toEqual({ filter, ignored: [] });
    }),
  );
});

const LISTS = ['status', 'gpumodel'];

test('a list that is given in pieces is all of them, and of anything else the first counts', () => {
  const query =
    'country=BE,DE&country=FR&country=DE&country=Spain&status=up&status=down&twin=1&twin=2';
  expect(filterFromPairs(new URLSearchParams(query))).toEqual({
    filter: { countries: ['BE', 'DE', 'FR'], status: ['up', 'down'], twin: 1 },
    ignored: [
      { key: 'country', value: 'Spain', code: 'invalid' },
      { key: 'twin', value: '2', code: 'repeated' },
    ],
  });
});

test('any query gives a filter that can be written again, and what it left out is named', () => {
  const keys = fc.constantFrom(
    'status',
    'price',
    'fits',
    'from',
    'gpumodel',
    'certified',
    'q',
    'zzz',
  );
  const values = fc.oneof(
    fc.string(),
    fc.constantFrom('up', '1..2', '2..1', '..', 'NaN..', '1,2,3', '0,0', '999,0', 'yes', 'up,up'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, values)), (pairs) => {
      const { filter, ignored } = filterFromPairs(pairs);
      const kept = filterPairs(filter);
      expect(filterFromPairs(kept)).toEqual({ filter, ignored: [] });
      const inPieces = pairs.filter(
        ([key], i) => LISTS.includes(key) && pairs.findIndex(([first]) => first === key) < i,
      ).length;
      const total = kept.length + ignored.length;
      expect(total).toBeLessThanOrEqual(pairs.length);
      expect(total).toBeGreaterThanOrEqual(pairs.length - inPieces);
    }),
  );
});

test.each([
  ['price', '9..1', 'invalid'],
  ['status', 'up,gone', 'invalid'],
  ['country', 'Belgium', 'invalid'],
  ['fits', '0,1,1', 'invalid'],
  ['fits', '1,1', 'invalid'],
  ['near', '91,0', 'invalid'],
  ['certified', 'maybe', 'invalid'],
  ['node', '-1', 'invalid'],
  ['colour', 'red', 'unknown'],
])('%s=%s is left out as %s', (key, value, code) => {
  expect(filterFromPairs([[key, value]])).toEqual({ filter: {}, ignored: [{ key, value, code }] });
});

test('a link with more filters than a mask has bits keeps the first and names the rest', () => {
  const pairs = [
    ...TRAITS.map((trait) => [trait, 'no'] as const),
    ...MEASURES.map((measure) => [measure, '0..'] as const),
  ];
  const { filter, ignored } = filterFromPairs(pairs);
  expect(filterPairs(filter)).toHaveLength(32);
  expect(ignored.map(({ code }) => code)).toEqual(pairs.slice(32).map(() => 'too-many'));
});
