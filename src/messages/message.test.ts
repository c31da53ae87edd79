import { expect, expectTypeOf, test } from 'vitest';
import { say, type Args } from './message.ts';

const nodes = { one: '{n} node fits', other: '{n} nodes fit' } as const;

test('holes are filled, numbers the way the locale writes them', () => {
  expect(say('{a} of {b}', { a: 1234.5, b: 'all' }, 'en')).toBe('1,234.5 of all');
  expect(say('{a}', { a: 1234.5 }, 'de')).toBe('1.234,5');
});

test('a plural follows the rules of its language', () => {
  expect(say(nodes, { n: 1 }, 'en')).toBe('1 node fits');
  expect(say(nodes, { n: 0 }, 'en')).toBe('0 nodes fit');
  expect(say({ one: 'jeden', few: '{n} uzly', other: '{n} uzlů' }, { n: 3 }, 'cs')).toBe('3 uzly');
});

test('markup in a parameter stays text, and braces in it are not filled again', () => {
  expect(say('{name}', { name: '<b>{other}</b>', other: 'x' }, 'en')).toBe('<b>{other}</b>');
});

test('a hole nobody filled stays visible', () => {
  expect(say('Hello {name}', {}, 'en')).toBe('Hello {name}');
});

test('a message states in its type what it must be given', () => {
  expectTypeOf<Args<'Copy'>>().toEqualTypeOf<[]>();
  expectTypeOf<Args<'Copy {what}'>>().toEqualTypeOf<[params: { readonly what: string | number }]>();
  expectTypeOf<Args<typeof nodes>>().toEqualTypeOf<[params: { readonly n: number }]>();
});
