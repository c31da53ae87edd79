/** Runs a module of ours inside a page, bundled as the product is, to measure it in a browser. */
import { basename, join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { serve } from '../../scripts/site/server.mjs';

/** A module on a web address of its own: every visit starts it anew in whatever page is given. */
export interface PageModule {
  /**
   * Opens the page and calls the module's default export.
   *
   * @param argument anything JSON can carry
   * @returns what that function resolves to, as far as JSON can carry it
   */
  visit<Result>(page: Page, argument?: unknown): Promise<Result>;
  close(): Promise<void>;
}

/** What became of a module: `entry` is the file in `folder` that has its default export. */
export interface BuiltModule {
  readonly folder: string;
  readonly entry: string;
}

/** @param module path from the project's folder */
export async function buildPageModule(module: string): Promise<BuiltModule> {
  const name = basename(module, '.ts');
  const folder = join('.cache', 'bench-pages', name);
  await build({
    configFile: false,
    logLevel: 'error',
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
  return { folder, entry: `${name}.js` };
}

/** @param module path from the project's folder */
export async function servePageModule(module: string): Promise<PageModule> {
  const { folder, entry } = await buildPageModule(module);
  const blank = '<!doctype html><title>Bench</title><link rel="icon" href="data:," />';
  const { url, close } = await serve({ root: folder, csp: '', pages: { '/': blank } });
  return {
    async visit<Result>(page: Page, argument?: unknown): Promise<Result> {
      await page.goto(url);
      return callInPage<Result>(page, `/${entry}`, argument);
    },
    close,
  };
}

/** Calls the default export of the module at `url` in the page as it is. */
export const callInPage = <Result>(page: Page, url: string, argument?: unknown): Promise<Result> =>
  page.evaluate(
    async ({ url, argument }) => {
      const loaded = (await import(url)) as { default(argument: unknown): Promise<Result> };
      return loaded.default(argument);
    },
    { url, argument },
  );

/** One visit in a page, and no trace of it: see `PageModule.visit`. */
export async function runInPage<Result>(
  page: Page,
  module: string,
  argument?: unknown,
): Promise<Result> {
  const served = await servePageModule(module);
  try {
    return await served.visit<Result>(page, argument);
  } finally {
    await served.close();
  }
}
