/** The project's static web server, as a function: `scripts/serve.mjs`, tests and benchmarks use it. */
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { portalHeader } from './csp.mjs';
import { find } from './files.mjs';
import { always, entityTag, hasAlready, headersFor } from './headers.mjs';
import { packFor } from './packing.mjs';

/**
 * @typedef {object} Site
 * @property {string} [root] folder to serve, by default `dist`
 * @property {number} [port] by default any free one
 * @property {string} [host] by default only this machine
 * @property {string} [csp] policy of every page, by default the portal's; empty for none
 * @property {Record<string, string>} [pages] HTML of pages that stand in no file, by path
 */

/** @typedef {{ url: string, close(): Promise<void> }} RunningSite its address without a slash at the end */

/** @typedef {{ status: number, headers?: Record<string, string | number>, bytes?: Buffer | string }} Answer */

/** @param {number} status @param {string} words @returns {Answer} */
const inWords = (status, words) => ({
  status,
  headers: { ...always, 'content-type': 'text/plain; charset=utf-8' },
  bytes: `${words}\n`,
});

/**
 * The path a request names. Undefined for whatever is no path of this site: an absolute address, two
 * slashes at the beginning (which name another host), escapes that are none.
 *
 * @param {string} target of the request line
 */
function pathOf(target) {
  if (!/^\/(?![/\\])/.test(target)) return undefined;
  try {
    const path = decodeURIComponent(new URL(target, 'http://site').pathname);
    return path.startsWith('//') || path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/**
 * @param {Site} site
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<Answer>}
 */
async function answer({ root = 'dist', csp = portalHeader, pages = {} }, request) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { ...always, allow: 'GET, HEAD' } };
  }
  const { accept = '', 'accept-encoding': accepted = '' } = request.headers;
  const path = pathOf(request.url ?? '');
  if (path === undefined) return inWords(400, 'Bad request');
  const found = await find(resolve(root), pages, path, accept.includes('text/html'));
  if (!found) return inWords(404, 'Not found');
  const { bytes, encoding } = await packFor(found.body, found.type, accepted);
  const etag = entityTag(found.body, encoding);
  const validated = { ...headersFor(path, found.type, csp), etag, vary: 'accept, accept-encoding' };
  if (hasAlready(request.headers['if-none-match'], etag))
    return { status: 304, headers: validated };
  const headers = {
    ...validated,
    ...(encoding && { 'content-encoding': encoding }),
    'content-length': bytes.length,
  };
  return request.method === 'HEAD' ? { status: 200, headers } : { status: 200, headers, bytes };
}

/**
 * @param {Site} [site]
 * @returns {Promise<RunningSite>}
 */
export async function serve(site = {}) {
  const { port = 0, host = '127.0.0.1' } = site;
  const server = createServer((request, response) => {
    answer(site, request)
      // The cause may name paths of this machine, so it is said here and not to whoever asked.
      .catch((/** @type {unknown} */ cause) => {
        console.error(cause);
        return inWords(500, 'The server could not answer');
      })
      .then(({ status, headers, bytes }) => response.writeHead(status, headers).end(bytes))
      .catch(() => response.destroy());
  });
  await new Promise((ready, failed) => {
    server.once('error', failed).listen(port, host, () => ready(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://${host}:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
