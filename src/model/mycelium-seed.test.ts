import { expect, it } from 'vitest';
import { isMyceliumSeed, myceliumSeedOf } from './mycelium-seed.ts';

it('makes the seed of a machine from its private address', () => {
  expect(myceliumSeedOf('10.20.2.2')).toBe('000002000002');
  expect(myceliumSeedOf('10.20.254.17')).toBe('0000fe000011');
});

it.each([
  ['000002000002', true],
  ['B60F2B7EC39C', true],
  ['000000000000', false],
  ['ffffffffffff', false],
  ['FFFFFFFFFFFF', false],
  ['0002000002', false],
  ['00000200000g', false],
])('judges the seed %s', (seed, good) => {
  expect(isMyceliumSeed(seed)).toBe(good);
});
