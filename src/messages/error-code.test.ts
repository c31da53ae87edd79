import { expect, test } from 'vitest';
import { GridError, dispatchError } from '../ports/errors.ts';
import { errors } from './en/errors.ts';
import { causeLines, nameError } from './error-code.ts';

const known = (code: string): boolean => `${code}.title` in errors;

test('a refused dispatch gets the words of the pallet’s own error', () => {
  expect(nameError(dispatchError('NameExists'), known).code).toBe('NameExists');
});

test('a pallet error without words falls back to what the chain said', () => {
  const error = new GridError('chain.dispatch', { pallet: 'SomethingNew' });
  expect(nameError(error, known)).toEqual({
    code: 'chain.dispatch',
    params: { pallet: 'SomethingNew' },
  });
});

test.each([undefined, null, 'text', 7, new TypeError('x'), { code: 42 }, { code: '__proto__' }])(
  'what is not one of our errors (%s) has words too',
  (error) => expect(nameError(error, known).code).toBe('unknown'),
);

test('a report names every cause, and ends even where causes go in a circle', () => {
  const inner = new Error('socket closed');
  const outer = new GridError('zos.timeout', { node: 7 }, { cause: inner });
  expect(causeLines(outer)).toEqual(['GridError: zos.timeout {"node":7}', 'Error: socket closed']);
  inner.cause = outer;
  expect(causeLines(outer).length).toBeLessThan(20);
});
