/**
 * Builds the package of the weblets into `dist/package/`: modules for bundlers and servers, types,
 * and the public part of `custom-elements.json`. `npm pack` runs it.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { webletConfig } from '../weblets/build-weblets.mjs';
import { autoloaderEntry, webletEntries } from '../weblets/entries.mjs';
import { serverSafe } from './server-safe.mjs';
import { writeTypes } from './types.mjs';

const packageFolder = 'dist/package';

/** Entries of the package: every weblet, all of them, and the autoloader with its words. */
function entries() {
  const autoloader = autoloaderEntry();
  if (!autoloader) throw new Error('There is no autoloader to pack.');
  const words = 'weblets/loading-error.ts';
  return { ...webletEntries(), autoloader, 'loading-error': words };
}

/** @param {import('vite').InlineConfig} config */
function oneOutput({ build }) {
  const output = build?.rolldownOptions?.output;
  return Array.isArray(output) ? output[0] : output;
}

/** @param {string} name of an entry @returns {string} "TfNodeMap" for "node-map" */
const classOf = (name) =>
  `Tf${name.replace(/(^|-)\w/g, (found) => found.replace('-', '').toUpperCase())}`;

/** @param {string} [folder] @returns {Promise<void>} */
export async function buildPackage(folder = packageFolder) {
  rmSync(folder, { recursive: true, force: true });
  const config = webletConfig(folder, entries(), { split: true });
  const weblets = webletEntries();
  const isWeblet = (/** @type {string} */ name) => name in weblets;
  const built = await build({
    ...config,
    plugins: [...(config.plugins ?? []), serverSafe],
    // In a package every file is asked for by its bundler or its page, with nothing known before.
    define: { ENTRY_FILES: '{}', WORDS: '"./loading-error.js"' },
    resolve: { conditions: ['node', 'import', 'module', 'default'] },
    build: {
      ...config.build,
      manifest: false,
      sourcemap: false,
      rolldownOptions: {
        ...config.build?.rolldownOptions,
        output: {
          ...oneOutput(config),
          entryFileNames: ({ name }) =>
            isWeblet(name) ? 'chunks/entry-[name]-[hash].js' : '[name].js',
        },
      },
    },
  });
  mkdirSync(folder, { recursive: true });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const names = Object.keys(weblets);
  for (const name of names) {
    const entry = outputs.find(
      (found) => found.type === 'chunk' && found.isEntry && found.name === name,
    );
    if (!entry) throw new Error(`The build has no entry called ${name}.`);
    writeFileSync(
      join(folder, `${name}.js`),
      `export { ${classOf(name)} } from './${entry.fileName}';\n`,
    );
  }
  const all = names.map((name) => `export { ${classOf(name)} } from './${name}.js';\n`);
  writeFileSync(join(folder, 'index.js'), all.join(''));
  // Types only: importing these files does nothing.
  for (const framework of ['react', 'vue', 'svelte'])
    writeFileSync(join(folder, `${framework}.js`), 'export {};\n');
  writeTypes(folder);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildPackage();
