import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchRoute } from './route.ts';

test.each([
  ['/', { page: 'overview' }],
  ['/deploy', { page: 'deploy' }],
  ['/deploy/vm/', { page: 'deploy-vm' }],
  ['/deployments/4211', { page: 'deployment', id: '4211' }],
  ['/map', { page: 'map' }],
  ['/simulation', { page: 'simulation' }],
  ['/contracts', { page: 'contracts' }],
  ['/contracts/775', { page: 'contract', id: '775' }],
  ['/contracts/bills', { page: 'bills' }],
  ['/ledger/blocks/0', { page: 'ledger-block', id: '0' }],
  ['/ledger/entries/12', { page: 'ledger-entry', id: '12' }],
  [`/ledger/entries/${'0a'.repeat(32)}`, { page: 'ledger-entry', id: '0a'.repeat(32) }],
])('%s leads to its page', (path, route) => {
  expect(matchRoute(path)).toEqual(route);
});

test.each([
  '/ledger/entries/0a',
  '/contracts/x',
  '/nowhere',
  '/deployments/x',
  '/deployments/1/2',
  '/toString',
  '/deployments/-1',
])('%s is nowhere', (path) => {
  expect(matchRoute(path)).toEqual({ page: 'not-found' });
});

test('any path leads somewhere', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      expect(matchRoute(path).page).toBeTypeOf('string');
    }),
  );
});
