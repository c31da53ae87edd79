/** Writes a small house into the cache folder, for tests that show a gate a deliberate mistake. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Inside the project, so that packages resolve as they do for real code.
 *
 * @template T
 * @param {Record<string, string>} files path → text
 * @param {(folder: string) => T | Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withSmallHouse(files, use) {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), '.cache', 'house-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
