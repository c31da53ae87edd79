/**
 * Parts of the hash library that the first machine on a page needs, apart from those it does not.
 *
 * SHA-512 stands in one module with SHA-256: its constants are a kilobyte after gzip. Every simulation
 * needs the one, hardly a page the other. The curves and scrypt, which are loaded where a browser
 * lacks its own or a file is locked, bring helpers of theirs into the modules that all hashes share:
 * they get these modules for themselves.
 *
 * @type {import('vite').Plugin}
 */
export const splitHashes = {
  name: 'split-hashes',
  enforce: 'pre',
  async resolveId(source, importer = '') {
    const suffix = suffixFor(source, importer);
    const found = suffix && (await this.resolve(source, importer, { skipSelf: true }));
    return found ? `${found.id}${suffix}` : undefined;
  },
};

/** Importers that are loaded for themselves, and seldom. */
const rare = /@noble\/curves|@noble\/hashes\/(scrypt|hmac|pbkdf2)|\?rare$/;

/**
 * @param {string} source what is imported @param {string} importer
 * @returns {string} what tells a copy of the module from the one that all share; none for that one
 */
function suffixFor(source, importer) {
  const isRare = rare.test(importer);
  if (/(^|\/)sha2\.js$/.test(source))
    return isRare || /yggdrasil-addresses/.test(importer) ? '?sha512' : '';
  const [, shared] = /^(?:\.|@noble\/hashes)\/(utils|_md|_u64)\.js$/.exec(source) ?? [];
  if (!shared) return '';
  if (importer.endsWith('?sha512') && shared !== 'utils') return '?sha512';
  return isRare ? '?rare' : '';
}
