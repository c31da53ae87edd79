/** The version of this release, which is also the name of the weblets' folder. */
import { readFileSync } from 'node:fs';

/** @type {unknown} */
const parsed = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

export const { version } = /** @type {{ version: string }} */ (parsed);

/** Where the build puts the weblets, from the project's folder. */
export const webletsFolder = `dist/weblets/${version}`;
