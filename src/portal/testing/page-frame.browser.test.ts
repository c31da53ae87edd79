import { expect, test } from 'vitest';

test('what is drawn has the fonts of the product, and they are there', () => {
  const { fontFamily } = getComputedStyle(document.body);
  expect(fontFamily).toMatch(/^Geist\b/);
  const faces = [...document.fonts].filter(({ family }) => family.replaceAll('"', '') === 'Geist');
  expect(faces.map(({ status }) => status)).toEqual(['loaded', 'loaded']);
});

test('what is drawn stands in the container of pages', () => {
  const { containerName, containerType } = getComputedStyle(document.body);
  expect([containerName, containerType]).toEqual(['page', 'inline-size']);
});
