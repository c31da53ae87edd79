/** The headers of an answer, by path and type. */
import { createHash } from 'node:crypto';
import { scriptHeader } from './csp.mjs';

// A content hash in the name, or the folder of a version: the same name never holds anything else.
const unchanging = /-[\w-]{8}\.\w+(\.map)?$|^\/weblets\/\d+\.\d+\.\d+[^/]*\//;

/** What pages of this site never use; a page that frames or embeds something cannot lend it either. */
const permissions = [
  ...['accelerometer', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope'],
  ...['hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb'],
  ...['screen-wake-lock', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Headers of every answer, errors included. @type {Readonly<Record<string, string>>} */
export const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': permissions,
};

/**
 * @param {string} type MIME type
 * @param {string} csp policy of pages; empty for a host that states none at all
 */
function policyOf(type, csp) {
  if (!csp) return '';
  if (type.startsWith('text/html')) return csp;
  return type.startsWith('text/javascript') ? scriptHeader : '';
}

/**
 * @param {string} path
 * @param {string} type MIME type
 * @param {string} csp policy of a page; empty for none
 * @returns {Record<string, string>}
 */
export function headersFor(path, type, csp) {
  const isWeblet = path.startsWith('/weblets/');
  const policy = policyOf(type, csp);
  return {
    ...always,
    'content-type': type,
    'cache-control': unchanging.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'cross-origin-resource-policy': isWeblet ? 'cross-origin' : 'same-origin',
    ...(isWeblet && { 'access-control-allow-origin': '*' }),
    ...(type.startsWith('text/html') && { 'cross-origin-opener-policy': 'same-origin' }),
    ...(policy && { 'content-security-policy': policy }),
  };
}

/**
 * A strong validator (RFC 9110, 8.8.3) of one representation.
 *
 * @param {Buffer} body before compression
 * @param {string} [encoding] of the representation, as each has its own validator
 */
export function entityTag(body, encoding = 'identity') {
  return `"${createHash('sha1').update(body).digest('base64url')}-${encoding}"`;
}

/**
 * True when the client has this representation (RFC 9110, 13.1.2: compared weakly).
 *
 * @param {string | undefined} ifNoneMatch
 * @param {string} tag
 */
export const hasAlready = (ifNoneMatch, tag) =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === '*' ||
    ifNoneMatch.split(',').some((known) => known.trim().replace(/^W\//, '') === tag));
