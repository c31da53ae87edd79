/** Writes the version of a build beside it, for tabs that ask whether the server has another one. */
import { version } from '../version.mjs';

/** @type {import('vite').Plugin} */
export const versionFile = {
  name: 'version-file',
  apply: 'build',
  generateBundle() {
    this.emitFile({
      type: 'asset',
      fileName: 'version.js',
      source: `export default ${JSON.stringify(version)};\n`,
    });
  },
};
