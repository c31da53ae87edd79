/** Finds what a path of the site stands for: a page held in memory, a file, or the portal's page. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const filesOnly = /^\/(assets|weblets)\//;

/** @typedef {{ body: Buffer, type: string }} Found */

/** Where a path leads once links are followed; undefined where there is nothing. */
const resolved = (/** @type {string} */ path) =>
  realpath(path).then(
    (real) => real,
    () => undefined,
  );

/** @param {string} root @param {string} path @returns {Promise<Found | undefined>} */
async function fileAt(root, path) {
  const named = normalize(join(root, path));
  const hidden = path.split('/').some((part) => part.startsWith('.'));
  if (hidden || !named.startsWith(root + sep)) return undefined;
  const [folder, file] = await Promise.all([resolved(root), resolved(named)]);
  // A link may lead to another file of the site, and nowhere else.
  if (folder === undefined || !file?.startsWith(folder + sep)) return undefined;
  if (!(await stat(file)).isFile()) return undefined;
  const type = types[extname(named)] ?? 'application/octet-stream';
  return { body: await readFile(file), type };
}

/**
 * @param {string} root absolute path of the folder that is served
 * @param {Record<string, string>} pages HTML by path
 * @param {string} path of the request, decoded
 * @param {boolean} wantsPage a person's navigation, which any route of the portal answers
 * @returns {Promise<Found | undefined>}
 */
export async function find(root, pages, path, wantsPage) {
  const page = pages[path];
  if (page !== undefined) return { body: Buffer.from(page), type: 'text/html; charset=utf-8' };
  const file = await fileAt(root, path === '/' ? '/index.html' : path);
  if (file || !wantsPage || filesOnly.test(path)) return file;
  return fileAt(root, '/index.html');
}
