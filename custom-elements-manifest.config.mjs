/** Which files hold elements and what of them is public, for `npm run manifest`. */

/**
 * @typedef {{ name: string, privacy?: string, customElement?: boolean, members?: Member[] }} Declaration
 * @typedef {{ name: string, privacy?: string }} Member
 * @typedef {{ path: string, declarations?: Declaration[] }} Module
 */

/** @param {Member} member */
const isPublic = ({ name, privacy = 'public' }) => privacy === 'public' && !name.startsWith('#');

/** Keeps what a page may use: modules with an element, and of an element its public members. */
const publicOnly = {
  name: 'public-only',
  /** @param {{ customElementsManifest: { modules: Module[] } }} phase */
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.modules = manifest.modules
      .filter(({ declarations = [] }) => declarations.some((found) => found.customElement))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const { declarations = [] } of manifest.modules) {
      for (const declaration of declarations) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
      }
    }
  },
};

export default {
  globs: ['weblets/**/*.ts', 'src/elements/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*.worker.ts'],
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
