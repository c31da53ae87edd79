import { resolve } from 'node:path';
import { build } from 'vite';

/** Bundles a module for a page; returns the folder that holds it as `page.js`. */
export async function bundleForPage(module: string): Promise<string> {
  const folder = resolve('.cache/firefox');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      lib: { entry: resolve(module), formats: ['es'], fileName: () => 'page.js' },
    },
  });
  return folder;
}
