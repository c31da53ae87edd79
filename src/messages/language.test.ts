import { expect, test } from 'vitest';
import { chooseLocale } from './language.ts';

test('the first wanted language that has words is taken, with its region', () => {
  expect(chooseLocale(['fr', 'de-CH', 'en'])).toEqual({ language: 'de', tag: 'de-CH' });
});

test('English stands in where nothing fits', () => {
  expect(chooseLocale([])).toEqual({ language: 'en', tag: 'en' });
  expect(chooseLocale(['tlh'])).toEqual({ language: 'en', tag: 'en' });
});

test('a tag that would make Intl throw is passed over', () => {
  expect(chooseLocale(['en-', 'de_DE', '"><script>', 'de'])).toEqual({ language: 'de', tag: 'de' });
});
