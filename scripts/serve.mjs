/**
 * Serves the built portal and weblets.
 *
 *   node scripts/serve.mjs [--root dist] [--port 4173] [--host 127.0.0.1]
 *                          [--csp portal|strict-embed|none] [--weblets ORIGIN]
 *
 * `strict-embed` is the policy of a foreign page that embeds weblets from ORIGIN.
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { portalHeader, strictEmbed } from './site/csp.mjs';
import { serve } from './site/server.mjs';

const usualPort = 4173;

/** @param {string} name @param {string} weblets */
function policy(name, weblets) {
  if (name === 'portal') return portalHeader;
  if (name === 'strict-embed') return strictEmbed(weblets);
  if (name === 'none') return '';
  throw new Error(`--csp is portal, strict-embed or none, not ${name}.`);
}

/**
 * @param {string | undefined} port as asked for; otherwise the usual one, or any where that is taken
 * @param {import('./site/server.mjs').Site} site
 */
async function serveAt(port, site) {
  if (port) return serve({ ...site, port: Number(port) });
  try {
    return await serve({ ...site, port: usualPort });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (taken) return serve({ ...site, port: 0 });
    throw error;
  }
}

/** @param {string[]} args */
export async function serveFromCommandLine(args) {
  const { values } = parseArgs({
    args,
    options: {
      root: { type: 'string', default: 'dist' },
      port: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      csp: { type: 'string', default: 'portal' },
      weblets: { type: 'string', default: "'self'" },
    },
  });
  const { root, host } = values;
  const csp = policy(values.csp, values.weblets);
  const { url } = await serveAt(values.port, { root, host, csp });
  console.log(`TFGrid Portal is at ${url}/`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await serveFromCommandLine(process.argv.slice(2));
}
