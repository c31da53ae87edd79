/**
 * Every icon a module of its own. They stand in one file, which a bundler puts into one chunk: all
 * that any part of any weblet draws would come with the first of them.
 */
import { readFileSync } from 'node:fs';

const importing = /import \{([^}]*)\} from '([^']*\/icons\.ts)';/g;
const single = /^(.*\/icons\.ts)\?icon=(\w+)$/;

/** @param {string} code @returns {string} the same with an import for each icon, on as many lines */
export const importEach = (code) =>
  code.replace(importing, (whole, /** @type {string} */ names, /** @type {string} */ file) => {
    const each = names
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => `import { ${name} } from '${file}?icon=${name.split(' ')[0]}';`);
    return each.join(' ') + '\n'.repeat(whole.split('\n').length - 1);
  });

/** @param {string} code of all icons @param {string} name @returns {string} the module of one */
export function iconModule(code, name) {
  const [found] = new RegExp(`^export const ${name} =\\s+'[^']*';`, 'm').exec(code) ?? [];
  if (!found) throw new Error(`There is no icon called ${name}.`);
  return found;
}

/** @type {import('vite').Plugin} */
export const splitIcons = {
  name: 'split-icons',
  enforce: 'pre',
  load(id) {
    const [, file, name] = single.exec(id) ?? [];
    return file && name ? iconModule(readFileSync(file, 'utf8'), name) : undefined;
  },
  transform(code, id) {
    if (!/\/(src|weblets)\/.*\.ts$/.test(id) || !code.includes('/icons.ts')) return undefined;
    const split = importEach(code);
    return split === code ? undefined : { code: split, map: null };
  },
};
