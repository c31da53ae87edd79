/**
 * What stands in `vm.js`, `node-map.js` and `grid.js` of a release: asks for every file of a weblet
 * at once, and says so where they cannot be loaded. Carries no Lit.
 */
import { drawLoadingError } from './draw-loading-error.ts';
import { preloadFiles, type EntryFiles } from './preload.ts';

/** Apart from its use: a bundler would take `new URL(…, import.meta.url)` for a file of the build. */
const ownAddress = import.meta.url;

/**
 * Loads the module of a weblet; where that fails, every tag of it on the page says why.
 *
 * @param tag `tf-vm`
 * @returns what the module exports; rejects as its import does
 */
export async function loadEntry(tag: string, files: EntryFiles): Promise<Record<string, unknown>> {
  if (typeof document !== 'undefined') preloadFiles(ownAddress, files);
  try {
    const { href } = new URL(files.module, ownAddress);
    return (await import(/* @vite-ignore */ href)) as Record<string, unknown>;
  } catch (error) {
    drawLoadingError(document.querySelectorAll(tag), error, new URL(files.words, ownAddress));
    throw error;
  }
}
