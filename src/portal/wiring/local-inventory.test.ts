import { expect, test } from 'vitest';
import { formats } from '../../messages/format.ts';
import { largeInventory } from '../../planning/testing/synthetic.ts';
import { localInventory } from './local-inventory.ts';

const inventory = {
  ...largeInventory(10),
  countries: [
    { code: 'DE', name: 'Germany', continent: 'Europe' },
    { code: 'BE', name: 'Belgium' },
  ],
};

test('countries are named in the language that is read', () => {
  const { countries } = localInventory(inventory, formats('de'));
  expect(countries.map(({ name }) => name)).toEqual(['Deutschland', 'Belgien']);
});

test('nothing else about a country changes', () => {
  expect(localInventory(inventory, formats('de')).countries).toEqual([
    { code: 'DE', name: 'Deutschland', continent: 'Europe' },
    { code: 'BE', name: 'Belgien' },
  ]);
});

test('it stays the same object until the language changes', () => {
  const german = localInventory(inventory, formats('de'));
  expect(localInventory(inventory, formats('de'))).toBe(german);
  expect(localInventory(inventory, formats('en'))).not.toBe(german);
});
