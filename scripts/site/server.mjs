/** The project's static web server, as a function: `scripts/serve.mjs`, tests and benchmarks use it. */
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { portalHeader } from './csp.mjs';
import { find } from './files.mjs';
import { headersFor } from './headers.mjs';
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

/**
 * @param {Site} site
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<{ status: number, headers?: Record<string, string | number>, bytes?: Buffer | string }>}
 */
async function answer({ root = 'dist', csp = portalHeader, pages = {} }, request) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { allow: 'GET, HEAD' } };
  }
  const { accept = '', 'accept-encoding': accepted = '' } = request.headers;
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
  const found = await find(resolve(root), pages, path, accept.includes('text/html'));
  if (!found)
    return { status: 404, headers: { 'content-type': 'text/plain' }, bytes: 'Not found\n' };
  const { bytes, encoding } = await packFor(found.body, found.type, accepted);
  const headers = {
    ...headersFor(path, found.type, csp),
    ...(encoding && { 'content-encoding': encoding }),
    'content-length': bytes.length,
    vary: 'accept-encoding',
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
      .catch((/** @type {unknown} */ cause) => ({
        status: cause instanceof URIError ? 400 : 500,
        headers: { 'content-type': 'text/plain' },
        bytes: `${String(cause)}\n`,
      }))
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
