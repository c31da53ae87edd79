import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dependencyKeys } from './dependencies.mjs';
import { ownFiles } from './own-files.mjs';
import { withSmallHouse } from './small-house.mjs';

const house = {
  'a.ts': `import { b } from './b.ts';\nexport const a = b;\n`,
  'b.ts': `export { c as b } from './deep/c.ts';\n`,
  'deep/c.ts': `export const c = 1;\n`,
  'lazy.ts': `export const lazy = () => import('./deep/c.ts');\n`,
  'typed.mjs': `/** @typedef {import('./deep/c.ts').c} C */\n`,
  'alone.ts': `export const alone = 'nothing';\n`,
  'tf-dot.ts': `export class TfDot {}\ndeclare global {\n  interface HTMLElementTagNameMap {\n    'tf-dot': TfDot;\n  }\n}\n`,
  'finds.ts': `export const dot = document.querySelector('tf-dot');\n`,
  'generic.ts': `export const make = (tag: keyof HTMLElementTagNameMap) => document.createElement(tag);\n`,
};

/** @param {string} changed @param {string} [text] @returns {Promise<string[]>} whose key is another then */
const concernedBy = (changed, text = `${readOf(changed)}// changed\n`) =>
  withSmallHouse(house, (folder) => {
    const files = Object.keys(house);
    const before = dependencyKeys(files, folder);
    writeFileSync(join(folder, changed), text);
    const after = dependencyKeys(files, folder);
    return files.filter((file) => before.get(file) !== after.get(file));
  });

/** @param {string} file */
const readOf = (file) => Object.entries(house).find(([path]) => path === file)?.[1] ?? '';

test('a file that nobody imports concerns nobody else', async () => {
  expect(await concernedBy('alone.ts')).toEqual(['alone.ts']);
});

test('a type concerns whoever imports it, however it is imported and over how many files', async () => {
  const users = ['a.ts', 'b.ts', 'deep/c.ts', 'lazy.ts', 'typed.mjs'];
  expect(await concernedBy('deep/c.ts')).toEqual(users);
});

test('a global name concerns whoever says it, without an import', async () => {
  expect(await concernedBy('tf-dot.ts')).toEqual(['tf-dot.ts', 'finds.ts', 'generic.ts']);
});

test('a file that begins to exist concerns whoever imported it', () =>
  withSmallHouse({ 'a.ts': `import './b.ts';\n` }, (folder) => {
    const before = dependencyKeys(['a.ts'], folder).get('a.ts');
    writeFileSync(join(folder, 'b.ts'), '');
    expect(dependencyKeys(['a.ts'], folder).get('a.ts')).not.toBe(before);
  }));

test('an import of ours leads to a file, so that no dependency is overlooked', () => {
  const files = ownFiles(['src', 'weblets'], /\.ts$/);
  const relative = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^import .*'(\.[^']+)';$/gm)].map(([, path]) => path),
  );
  expect(relative.length).toBeGreaterThan(1000);
  expect(relative.filter((path) => !/\.\w+(\?\w+)?$/.test(path ?? ''))).toEqual([]);
});
