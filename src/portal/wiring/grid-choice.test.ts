import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GridChoice } from '../../model/network.ts';
import { gridFault, gridNamed, gridQuery, unknownProxy, withGrid } from './grid-choice.ts';

const choice: fc.Arbitrary<GridChoice> = fc.oneof(
  fc
    .constantFrom('main', 'test', 'qa', 'dev')
    .map((network): GridChoice => ({ grid: 'live', network })),
  fc.constant({ grid: 'live', network: 'custom', proxy: 'https://a.example/x' } as const),
);

test('an address says everything of a real grid', () => {
  fc.assert(
    fc.property(choice, (chosen) => {
      const address = withGrid(new URL('https://portal.example/nodes?country=BE#top'), chosen);
      expect(gridNamed(address.searchParams)).toEqual(chosen);
      expect(address.searchParams.get('country')).toBe('BE');
      expect(address.hash).toBe('#top');
    }),
  );
});

test('the simulated grid leaves no trace in an address', () => {
  const address = new URL('https://portal.example/?grid=custom&proxy=https%3A%2F%2Fa.example');
  expect(withGrid(address, { grid: 'sim' }).href).toBe('https://portal.example/');
  expect(gridQuery({ grid: 'sim' })).toBe('');
});

test.each([
  ['grid=moon', { fault: 'unknown', name: 'moon' }],
  ['grid=Main', { fault: 'unknown', name: 'Main' }],
  ['grid=main&proxy=https%3A%2F%2Fa.example', { fault: 'proxy' }],
  ['proxy=https%3A%2F%2Fa.example', { fault: 'proxy' }],
  ['grid=custom&proxy=nonsense', undefined],
  ['grid=sim', undefined],
  ['grid=', undefined],
  ['country=BE', undefined],
])('of "%s" it is told what was in vain', (query, fault) => {
  expect(gridFault(new URLSearchParams(query))).toEqual(fault);
});

test('an unknown grid is none, and an address of a proxy that is none is kept to be complained of', () => {
  expect(gridNamed(new URLSearchParams('grid=moon'))).toBeUndefined();
  expect(gridNamed(new URLSearchParams('grid=custom&proxy=http://a.example'))).toEqual({
    grid: 'live',
    network: 'custom',
    proxy: 'http://a.example',
  });
});

describe('a proxy that a link names', () => {
  const proxy = 'https://a.example/x';
  const custom = { grid: 'live', network: 'custom', proxy } as const;

  test('is asked about unless this browser has opened it', () => {
    expect(unknownProxy(custom, { grid: 'sim' })).toBe(proxy);
    expect(unknownProxy(custom, { grid: 'live', network: 'main' })).toBe(proxy);
    expect(unknownProxy(custom, { ...custom, proxy: 'https://b.example/x' })).toBe(proxy);
    expect(unknownProxy(custom, custom)).toBeUndefined();
  });

  test('there is nothing to ask of a known network, the simulation, or no address', () => {
    expect(unknownProxy({ grid: 'sim' }, custom)).toBeUndefined();
    expect(unknownProxy({ grid: 'live', network: 'test' }, custom)).toBeUndefined();
    const plain = { ...custom, proxy: 'http://a.example' };
    expect(unknownProxy(plain, { grid: 'sim' })).toBeUndefined();
  });
});
