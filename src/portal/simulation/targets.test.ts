import { expect, test } from 'vitest';
import { farmId, nodeId } from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';
import { targetsOf } from './targets.ts';

/** Six nodes on two farms in Belgium and Côte d'Ivoire; only the columns that are read. */
const inventory = {
  length: 6,
  nodeId: Uint32Array.of(1, 2, 3, 10, 11, 20),
  farm: Uint32Array.of(0, 0, 0, 1, 1, 0),
  country: Uint16Array.of(0, 0, 0, 1, 1, 0),
  city: Uint16Array.of(0, 0, 1, 2, 2, 1),
  farms: { length: 2, farmId: Uint32Array.of(5, 12), name: ['Freefarm', 'ivory_lab'] },
  countries: [
    { code: 'BE', name: 'Belgium' },
    { code: 'CI', name: 'Côte d’Ivoire' },
  ],
  cities: ['Ghent', 'Bruges', 'Abidjan'],
} as unknown as Inventory;
const targets = targetsOf(inventory, new Map([[nodeId(11), 'web1']]));
const ids = (text: string): unknown[] =>
  targets.search('node', text, 8).map(({ target }) => target.kind === 'node' && target.node);

test('without a word, the nodes the reader has something on come first', () => {
  expect(ids('')).toEqual([11, 1, 2, 3, 10, 20]);
  expect(targets.search('node', '', 1)[0]).toMatchObject({ mine: 'web1' });
});

test('a node is found by number, city, farm, and by what runs on it', () => {
  expect(ids('20')).toEqual([20]);
  expect(ids('1')).toEqual([1, 11, 10]);
  expect(ids('bruges')).toEqual([3, 20]);
  expect(ids('IVORY')).toEqual([11, 10]);
  expect(ids('web')).toEqual([11]);
});

test('a country is found without its accents, the larger first', () => {
  expect(targets.search('country', 'cote', 8)).toEqual([
    {
      target: { kind: 'country', country: 'CI' },
      name: 'Côte d’Ivoire',
      place: '',
      nodes: 2,
    },
  ]);
  expect(targets.search('country', '', 8).map(({ name }) => name)).toEqual([
    'Belgium',
    'Côte d’Ivoire',
  ]);
});

test('a farm is found by name and by number', () => {
  const farms = (text: string): string[] => targets.search('farm', text, 8).map(({ name }) => name);
  expect(farms('free')).toEqual(['Freefarm']);
  expect(farms('12')).toEqual(['ivory_lab']);
});

test('every target is described, and one that is not there is not', () => {
  expect(targets.describe({ kind: 'node', node: nodeId(3) })).toMatchObject({
    name: 'Freefarm',
    place: 'Bruges, Belgium',
  });
  expect(targets.describe({ kind: 'farm', farm: farmId(12) })).toMatchObject({ nodes: 2 });
  expect(targets.describe({ kind: 'country', country: 'XX' })).toBeUndefined();
  expect(targets.describe({ kind: 'node', node: nodeId(99) })).toBeUndefined();
});
