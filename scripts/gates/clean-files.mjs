/**
 * Which files a gate found in order, by a key over all that decides about them; kept between runs in
 * `.cache/gates`. A key of another run that is the same now makes a second look needless.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = '.cache/gates';

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/**
 * @param {string} name of the gate
 * @param {readonly string[]} settings files that decide about every file: rules, options, versions
 */
export function cleanFiles(name, settings) {
  const file = `${folder}/${name}.json`;
  /** @type {unknown} */
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const before = /** @type {Record<string, string>} */ (kept);
  /** @type {Record<string, string>} */
  const after = {};
  const circumstances = hashOf(
    [process.version, ...settings.map((path) => readFileSync(path, 'utf8'))].join('\0'),
  );
  const keyOf = (/** @type {string} */ content) => hashOf(content + circumstances);
  return {
    /** @param {string} path @param {string} content what decides about this file */
    has: (path, content) => before[path] === keyOf(content),
    /** @param {string} path @param {string} content */
    add: (path, content) => void (after[path] = keyOf(content)),
    save() {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify(after));
    },
  };
}
