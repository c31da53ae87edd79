/** Compresses answers as the browser asks for. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = /^(text\/|application\/(json|manifest|wasm)|image\/svg)/;

/** @type {[encoding: string, pack: (body: Buffer) => Promise<Buffer>][]} the best first */
const packers = [
  [
    'br',
    (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ],
  ['gzip', (body) => promisify(gzip)(body, { level: 9 })],
];

/** What was packed before, by what it was made from: a site is asked for the same files again and again. */
const packed = /** @type {Map<string, Buffer>} */ (new Map());
const MOST = 500;

/**
 * @param {Buffer} body
 * @param {string} type MIME type
 * @param {string} accepted the browser's `accept-encoding`
 * @returns {Promise<{ bytes: Buffer, encoding?: string }>} `encoding` is absent when nothing was packed
 */
export async function packFor(body, type, accepted) {
  const packer = packers.find(([encoding]) => accepted.includes(encoding));
  if (!packer || !compressible.test(type)) return { bytes: body };
  const [encoding, pack] = packer;
  const key = `${encoding} ${createHash('sha1').update(body).digest('base64')}`;
  const bytes = packed.get(key) ?? (await pack(body));
  if (packed.size >= MOST) packed.clear();
  packed.set(key, bytes);
  return { bytes, encoding };
}
