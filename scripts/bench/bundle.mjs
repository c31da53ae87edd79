/** Bundles the benchmarks for Node, which cannot read TypeScript in every version we support. */
import { rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const folder = '.cache/bench';

/** Scripts stay where they are: they find the project by where they stand. @type {import('vite').Plugin} */
const scriptsStay = {
  name: 'scripts-stay',
  enforce: 'pre',
  resolveId(id, importer) {
    if (!id.endsWith('.mjs') || !id.startsWith('.') || !importer) return undefined;
    return { id: pathToFileURL(resolve(importer, '..', id)).href, external: true };
  },
};

/**
 * @param {string[]} files
 * @returns {Promise<string[]>} URL of each file's bundle, in the same order
 */
export async function bundleForNode(files) {
  rmSync(folder, { recursive: true, force: true });
  const name = (/** @type {string} */ file) => basename(file, '.ts');
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [scriptsStay],
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(files.map((file) => [name(file), resolve(file)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
  });
  return files.map((file) => pathToFileURL(resolve(join(folder, `${name(file)}.mjs`))).href);
}
