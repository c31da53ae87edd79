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
])('%s leads to its page', (path, route) => {
  expect(matchRoute(path)).toEqual(route);
});

test.each(['/nowhere', '/deployments/x', '/deployments/1/2', '/toString', '/deployments/-1'])(
  '%s is nowhere',
  (path) => {
    expect(matchRoute(path)).toEqual({ page: 'not-found' });
  },
);

test('any path leads somewhere', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      expect(matchRoute(path).page).toBeTypeOf('string');
    }),
  );
});
