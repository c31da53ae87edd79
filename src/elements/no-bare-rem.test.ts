import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folders = ['src/elements', 'weblets'];
const project = fileURLToPath(new URL('../../', import.meta.url));

const sources = folders.flatMap((folder) =>
  readdirSync(project + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file}`),
);

test('no style that may stand on a foreign page follows the font size of that page’s root', () => {
  expect(sources.length).toBeGreaterThan(100);
  const bare = sources.filter((file) =>
    /\d\s?r(em|ch|ex|lh|cap|ic)\b/.test(readFileSync(project + file, 'utf8')),
  );
  expect(bare).toEqual([]);
});
