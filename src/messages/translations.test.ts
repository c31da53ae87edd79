import { describe, expect, test } from 'vitest';
import type { Area } from './area.ts';
import { calculator } from './calculator.ts';
import { farming } from './farming.ts';
import { farms } from './farms.ts';
import { nodePage } from './node-page.ts';
import { statistics } from './statistics.ts';
import { commands } from './commands.ts';
import { common } from './common.ts';
import { deployment } from './deployment.ts';
import { embed } from './embed.ts';
import { errors } from './errors.ts';
import { languages } from './language.ts';
import type { Catalogue, Message } from './message.ts';
import { opening } from './opening.ts';
import { machine } from './machine.ts';
import { map } from './map.ts';
import { nodes } from './nodes.ts';
import { operation } from './operation.ts';
import { overview } from './overview.ts';
import { pages } from './pages.ts';
import { portal } from './portal.ts';
import { settings } from './settings.ts';
import { simulation } from './simulation.ts';
import { vmFaults } from './vm-faults.ts';
import { vmWhy } from './vm-why.ts';
import { vm } from './vm.ts';

const areas: Record<string, Area<Catalogue>> = {
  commands,
  statistics,
  nodePage,
  farms,
  farming,
  calculator,
  common,
  deployment,
  embed,
  errors,
  opening,
  machine,
  map,
  nodes,
  operation,
  overview,
  pages,
  portal,
  settings,
  simulation,
  vm,
  vmFaults,
  vmWhy,
};

const texts = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);
const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
const allHoles = (message: Message): string[] => [...new Set(texts(message).flatMap(holes))].sort();

describe.each(Object.entries(areas))('the words of %s', (_, area) => {
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

test('words that cannot be fetched are asked for again', async () => {
  const { Area } = await import('./area.ts');
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
