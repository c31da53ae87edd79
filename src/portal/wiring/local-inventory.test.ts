import { expect, test } from 'vitest';
import { formats } from '../../messages/format.ts';
import { largeInventory } from '../../planning/testing/synthetic.ts';
import { localInventory } from './local-inventory.ts';

const inventory = {
  ...largeInventory(10),
  countries: [
    { code: 'DE', name: 'Germany' },
    { code: 'BE', name: 'Belgium' },
  ],
};

test('countries are named in the language that is read', () => {
  const { countries } = localInventory(inventory, formats('de'));
  expect(countries.map(({ name }) => name)).toEqual(['Deutschland', 'Belgien']);
});

test('it stays the same object until the language changes', () => {
  const german = localInventory(inventory, formats('de'));
  expect(localInventory(inventory, formats('de'))).toBe(german);
  expect(localInventory(inventory, formats('en'))).not.toBe(german);
});
