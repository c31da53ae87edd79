/** Which entries the weblets' build has: whatever stands in `weblets/` by its naming rule. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} [folder]
 * @returns {Record<string, string>} entry name → source file; a weblet is `<name>/tf-<name>.ts`
 */
export function webletEntries(folder = 'weblets') {
  if (!existsSync(folder)) return {};
  const weblets = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, file: join(folder, name, `tf-${name}.ts`) }));
  const entries = [...weblets, { name: 'grid', file: join(folder, 'grid.ts') }];
  return Object.fromEntries(
    entries.filter(({ file }) => existsSync(file)).map(({ name, file }) => [name, file]),
  );
}

/** @param {string} [folder] @returns {string | undefined} the autoloader's source, which carries no Lit */
export function autoloaderEntry(folder = 'weblets') {
  const file = join(folder, 'autoloader.ts');
  return existsSync(file) ? file : undefined;
}
