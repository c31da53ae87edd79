import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largeInventory } from '../../planning/testing/synthetic.ts';
import { mapOn, readMapAddress, writeMapAddress } from './map-address.ts';

describe('the address of the map', () => {
  test('says nothing about what is usual', () => {
    expect(writeMapAddress(readMapAddress('').state)).toBe('');
  });

  test('is read by people', () => {
    const query = 'measure=gpu&country=BE&hide=down,certified&center=50.85,4.35&zoom=5&node=12';
    expect(writeMapAddress(readMapAddress(query).state)).toBe(query);
    expect(readMapAddress(query).ignored).toEqual([]);
  });

  test.each([
    'measure=love',
    'country=Belgium',
    'country=%3Cscript%3E',
    'center=91,0',
    'center=50',
    'zoom=3x',
    'zoom=-1',
    'zoom=21',
    'zoom=Infinity',
    'farm=NaN',
    'farm=1.5',
    'node=-1',
    'hide=everything',
    'region=atlantis',
    'list=maybe',
    'love=1',
  ])('%s is as if it were not there, and named', (query) => {
    const { state, ignored } = readMapAddress(query);
    expect(state).toEqual(readMapAddress('').state);
    expect(ignored.map(({ key, value }) => `${key}=${value}`)).toEqual([decodeURIComponent(query)]);
  });

  test('a farm, a country and a node that the grid does not have are named and left out', () => {
    const inventory = {
      ...largeInventory(10),
      countries: [{ code: 'BE', name: 'Belgium' }],
    };
    const [node, farm] = [inventory.nodeId[0]!, inventory.farms.farmId[0]!];
    const there = readMapAddress(`country=BE&farm=${farm}&node=${node}`);
    expect(mapOn(inventory, there)).toEqual(there);
    const { state, ignored } = mapOn(
      inventory,
      readMapAddress('country=AQ&farm=999999&node=999999&measure=gpu'),
    );
    expect(state).toEqual(readMapAddress('measure=gpu').state);
    expect(ignored).toEqual([
      { key: 'country', value: 'AQ', code: 'missing' },
      { key: 'farm', value: '999999', code: 'missing' },
      { key: 'node', value: '999999', code: 'missing' },
    ]);
  });

  test('nodes of no known country are a country only where there are such', () => {
    const said = readMapAddress('country=-');
    const on = (code: string) =>
      mapOn({ ...largeInventory(3), countries: [{ code, name: '' }] }, said).state.country;
    expect(on('')).toBe('-');
    expect(on('BE')).toBe('');
  });

  test('whatever it says, it says the same again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = writeMapAddress(readMapAddress(text).state);
        expect(writeMapAddress(readMapAddress(once).state)).toBe(once);
      }),
    );
  });
});
