/** Builds the pages of this folder as their authors would: with Vite, from the package. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';
import { buildPackage } from '../../../scripts/package/build-package.mjs';

/** Module of each framework's page. */
const pages = { react: 'react-page.jsx', vue: 'vue-page.js', svelte: 'svelte-page.js' } as const;
export const FRAMEWORKS = Object.keys(pages) as readonly (keyof typeof pages)[];

const here = dirname(fileURLToPath(import.meta.url));

/** What the plugins of Vue and Svelte do for a component without styles. */
const components: Plugin = {
  name: 'components',
  load(id) {
    if (id.endsWith('.svelte')) {
      return compile(readFileSync(id, 'utf8'), { filename: id, generate: 'client' }).js.code;
    }
    if (!id.endsWith('.vue')) return undefined;
    const { descriptor } = parse(readFileSync(id, 'utf8'), { filename: id });
    const isCustomElement = (tag: string) => tag.startsWith('tf-');
    const templateOptions = { compilerOptions: { isCustomElement } };
    return compileScript(descriptor, { id, inlineTemplate: true, templateOptions }).content;
  },
};

/** Builds the page of each framework, and the package before, into folders of `folder`. */
export async function buildPages(folder: string): Promise<void> {
  const weblets = resolve(folder, 'package');
  await buildPackage(weblets);
  for (const name of FRAMEWORKS) {
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: [components],
      resolve: { alias: { 'tfgrid-weblets': resolve(weblets, 'index.js') } },
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: 'false',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
      build: {
        outDir: resolve(folder, name),
        target: 'es2022',
        rolldownOptions: {
          input: resolve(here, pages[name]),
          output: { entryFileNames: 'page.js' },
        },
      },
    });
  }
}
