/** Gate: ESLint with type information, then Prettier's opinion on every file it knows. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { ESLint } from 'eslint';
import * as prettier from 'prettier';
import { ownFiles } from './own-files.mjs';
import { conclude } from './verdict.mjs';

const folders = ['src', 'weblets', 'e2e', 'bench', 'scripts', 'public', '.github'];
const formatted = /\.(ts|mjs|json|html|css|md|ya?ml)$/;

const eslint = new ESLint();
const results = await eslint.lintFiles(['.']);
const formatter = await eslint.loadFormatter('stylish');
const complaints = await formatter.format(results);

/** @param {string} file @returns {Promise<boolean | undefined>} undefined when Prettier leaves it alone */
async function isFormatted(file) {
  const { ignored, inferredParser } = await prettier.getFileInfo(file, {
    ignorePath: '.prettierignore',
  });
  if (ignored || inferredParser === null) return undefined;
  const options = await prettier.resolveConfig(file);
  return prettier.check(await readFile(file, 'utf8'), { ...options, filepath: file });
}

const top = readdirSync('.').filter((file) => formatted.test(file));
const candidates = [...top, ...ownFiles(folders, formatted)];
const opinions = await Promise.all(
  candidates.map(async (file) => ({ file, formatted: await isFormatted(file) })),
);
const unformatted = opinions.filter((opinion) => opinion.formatted === false);

conclude({
  checked: Math.min(results.length, opinions.filter((o) => o.formatted !== undefined).length),
  what: 'files linted and formatted',
  faults: [
    ...(complaints.trim() ? [complaints.trim()] : []),
    ...unformatted.map(({ file }) => `${file}: not formatted (npm run format)`),
  ],
});
