/** Compresses answers as the browser asks for. */
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
  return { bytes: await pack(body), encoding };
}
