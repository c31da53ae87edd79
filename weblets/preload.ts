/** Files of a weblet, by address relative to the folder of this version. */
export interface EntryFiles {
  /** The module that defines the element. */
  readonly module: string;
  /** Everything that module imports. */
  readonly imports: readonly string[];
  /** What a simulated grid is opened with, which is asked for as soon as there is an element. */
  readonly simulation: readonly string[];
  /** Words for when they cannot be loaded. */
  readonly words: string;
}

/**
 * Asks for all files that a weblet starts with at once, instead of each when another turns out to
 * need it. A page with a real grid on it goes without the simulation.
 *
 * @param folder address of this version, to which the files are relative
 */
export function preloadFiles(folder: string, { module, imports, simulation }: EntryFiles): void {
  const isReal = document.querySelector('tf-grid[mode=live]') !== null;
  for (const file of [module, ...imports, ...(isReal ? [] : simulation)]) {
    const { href } = new URL(file, folder);
    if (document.querySelector(`link[href="${href}"]`)) continue;
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = href;
    document.head.append(link);
  }
}
