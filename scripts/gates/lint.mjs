/**
 * Gate: ESLint with type information, then Prettier's opinion on every file it knows. A file that was
 * in order, and whose types cannot have changed since, is not looked at again.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { ESLint } from 'eslint';
import * as prettier from 'prettier';
import { cleanFiles } from './clean-files.mjs';
import { dependencyKeys } from './dependencies.mjs';
import { ownFiles } from './own-files.mjs';
import { conclude } from './verdict.mjs';

// Files do not change while they are linted, which makes their types much cheaper to have.
process.env['TSESTREE_SINGLE_RUN'] = 'true';

const folders = ['src', 'weblets', 'e2e', 'bench', 'scripts', 'public', '.github'];
const code = /\.[cm]?[jt]s$/;
const text = /\.(ts|mjs|json|html|css|md|ya?ml)$/;

/** @param {RegExp} name */
const filesNamed = (name) => [
  ...readdirSync('.').filter((file) => name.test(file)),
  ...ownFiles(folders, name),
];

/** @typedef {{ checked: number, faults: string[] }} Result */

/** @returns {Promise<Result>} */
async function lint() {
  const clean = cleanFiles('eslint', [
    'eslint.config.mjs',
    'tsconfig.json',
    'package-lock.json',
    'scripts/gates/dependencies.mjs',
  ]);
  const keys = dependencyKeys(filesNamed(code));
  const changed = [...keys].flatMap(([file, key]) => (clean.has(file, key) ? [] : [file]));
  const eslint = new ESLint();
  // As a whole, ESLint finds files itself, which shows whether all of them are known here.
  const results =
    changed.length === 0
      ? []
      : await eslint.lintFiles(changed.length === keys.size ? ['.'] : changed);
  const looked = results.map(({ filePath, messages }) => ({
    file: relative('.', filePath).split(sep).join('/'),
    isClean: messages.length === 0,
  }));
  const unclean = new Set(looked.flatMap(({ file, isClean }) => (isClean ? [] : [file])));
  for (const [file, key] of keys) if (!unclean.has(file)) clean.add(file, key);
  clean.save();
  const formatter = await eslint.loadFormatter('stylish');
  const complaints = (await formatter.format(results)).trim();
  const unknown = looked.filter(({ file }) => !keys.has(file));
  return {
    checked: keys.size,
    faults: [
      ...(complaints ? [complaints] : []),
      ...unknown.map(({ file }) => `${file}: in no folder that this gate knows`),
    ],
  };
}

/** @returns {Promise<Result>} */
async function format() {
  const clean = cleanFiles('prettier', [
    '.prettierrc.json',
    '.prettierignore',
    'package-lock.json',
  ]);
  /** @param {string} file @returns {Promise<boolean | undefined>} undefined when Prettier leaves it alone */
  const isFormatted = async (file) => {
    const { ignored, inferredParser } = await prettier.getFileInfo(file, {
      ignorePath: '.prettierignore',
    });
    if (ignored || inferredParser === null) return undefined;
    const content = await readFile(file, 'utf8');
    const options = await prettier.resolveConfig(file);
    const isRight =
      clean.has(file, content) || (await prettier.check(content, { ...options, filepath: file }));
    if (isRight) clean.add(file, content);
    return isRight;
  };
  const opinions = await Promise.all(
    filesNamed(text).map(async (file) => ({ file, formatted: await isFormatted(file) })),
  );
  clean.save();
  return {
    checked: opinions.filter(({ formatted }) => formatted !== undefined).length,
    faults: opinions
      .filter(({ formatted }) => formatted === false)
      .map(({ file }) => `${file}: not formatted (npm run format)`),
  };
}

const results = [await lint(), await format()];

conclude({
  checked: Math.min(...results.map(({ checked }) => checked)),
  what: 'files linted and formatted',
  faults: results.flatMap(({ faults }) => faults),
});
