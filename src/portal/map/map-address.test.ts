import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMapAddress, writeMapAddress } from './map-address.ts';

describe('the address of the map', () => {
  test('says nothing about what is usual', () => {
    expect(writeMapAddress(readMapAddress(''))).toBe('');
  });

  test('is read by people', () => {
    const query = 'measure=gpu&country=BE&hide=down,certified&center=50.85,4.35&zoom=5&node=12';
    expect(writeMapAddress(readMapAddress(query))).toBe(query);
  });

  test.each([
    'measure=love',
    'country=Belgium',
    'country=%3Cscript%3E',
    'center=91,0&zoom=3x',
    'zoom=-1',
    'zoom=Infinity',
    'farm=NaN',
    'hide=everything',
    'region=atlantis',
  ])('%s is as if it were not there', (query) => {
    expect(readMapAddress(query)).toEqual(readMapAddress(''));
  });

  test('whatever it says, it says the same again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = writeMapAddress(readMapAddress(text));
        expect(writeMapAddress(readMapAddress(once))).toBe(once);
      }),
    );
  });
});
