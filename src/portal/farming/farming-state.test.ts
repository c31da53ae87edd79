import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FARMING_FIELDS,
  farmingQuery,
  powerCost,
  readFarmingQuery,
  rewardOf,
  type FarmingKey,
  type FarmingState,
} from './farming-state.ts';

test('it begins with the node of the worked example', () => {
  expect(rewardOf(readFarmingQuery('').state).tft).toBe(2_837_000_000n);
});

test('a kilowatt for a period at a quarter dollar costs what it costs', () => {
  expect(powerCost(readFarmingQuery('power=1000').state)).toBe(1_827_000_000n);
});

test('an address says what was entered, and reading it again changes nothing', () => {
  const numbers = Object.fromEntries(
    Object.entries(FARMING_FIELDS).map(([key, { min, max }]) => [key, fc.integer({ min, max })]),
  ) as Record<FarmingKey, fc.Arbitrary<number>>;
  const states: fc.Arbitrary<FarmingState> = fc.record({
    ...numbers,
    certified: fc.boolean(),
    policy: fc.constantFrom(1 as const, 2 as const),
  });
  fc.assert(
    fc.property(states, (state) => {
      expect(readFarmingQuery(farmingQuery(state, 'seed=x'))).toEqual({ state, ignored: [] });
    }),
  );
});

test('what an address says in vain is named', () => {
  const { ignored } = readFarmingQuery('cpu=-1&policy=3&price=0&certified=maybe');
  expect(ignored.map(({ key, code }) => `${key} ${code}`)).toEqual([
    'cpu invalid',
    'price invalid',
    'certified invalid',
    'policy invalid',
  ]);
});

test('any address comes to a reward', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      expect(rewardOf(readFarmingQuery(query).state).tft >= 0n).toBe(true);
    }),
  );
});
