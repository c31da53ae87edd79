import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight, type CodeLanguage } from './highlight.ts';

const languages: CodeLanguage[] = ['json', 'html', 'ts', 'shell', 'text'];

test('the pieces are the code again, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...languages), (code, language) => {
      const pieces = highlight(code, language);
      expect(pieces.map(({ text }) => text).join('')).toBe(code);
    }),
  );
});

test('names, strings and numbers of JSON are told apart', () => {
  const tokens = highlight('{"cpu": 2, "image": "ubuntu"}', 'json').filter(
    ({ token }) => token !== 'plain',
  );
  expect(tokens.map(({ text, token }) => `${token} ${text}`)).toEqual([
    'name "cpu"',
    'number 2',
    'name "image"',
    'string "ubuntu"',
  ]);
});

test('long code without an end to a string takes no time to speak of', () => {
  const code = `"${'\\'.repeat(50_000)}`;
  expect(
    highlight(code, 'ts')
      .map(({ text }) => text)
      .join(''),
  ).toBe(code);
});
