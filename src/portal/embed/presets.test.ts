import { expect, test } from 'vitest';
import { USUAL_PRESETS, attributesOf } from './presets.ts';

test('a tag says what was chosen for its weblet, and leaves the rest to the visitor', () => {
  expect(attributesOf('vm', USUAL_PRESETS)).toEqual([['preset', 'small']]);
  expect(attributesOf('node-map', USUAL_PRESETS)).toEqual([['measure', 'cru']]);
  const chosen = { ...USUAL_PRESETS, image: 'full/ubuntu', country: 'BE', ipv4: true, lang: 'de' };
  expect(attributesOf('vm', chosen)).toEqual([
    ['preset', 'small'],
    ['image', 'full/ubuntu'],
    ['country', 'BE'],
    ['ipv4', ''],
    ['lang', 'de'],
  ]);
  expect(attributesOf('node-map', chosen)).toEqual([
    ['measure', 'cru'],
    ['country', 'BE'],
    ['lang', 'de'],
  ]);
});
