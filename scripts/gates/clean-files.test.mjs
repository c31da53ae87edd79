import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanFiles } from './clean-files.mjs';
import { withSmallHouse } from './small-house.mjs';

/** @param {(settings: string, name: string) => void} use */
const withCache = (use) =>
  withSmallHouse({ 'rules.json': '{}' }, (folder) => {
    const name = `test-${process.pid}`;
    try {
      use(join(folder, 'rules.json'), name);
    } finally {
      rmSync(`.cache/gates/${name}.json`, { force: true });
    }
  });

test('a file that was in order is, until it or a setting changes', () =>
  withCache((settings, name) => {
    const first = cleanFiles(name, [settings]);
    expect(first.has('a.ts', 'one')).toBe(false);
    first.add('a.ts', 'one');
    first.save();
    expect(cleanFiles(name, [settings]).has('a.ts', 'one')).toBe(true);
    expect(cleanFiles(name, [settings]).has('a.ts', 'two')).toBe(false);
    writeFileSync(settings, '{ "strict": true }');
    expect(cleanFiles(name, [settings]).has('a.ts', 'one')).toBe(false);
  }));

test('one that was not found in order again is looked at the next time', () =>
  withCache((settings, name) => {
    const first = cleanFiles(name, [settings]);
    first.add('a.ts', 'one');
    first.save();
    cleanFiles(name, [settings]).save();
    expect(cleanFiles(name, [settings]).has('a.ts', 'one')).toBe(false);
  }));
