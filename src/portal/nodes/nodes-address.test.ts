import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SORT_KEYS } from '../../explore/sort-keys.ts';
import { filters } from '../../explore/testing/arbitraries.ts';
import { COLUMN_NAMES } from './node-columns.ts';
import { nodesQuery, readNodesQuery, USUAL_STATE } from './nodes-address.ts';

test('filter, order and columns survive their address', () => {
  const states = fc.record({
    filter: filters,
    sort: fc.record({ by: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
    shown: fc.subarray([...COLUMN_NAMES], { minLength: 1 }),
    widths: fc.dictionary(fc.constantFrom(...COLUMN_NAMES), fc.integer({ min: 56, max: 800 }), {
      noNullPrototype: true,
    }),
    compared: fc.uniqueArray(fc.integer({ min: 1, max: 999_999_999 }), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(states, (state) => {
      expect(readNodesQuery(nodesQuery(state))).toEqual({ state, ignored: [] });
    }),
  );
});

test('any text is an address, and what it left out is named', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const { state } = readNodesQuery(query);
      expect(readNodesQuery(nodesQuery(state)).state).toEqual(state);
    }),
  );
  expect(
    readNodesQuery('sort=colour&columns=node,x&widths=node:9&compare=7,x&sort=node&seed=s'),
  ).toEqual({
    state: USUAL_STATE,
    ignored: [
      { key: 'sort', value: 'node', code: 'repeated' },
      { key: 'sort', value: 'colour', code: 'invalid' },
      { key: 'columns', value: 'node,x', code: 'invalid' },
      { key: 'widths', value: 'node:9', code: 'invalid' },
      { key: 'compare', value: '7,x', code: 'invalid' },
    ],
  });
});
