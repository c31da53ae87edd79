/**
 * SHA-512 apart from SHA-256: both stand in one module of the library, and its constants are a
 * kilobyte after gzip. Every simulation needs the one, hardly a page the other.
 *
 * @type {import('vite').Plugin}
 */
export const splitHashes = {
  name: 'split-hashes',
  enforce: 'pre',
  async resolveId(source, importer = '') {
    const isHash = /(^|\/)sha2\.js$/.test(source);
    if (!isHash || !/@noble\/curves|yggdrasil-addresses/.test(importer)) return undefined;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found && `${found.id}?sha512`;
  },
};
