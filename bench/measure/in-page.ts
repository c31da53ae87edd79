/** Runs a module of ours inside a page, bundled as the product is, to measure it in a browser. */
import { basename, join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { serve } from '../../scripts/site/server.mjs';

/**
 * @param page where to run
 * @param module path from the project's folder; its default export is called with `argument`
 * @param argument anything JSON can carry
 * @returns what that function resolves to, as far as JSON can carry it
 */
export async function runInPage<Result>(
  page: Page,
  module: string,
  argument?: unknown,
): Promise<Result> {
  const name = basename(module, '.ts');
  const folder = join('.cache', 'bench-pages', name);
  await build({
    configFile: false,
    logLevel: 'warn',
    base: './',
    publicDir: false,
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { [name]: resolve(module) },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const blank = '<!doctype html><title>Bench</title>';
  const { url, close } = await serve({ root: folder, csp: '', pages: { '/': blank } });
  try {
    await page.goto(url);
    return await page.evaluate(
      async ({ entry, argument }) => {
        const loaded = (await import(entry)) as { default(argument: unknown): Promise<Result> };
        return loaded.default(argument);
      },
      { entry: `/${name}.js`, argument },
    );
  } finally {
    await close();
  }
}
