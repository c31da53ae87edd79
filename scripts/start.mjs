/**
 * `npm start`: installs what is missing, builds the portal and the weblets, serves them and prints
 * the address. Takes the options of `scripts/serve.mjs`.
 */
import { ensureInstalled } from './installed.mjs';

ensureInstalled();

// Only now do their packages exist.
const { build } = await import('./build.mjs');
const { serveFromCommandLine } = await import('./serve.mjs');

await build();
await serveFromCommandLine(process.argv.slice(2));
