/** What a page needs to know of each file it may load: its size, and its integrity for SRI. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * @param {string} folder
 * @returns {Record<string, { bytes: number, gzip: number, integrity: string }>} by path in that folder
 */
export function describeFiles(folder) {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\.(js|css|wasm)$/.test(file))
    .sort();
  return Object.fromEntries(
    files.map((file) => {
      const body = readFileSync(join(folder, file));
      const digest = createHash('sha384').update(body).digest('base64');
      const gzip = gzipSync(body, { level: 9 }).length;
      return [file, { bytes: body.length, gzip, integrity: `sha384-${digest}` }];
    }),
  );
}
