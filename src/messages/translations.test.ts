import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Area } from './area.ts';
import { languages } from './language.ts';
import type { Catalogue, Message } from './message.ts';

/** Every area there is, by the files of its words: none can be forgotten. */
const names = readdirSync(new URL('en/', import.meta.url)).map((file) => file.replace('.ts', ''));
const areas: readonly (readonly [string, Area<Catalogue>])[] = await Promise.all(
  names.map(async (name) => {
    const parts = Object.values(
      (await import(/* @vite-ignore */ `./${name}.ts`)) as Record<string, unknown>,
    );
    const area = parts.find((part) => part instanceof Area);
    if (!area) throw new Error(`src/messages/${name}.ts has no area`);
    return [name, area as Area<Catalogue>] as const;
  }),
);

const texts = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);
const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
const allHoles = (message: Message): string[] => [...new Set(texts(message).flatMap(holes))].sort();

describe.each(areas)('the words of %s', (_, area) => {
  test.each(languages)(
    'in %s exist, are not empty and are filled by the same names',
    async (language) => {
      await Promise.all([area.load('en'), area.load(language)]);
      const english = Object.entries(area.in('en')!);
      const translated = area.in(language)!;
      expect(english.length).toBeGreaterThan(0);
      expect(Object.keys(translated).sort()).toEqual(english.map(([key]) => key).sort());
      for (const [key, message] of english) {
        const other = translated[key]!;
        expect(
          texts(other).filter((text) => text.trim() === ''),
          key,
        ).toEqual([]);
        expect(allHoles(other), key).toEqual(allHoles(message));
      }
    },
  );

  test.each(languages)('in %s have the plural forms the language needs', async (language) => {
    await area.load(language);
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, message] of Object.entries(area.in(language)!)) {
      if (typeof message === 'string') continue;
      expect(Object.keys(message).sort(), key).toEqual([...pluralCategories].sort());
    }
  });
});

/** Amounts that carry their units themselves: "113 of 126 GB". */
const inBytes = ['farms.freeOf', 'explore.freeOf'];

test('a count of a count says of what', async () => {
  const bare: string[] = [];
  for (const [name, area] of areas) {
    await area.load('en');
    for (const [key, message] of Object.entries(area.in('en')!))
      if (texts(message).some((text) => /^\{\w+\}(–\{\w+\})? of \{\w+\}$/.test(text)))
        bare.push(`${name}.${key}`);
  }
  expect(bare.filter((key) => !inBytes.includes(key))).toEqual([]);
});

/** How one addresses a stranger. */
const stranger = /\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b/;

/** One word for each thing: what else it was once called, by what it is called. */
const otherNames: readonly (readonly [string, RegExp])[] = [
  ['deployen', /bereitstell/i],
  ['Disk', /\bplatten?\b/i],
  ['Datenverkehr', /\bverkehr\b/i],
  ['Zusatzgebühr', /aufpreis|aufschlag/i],
  ['Verfügbarkeit', /\blaufzeit/i],
  ['Inhaber', /besitzer/i],
  ['Verzeichnis', /\bindex\b/i],
  ['signieren', /unterschr|unterschreib/i],
];

describe('German', () => {
  test.each(areas)('speaks to a friend, and calls each thing by one name: %s', async (_, area) => {
    await area.load('de');
    for (const [key, message] of Object.entries(area.in('de')!))
      for (const text of texts(message)) {
        // A sentence about “sie” is written so that it does not begin with it.
        expect(text, key).not.toMatch(stranger);
        for (const [name, other] of otherNames) expect(text, `${key}: ${name}`).not.toMatch(other);
      }
  });
});

test('words that cannot be fetched are asked for again', async () => {
  let tries = 0;
  const flaky = new Area(
    { hello: 'Hello' },
    {
      de: () =>
        tries++ === 0 ? Promise.reject(new Error('offline')) : Promise.resolve({ hello: 'Hallo' }),
    },
  );
  await expect(flaky.load('de')).rejects.toThrow('offline');
  expect(flaky.in('de')).toEqual({ hello: 'Hello' });
  await flaky.load('de');
  expect(flaky.in('de')).toEqual({ hello: 'Hallo' });
});
