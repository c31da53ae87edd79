/**
 * What a file's types depend on: itself, what it imports, what that imports, and whoever declares a
 * global name that any of these says. A key over all of it is the same only where a rule that knows
 * types has nothing new to find.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Imports and exports from a path, dynamic ones, and those in JSDoc. */
const imported = /(?:\bfrom|\bimport)\s*\(?\s*['"`](\.[^'"`]+)['"`]/g;
const globalBlock = /declare global \{[\s\S]*?\n\}/g;
/** In such a block: names of properties and of what is declared; interfaces are merged by name. */
const declaredNames =
  /['"]([\w-]+)['"]\??\s*:|\b(?:var|let|const|function|class|type|namespace)\s+(\w+)|^\s+(\w+)\??\s*[:(]/gm;
const globalInterfaces = /\binterface\s+(\w+)/g;

/**
 * @typedef {object} Source
 * @property {string} hash of the text
 * @property {string[]} imports paths from the project's folder
 * @property {Set<string>} words
 * @property {Set<string>} declares global names
 * @property {Set<string>} extendsGlobals interfaces of everybody that are added to
 */

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** @param {string} text @param {RegExp} pattern @returns {string[]} the first group that matched, each time */
const all = (text, pattern) =>
  [...text.matchAll(pattern)].flatMap((match) => match.slice(1).find(Boolean) ?? []);

/** @param {string} file @param {string} text @returns {Source} */
function read(file, text) {
  const blocks = file.endsWith('.d.ts') ? [text] : (text.match(globalBlock) ?? []);
  const outside = blocks.reduce((rest, block) => rest.replace(block, ''), text);
  return {
    hash: hashOf(text),
    imports: all(text, imported).map((path) =>
      posix.normalize(posix.join(posix.dirname(file), path.replace(/\?.*$/, ''))),
    ),
    words: new Set(outside.match(/[\w-]+/g)),
    declares: new Set(blocks.flatMap((block) => all(block, declaredNames))),
    extendsGlobals: new Set(blocks.flatMap((block) => all(block, globalInterfaces))),
  };
}

/**
 * @param {readonly string[]} files paths from `folder`, with slashes
 * @param {string} [folder]
 * @returns {Map<string, string>} file → key
 */
export function dependencyKeys(files, folder = '.') {
  /** @type {Map<string, Source | undefined>} undefined for what is not there */
  const sources = new Map();
  const pending = [...files];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (sources.has(file)) continue;
    const path = posix.join(folder, file);
    const source = existsSync(path) ? read(file, readFileSync(path, 'utf8')) : undefined;
    sources.set(file, source);
    pending.push(...(source?.imports ?? []));
  }

  const declaring = [...sources].flatMap(([file, source]) =>
    source && source.declares.size + source.extendsGlobals.size > 0 ? [{ file, ...source }] : [],
  );
  const everybodys = new Set(declaring.flatMap(({ extendsGlobals }) => [...extendsGlobals]));
  /** @param {Source} source @returns {string[]} */
  const globalsOf = ({ words }) => {
    // Whoever names such an interface may mean any of its members.
    const anyMember = [...everybodys].some((name) => words.has(name));
    return declaring
      .filter(({ declares }) => anyMember || [...declares].some((name) => words.has(name)))
      .map(({ file }) => file);
  };
  const next = new Map(
    [...sources].map(([file, source]) => [
      file,
      source ? [...source.imports, ...globalsOf(source)] : [],
    ]),
  );

  return new Map(
    files.map((file) => {
      const reached = new Set([file]);
      for (const each of reached) for (const other of next.get(each) ?? []) reached.add(other);
      const lines = [...reached].sort().map((path) => `${path} ${sources.get(path)?.hash ?? '-'}`);
      return [file, hashOf(lines.join('\n'))];
    }),
  );
}
