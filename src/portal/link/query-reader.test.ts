import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneOf, QueryReader, wholeNumber } from './query-reader.ts';

const ignoredOf = (query: string, read: (reader: QueryReader) => unknown) => {
  const reader = new QueryReader(query);
  const value = read(reader);
  return { value, ignored: reader.ignored };
};

test('a value that makes sense is read, and nothing is named', () => {
  expect(ignoredOf('?node=12', (reader) => reader.one('node', wholeNumber()))).toEqual({
    value: 12,
    ignored: [],
  });
});

test.each([
  ['node=0', { key: 'node', value: '0', code: 'invalid' }],
  ['node=1.5', { key: 'node', value: '1.5', code: 'invalid' }],
  ['node=%3Cb%3E', { key: 'node', value: '<b>', code: 'invalid' }],
  ['colour=red', { key: 'colour', value: 'red', code: 'unknown' }],
] as const)('%s is left out and named', (query, part) => {
  const { value, ignored } = ignoredOf(query, (reader) => reader.one('node', wholeNumber()));
  expect(value).toBeUndefined();
  expect(ignored).toEqual([part]);
});

test('of a value given twice the first counts and the others are named', () => {
  expect(ignoredOf('a=x&a=y&a=x', (reader) => reader.one('a', oneOf(['x', 'y'])))).toEqual({
    value: 'x',
    ignored: [
      { key: 'a', value: 'y', code: 'repeated' },
      { key: 'a', value: 'x', code: 'repeated' },
    ],
  });
});

test('a list takes what makes sense of everything that is given', () => {
  const read = (reader: QueryReader) => reader.many('a', oneOf(['x', 'y', 'z']));
  expect(ignoredOf('a=x,nought&a=z+x', read)).toEqual({
    value: ['x', 'z'],
    ignored: [{ key: 'a', value: 'nought', code: 'invalid' }],
  });
});

test('an empty value says nothing, and which grid is meant is the business of no page', () => {
  expect(ignoredOf('node=', (reader) => reader.one('node', wholeNumber())).ignored).toEqual([]);
  expect(new QueryReader('grid=main&seed=x&at=5').ignored).toEqual([]);
});

test('whatever an address says is read or named, once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('node', 'x'), fc.string())), (pairs) => {
      const said = pairs.filter(([key, value]) => value !== '' || key !== 'node');
      const { value, ignored } = ignoredOf(new URLSearchParams(pairs).toString(), (reader) =>
        reader.one('node', wholeNumber()),
      );
      expect(ignored.length + Number(value !== undefined)).toBe(said.length);
    }),
  );
});
