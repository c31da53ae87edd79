/**
 * Builds everything that ships: the portal into `dist/`, the weblets into `dist/weblets/<version>/`.
 */
import { cpSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build as viteBuild } from 'vite';
import { version, webletsFolder } from './version.mjs';
import { buildWeblets } from './weblets/build-weblets.mjs';

/** @returns {Promise<void>} */
export async function build() {
  // First, because it empties `dist/`.
  await viteBuild({ configFile: 'vite.config.ts', logLevel: 'warn' });
  const weblets = await buildWeblets(version, webletsFolder);
  // Whoever copies one of the folders copies its licences along.
  for (const folder of ['dist', webletsFolder])
    for (const file of ['LICENSE', 'NOTICE']) cpSync(file, `${folder}/${file}`);
  console.log(`Built the portal and ${weblets.length} weblet files (${version})`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
