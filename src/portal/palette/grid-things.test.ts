import { describe, expect, test } from 'vitest';
import { inventoryOf } from '../../planning/testing/synthetic.ts';
import { addressesLike, isAddressLike, thingsNamed, type KnownAddress } from './grid-things.ts';

const made = inventoryOf([
  { country: 0, farm: 0 },
  { country: 0, farm: 0 },
  { country: 1, farm: 1 },
  { country: 1, farm: 2 },
]);
/** Two farms of one name. */
const inventory = {
  ...made,
  farms: { ...made.farms, name: ['green', 'green', 'blue farm'] },
};
const inGerman = (code: string) => new Intl.DisplayNames('de', { type: 'region' }).of(code) ?? '';
const found = (question: string) =>
  thingsNamed(question, inventory, inGerman).map((thing) =>
    'id' in thing ? `${thing.kind} ${thing.id}` : thing.kind === 'country' ? thing.code : '',
  );

describe('what a question names', () => {
  test.each([
    ['3', ['node 3', 'farm 3', 'contract 3']],
    ['node 3', ['node 3']],
    ['Knoten 3', ['node 3']],
    ['#3', ['node 3', 'farm 3', 'contract 3']],
    ['farm 2', ['farm 2']],
    ['contract 77', ['contract 77']],
    ['node 99', []],
    ['bel', ['BE']],
    ['deutsch', ['DE']],
    ['germ', ['DE']],
    ['blue', ['farm 3']],
    ['', []],
    ['g', []],
  ])('%s', (question, things) => {
    expect(found(question)).toEqual(things);
  });

  test('farms of one name are all there, the larger first, each with its number', () => {
    expect(found('green')).toEqual(['farm 1', 'farm 2']);
  });
});

test('addresses are told from names and numbers, and found by any part', () => {
  for (const address of ['10.1', '185.69.166.4', '300:abc', '5f2:'])
    expect(isAddressLike(address), address).toBe(true);
  for (const other of ['10', 'farm', 'node 3', 'be', 'a.b'])
    expect(isAddressLike(other)).toBe(false);
  const of = (address: string): KnownAddress => ({
    kind: 'address',
    address,
    contract: 7,
    farm: undefined,
  });
  const known = ['185.69.166.4', '10.1.2.3', '5f2:aa::1'].map(of);
  expect(addressesLike('10.1', known)).toEqual([of('10.1.2.3')]);
  expect(addressesLike('5F2:', known)).toEqual([of('5f2:aa::1')]);
});
