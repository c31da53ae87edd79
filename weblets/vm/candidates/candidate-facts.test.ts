import { expect, test } from 'vitest';
import { comparedFacts, type Facts } from './candidate-facts.ts';

const facts: Facts = {
  place: 'Ghent, Belgium',
  distance: '',
  price: '$8.14 / month',
  uptime: '100% uptime',
  free: '14 vCores, 28 GB and 900 GB SSD free',
  farm: 'farm Freefarm',
  ips: '3 IPv4 addresses free',
};

test('candidates are told apart by what differs, and what is the same is said once', () => {
  const other = { ...facts, place: 'Bruges, Belgium', free: '2 vCores, 8 GB and 90 GB SSD free' };
  expect(comparedFacts([facts, other])).toEqual({
    differing: ['place', 'free'],
    common: ['$8.14 / month', '100% uptime', 'farm Freefarm', '3 IPv4 addresses free'],
  });
});

test('one candidate differs from nobody, and none has nothing to tell', () => {
  expect(comparedFacts([facts]).differing).toEqual([]);
  expect(comparedFacts([])).toMatchObject({ common: [] });
});
