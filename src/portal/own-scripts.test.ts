import { expect, test } from 'vitest';
import { ownScript } from './own-scripts.ts';

const origin = 'https://portal.example';

test('a script of the portal is admitted, relative or absolute', () => {
  expect(ownScript('/assets/a.js', origin)).toBe('/assets/a.js');
  expect(ownScript(`${origin}/assets/a.js`, origin)).toBe(`${origin}/assets/a.js`);
});

test('a script of another origin is refused', () => {
  expect(() => ownScript('https://elsewhere.example/a.js', origin)).toThrow(TypeError);
  expect(() => ownScript('data:text/javascript,1', origin)).toThrow(TypeError);
});
