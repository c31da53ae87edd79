/**
 * Builds the weblets for pages that embed them: one module per weblet with shared chunks, `grid.js`,
 * `all.js` in a single file, the `autoloader.js`, and a manifest with sizes and integrity.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { tilesAsFiles, tilesBeside } from '../land/map-tiles.mjs';
import { leanTemplates } from '../site/lean-templates.mjs';
import { chunkGroups } from './chunk-groups.mjs';
import { autoloaderEntry, webletEntries } from './entries.mjs';
import {
  buildEntryFiles,
  entryFiles,
  reachableFiles,
  wordsEntry,
  wordsFile,
} from './entry-files.mjs';
import { describeFiles } from './file-manifest.mjs';
import { splitHashes } from './split-hashes.mjs';
import { splitIcons } from './split-icons.mjs';

const wordsSource = 'weblets/loading-error.ts';
const virtualAll = 'virtual:all-weblets';

/** @param {Record<string, string>} entries @returns {import('vite').Plugin} a module that loads every entry */
const allInOne = (entries) => ({
  name: 'all-in-one',
  resolveId: (id) => (id === virtualAll ? `\0${virtualAll}` : undefined),
  load: (id) =>
    id === `\0${virtualAll}`
      ? Object.values(entries)
          .map((file) => `export * from ${JSON.stringify(join(process.cwd(), file))};`)
          .join('\n')
      : undefined,
});

/** What Vite makes of `import()`: a function that gives it, or that awaits names of it. */
const wrapped =
  /__vitePreload\((?:\(\) => ([^]*?)|async \(\) => \{\s*const \{[^;]*?\} = await ([^;]*?);\s*return \{[^;]*?\};\s*\}), __VITE_PRELOAD__, import\.meta\.url\)/g;

/**
 * Vite wraps every `import()` to preload style sheets. Weblets carry their styles, so the wrapper,
 * one kilobyte on every embedding page, becomes nothing, and each of its calls the `import()` in it.
 *
 * @type {import('vite').Plugin}
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id.includes('vite/preload-helper')
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
  renderChunk(code) {
    // As many lines as before, so that the source map still fits.
    const plain = code.replace(
      wrapped,
      (
        /** @type {string} */ call,
        /** @type {string | undefined} */ whole,
        /** @type {string} */ named,
      ) => {
        const load = whole ?? named;
        return load + '\n'.repeat(call.split('\n').length - load.split('\n').length);
      },
    );
    if (plain.includes('__VITE_PRELOAD__'))
      throw new Error('Vite wraps imports in another way now.');
    return plain === code ? undefined : { code: plain, map: null };
  },
};

/** How long a build took is no fault of it: on a slow machine it would warn of that. */
const quick = { bundlerTimings: false };

/**
 * @param {string} folder where the files go
 * @param {Record<string, string>} input entry name → module
 * @param {{ split: boolean }} chunks whether entries share chunks or each is one file
 * @returns {import('vite').InlineConfig}
 */
export const webletConfig = (folder, input, { split }) => ({
  configFile: false,
  logLevel: 'warn',
  plugins: [plainImports, leanTemplates, splitHashes, splitIcons, ...(split ? [tilesAsFiles] : [])],
  // Files find one another by `import.meta.url`, on whatever origin they are.
  base: './',
  publicDir: false,
  worker: {
    format: 'es',
    rolldownOptions: { checks: quick, output: { entryFileNames: 'chunks/[name]-[hash].js' } },
  },
  build: {
    outDir: folder,
    emptyOutDir: false,
    target: 'es2022',
    assetsInlineLimit: 0,
    // A plain `import()` needs no preloading helper shared between files.
    modulePreload: false,
    manifest: split,
    sourcemap: true,
    reportCompressedSize: false,
    // All in one file is asked for by who cannot have several; the budgets watch over the others.
    ...(!split && { chunkSizeWarningLimit: Infinity }),
    rolldownOptions: {
      checks: quick,
      input,
      preserveEntrySignatures: split ? 'allow-extension' : 'strict',
      output: {
        entryFileNames: split ? 'chunks/entry-[name]-[hash].js' : '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        codeSplitting: split && { groups: chunkGroups() },
      },
    },
  },
});

/** @param {string} folder @returns {Record<string, { start: string[], all: string[] }>} files by entry: to begin with, and ever */
function describeEntries(folder) {
  const all = reachableFiles(folder);
  return Object.fromEntries(
    Object.entries(entryFiles(folder)).map(([name, { module, imports, simulation }]) => [
      name,
      { start: [`${name}.js`, module, ...imports, ...simulation], all: all[name] ?? [] },
    ]),
  );
}

/**
 * @param {string} version of the release, stated in the manifest
 * @param {string} folder where the files go
 * @returns {Promise<string[]>} the files written; none when there is no weblet yet
 */
export async function buildWeblets(version, folder) {
  const entries = webletEntries();
  const autoloader = autoloaderEntry();
  if (Object.keys(entries).length > 0) {
    await build(webletConfig(folder, { ...entries, [wordsEntry]: wordsSource }, { split: true }));
    await buildEntryFiles(folder, (input) => webletConfig(folder, input, { split: false }));
    const all = webletConfig(folder, { all: virtualAll }, { split: false });
    await build({
      ...all,
      plugins: [plainImports, leanTemplates, tilesBeside(folder, 'chunks'), allInOne(entries)],
      // One build holds everything the others do.
      build: { ...all.build, license: { fileName: 'third-party-licenses.md' } },
    });
  }
  if (autoloader) {
    const config = webletConfig(folder, { autoloader }, { split: false });
    await build({
      ...config,
      define: {
        ENTRY_FILES: JSON.stringify(entryFiles(folder)),
        WORDS: JSON.stringify(wordsFile(folder)),
      },
    });
  }
  const files = describeFiles(folder);
  if (Object.keys(files).length > 0) {
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({ version, files, entries: describeEntries(folder) }, null, 2) + '\n',
    );
  }
  return Object.keys(files);
}
