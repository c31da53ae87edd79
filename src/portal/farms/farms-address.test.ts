import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FARM_SORTS, type FarmSort } from './farm-rows.ts';
import { farmsOn, farmsQuery, readFarmsQuery, USUAL } from './farms-address.ts';

test('what is chosen survives its address', () => {
  const states = fc.record({
    text: fc.string({ maxLength: 200 }),
    country: fc.constantFrom('', 'BE', 'DE'),
    gold: fc.boolean(),
    withIps: fc.boolean(),
    dedicated: fc.boolean(),
    alive: fc.boolean(),
    sort: fc.constantFrom(...(Object.keys(FARM_SORTS) as FarmSort[])),
    descending: fc.boolean(),
  });
  fc.assert(
    fc.property(states, (state) => {
      expect(readFarmsQuery(farmsQuery(state, 'seed=x'))).toEqual({ state, ignored: [] });
    }),
  );
});

test('what is as usual is left out of the address, and what others wrote stays', () => {
  expect(farmsQuery(USUAL, 'seed=x&gold=yes')).toBe('seed=x');
});

test('what says nothing sensible is as usual, and named', () => {
  const { state, ignored } = readFarmsQuery('sort=love&country=Belgium&gold=1&colour=red');
  expect(state).toEqual(USUAL);
  expect(ignored.map(({ key, code }) => `${key} ${code}`)).toEqual([
    'country invalid',
    'gold invalid',
    'sort invalid',
    'colour unknown',
  ]);
});

test('a country without a node on this grid is named, and narrows nothing', () => {
  const grid = { countries: [{ code: 'BE', name: 'Belgium' }] };
  expect(farmsOn(grid, readFarmsQuery('country=BE')).ignored).toEqual([]);
  expect(farmsOn(grid, readFarmsQuery('country=FR'))).toEqual({
    state: USUAL,
    ignored: [{ key: 'country', value: 'FR', code: 'missing' }],
  });
});
