import { expect, test } from 'vitest';
import { webletReference as german } from '../../messages/de/weblet-reference.ts';
import { referenceOf, TAGS } from './weblet-reference.ts';

const meaningsOf = (tag: string) =>
  Object.values(referenceOf(tag, 'en')).flatMap((rows) =>
    (rows as { name: string; meaning: string }[]).map(({ meaning }) => meaning),
  );

test('all that is public is documented, and nothing else', () => {
  expect([...TAGS].sort()).toEqual(['tf-grid', 'tf-node-map', 'tf-vm']);
  for (const tag of TAGS) for (const meaning of meaningsOf(tag)) expect(meaning).not.toBe('');
  const { attributes, events, slots, parts, tokens, properties } = referenceOf('tf-vm', 'en');
  expect(attributes.map(({ name }) => name)).toEqual(expect.arrayContaining(['cpu', 'sync-url']));
  expect(events.map(({ name }) => name)).toContain('tf-error');
  expect(properties.map(({ name }) => name)).toEqual(['spec']);
  expect(slots.map(({ name }) => name)).toEqual(['heading']);
  expect(parts.map(({ name }) => name)).toContain('deploy');
  expect(tokens.map(({ name }) => name)).toEqual(expect.arrayContaining(['--tf-rem', '--tf-ink']));
});

test('every meaning is there in German, and no other', () => {
  const english = new Set(TAGS.flatMap(meaningsOf));
  expect(Object.keys(german).sort()).toEqual([...english].sort());
});
