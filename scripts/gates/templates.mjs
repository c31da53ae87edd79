/** Gate: types inside Lit templates: tags, attributes, properties, events, by lit-analyzer. */
import { pathToFileURL } from 'node:url';
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
  const { checked, faults } = await checkTemplates(['{src,weblets}/**/*.ts']);
  conclude({ checked, what: 'files', faults });
}
