/**
 * Gate: ESLint with type information, then Prettier's opinion on every file it knows. A file that was
 * in order, and whose types cannot have changed since, is not looked at again (`.cache/gates/lint.json`).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { ESLint } from 'eslint';
import * as prettier from 'prettier';
import { dependencyKeys } from './dependencies.mjs';
import { ownFiles } from './own-files.mjs';
import { conclude } from './verdict.mjs';

// Files do not change while they are linted, which makes their types much cheaper to have.
process.env['TSESTREE_SINGLE_RUN'] = 'true';

const cacheFile = '.cache/gates/lint.json';
const folders = ['src', 'weblets', 'e2e', 'bench', 'scripts', 'public', '.github'];
const linted = /\.([cm]?[jt]s)$/;
const formatted = /\.(ts|mjs|json|html|css|md|ya?ml)$/;
/** What decides beside the files: rules, options and the versions of the tools. */
const settings = [
  'eslint.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  '.prettierrc.json',
  '.prettierignore',
  'scripts/gates/lint.mjs',
  'scripts/gates/dependencies.mjs',
];

/** @typedef {{ linted: Record<string, string>, formatted: Record<string, string> }} Cache file → key */

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** @param {RegExp} name */
const filesNamed = (name) => [
  ...readdirSync('.').filter((file) => name.test(file)),
  ...ownFiles(folders, name),
];

/** @returns {Cache} */
function readCache() {
  if (!existsSync(cacheFile)) return { linted: {}, formatted: {} };
  /** @type {unknown} */
  const cache = JSON.parse(readFileSync(cacheFile, 'utf8'));
  return /** @type {Cache} */ (cache);
}

const circumstances = hashOf(
  [process.version, ...settings.map((file) => readFileSync(file, 'utf8'))].join('\0'),
);
const before = readCache();
/** @type {Cache} */
const after = { linted: {}, formatted: {} };

/** @returns {Promise<{ checked: number, faults: string[] }>} */
async function lint() {
  const eslint = new ESLint();
  const keys = new Map(
    [...dependencyKeys(filesNamed(linted))].map(([file, key]) => [
      file,
      hashOf(key + circumstances),
    ]),
  );
  const isUnchanged = (/** @type {string} */ file) => before.linted[file] === keys.get(file);
  const changed = [...keys.keys()].filter((file) => !isUnchanged(file));
  // As a whole, ESLint finds files itself, which shows whether all of them are known here.
  const whole = changed.length === keys.size;
  const results = changed.length === 0 ? [] : await eslint.lintFiles(whole ? ['.'] : changed);
  const names = results.map(({ filePath }) => relative('.', filePath).split(sep).join('/'));
  const unsound = new Set(names.filter((_, index) => (results[index]?.messages.length ?? 0) > 0));
  for (const [file, key] of keys) if (!unsound.has(file)) after.linted[file] = key;
  const formatter = await eslint.loadFormatter('stylish');
  const complaints = (await formatter.format(results)).trim();
  return {
    checked: keys.size,
    faults: [
      ...(complaints ? [complaints] : []),
      ...names.filter((name) => !keys.has(name)).map((name) => `${name}: in no folder of ours`),
    ],
  };
}

/** @param {string} file @returns {Promise<boolean | undefined>} undefined when Prettier leaves it alone */
async function isFormatted(file) {
  const { ignored, inferredParser } = await prettier.getFileInfo(file, {
    ignorePath: '.prettierignore',
  });
  if (ignored || inferredParser === null) return undefined;
  const text = await readFile(file, 'utf8');
  const key = hashOf(text + circumstances);
  const options = await prettier.resolveConfig(file);
  const isRight =
    before.formatted[file] === key || (await prettier.check(text, { ...options, filepath: file }));
  if (isRight) after.formatted[file] = key;
  return isRight;
}

async function format() {
  const opinions = await Promise.all(
    filesNamed(formatted).map(async (file) => ({ file, formatted: await isFormatted(file) })),
  );
  return {
    checked: opinions.filter((opinion) => opinion.formatted !== undefined).length,
    faults: opinions
      .filter((opinion) => opinion.formatted === false)
      .map(({ file }) => `${file}: not formatted (npm run format)`),
  };
}

const results = [await lint(), await format()];
mkdirSync('.cache/gates', { recursive: true });
writeFileSync(cacheFile, JSON.stringify(after));

conclude({
  checked: Math.min(...results.map(({ checked }) => checked)),
  what: 'files linted and formatted',
  faults: results.flatMap(({ faults }) => faults),
});
