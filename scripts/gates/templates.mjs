/**
 * Gate: types inside Lit templates: tags, attributes, properties, events, by lit-analyzer. A file that
 * was in order, and whose types cannot have changed since, is not looked at again.
 */
import { pathToFileURL } from 'node:url';
import { cleanFiles } from './clean-files.mjs';
import { dependencyKeys } from './dependencies.mjs';
import { ownFiles } from './own-files.mjs';
import { runNode } from './run.mjs';
import { conclude } from './verdict.mjs';

/**
 * @param {string[]} globs
 * @returns {Promise<{ checked: number, faults: string[] }>}
 */
export async function checkTemplates(globs) {
  const { code, output } = await runNode([
    'node_modules/@jackolope/lit-analyzer/cli.mjs',
    '--strict',
    '--maxWarnings',
    '0',
    // It knows neither interpolated style sheets nor today's CSS.
    '--rules.no-invalid-css',
    'off',
    '--format',
    'list',
    ...globs,
  ]);
  const [, count = '0'] = /Analyzing (\d+) file/.exec(output) ?? [];
  return { checked: Number(count), faults: code === 0 ? [] : [output] };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const clean = cleanFiles('templates', [
    'tsconfig.json',
    'package-lock.json',
    'scripts/gates/templates.mjs',
    'scripts/gates/dependencies.mjs',
  ]);
  const keys = dependencyKeys(ownFiles(['src', 'weblets'], /\.ts$/));
  const changed = [...keys].flatMap(([file, key]) => (clean.has(file, key) ? [] : [file]));
  const isPart = changed.length < keys.size;
  const part =
    isPart && changed.length > 0 ? await checkTemplates(changed) : { checked: 0, faults: [] };
  // Alone, a file does not know the tags that others define: only all of them together have faults.
  const { checked, faults } =
    isPart && part.faults.length === 0
      ? { checked: keys.size, faults: [] }
      : await checkTemplates(['{src,weblets}/**/*.ts']);
  if (faults.length === 0) for (const [file, key] of keys) clean.add(file, key);
  clean.save();
  conclude({ checked, what: 'files', faults });
}
