/** The headers of an answer, by path and type. */

// A content hash in the name: the same name never holds anything else.
const hashed = /-[\w-]{8}\.\w+(\.map)?$/;

/**
 * @param {string} path
 * @param {string} type MIME type
 * @param {string} csp policy of a page; empty for none
 * @returns {Record<string, string>}
 */
export function headersFor(path, type, csp) {
  const isWeblet = path.startsWith('/weblets/');
  const isPage = type.startsWith('text/html');
  return {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'cross-origin-resource-policy': isWeblet ? 'cross-origin' : 'same-origin',
    ...(isWeblet && { 'access-control-allow-origin': '*' }),
    ...(isPage && { 'cross-origin-opener-policy': 'same-origin' }),
    ...(isPage && csp && { 'content-security-policy': csp }),
  };
}
