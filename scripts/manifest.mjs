/**
 * Writes `custom-elements.json`, which tells editors and documentation what our elements offer:
 * `npm run manifest`. A gate compares that file with the code.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
// @ts-expect-error -- the package carries no types for this file
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

export const manifestFile = 'custom-elements.json';

/** @returns {Promise<{ text: string, elements: number }>} what the file should say, and of how many elements */
export async function describeElements() {
  /** @type {unknown} */
  const untyped = cli;
  const analyze = /** @type {(options: object) => Promise<{ modules: unknown[] }>} */ (untyped);
  const manifest = await analyze({ argv: ['analyze', '--quiet'], noWrite: true });
  return { text: `${JSON.stringify(manifest, null, 2)}\n`, elements: manifest.modules.length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { text, elements } = await describeElements();
  writeFileSync(manifestFile, text);
  console.log(`${manifestFile} describes ${elements} modules with elements`);
}
