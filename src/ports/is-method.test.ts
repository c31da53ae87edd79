import { expect, test } from 'vitest';
import { isMethod } from './is-method.ts';

test('what promises and templates look for is no method of a port', () => {
  expect(['inventory', 'submit', 'tftPrices'].every(isMethod)).toBe(true);
  expect(['then', '_$litDirective$', '', Symbol.toPrimitive].some(isMethod)).toBe(false);
});
