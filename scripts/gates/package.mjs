/**
 * Gate: what `npm pack` gives is a package that others can use. It holds what it should and nothing
 * else, every export can be imported in Node without a DOM, and its types are right for pages and
 * for React, Vue and Svelte. Needs no network.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { conclude } from './verdict.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tfgrid-package-'));
/** @type {string[]} */
const faults = [];
let checked = 0;

/** @param {boolean} isRight @param {string} fault */
function check(isRight, fault) {
  checked += 1;
  if (!isRight) faults.push(fault);
}

/** @param {string} command @param {string[]} args @param {string} [cwd] */
function run(command, args, cwd = '.') {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  check(status === 0, `${command} ${args.join(' ')}: ${stderr || stdout}`);
  return stdout;
}

/** @typedef {{ name: string, exports: Record<string, string | { types: string, default: string }>, dependencies?: object }} Package */

/** @param {string} root @returns {Package} */
const readPackage = (root) => {
  /** @type {unknown} */
  const parsed = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return /** @type {Package} */ (parsed);
};

/** @returns {string} where the package lies as if it were installed */
function install() {
  const npm = process.env['npm_execpath'];
  const args = ['pack', '--silent', '--pack-destination', folder];
  if (npm?.endsWith('npm-cli.js')) run(process.execPath, [npm, ...args]);
  else run('npm', args);
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!tarball) throw new Error('npm pack wrote nothing.');
  run('tar', ['-xzf', tarball], folder);
  const { name } = readPackage(join(folder, 'package'));
  const installed = join(folder, 'app', 'node_modules', name);
  mkdirSync(dirname(installed), { recursive: true });
  cpSync(join(folder, 'package'), installed, { recursive: true });
  return installed;
}

/** @param {string} root */
function checkContents(root) {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  for (const file of ['LICENSE', 'NOTICE', 'README.md', 'custom-elements.json', 'package.json'])
    check(files.includes(file), `The package has no ${file}.`);
  const strays = files.filter((file) =>
    /\.(map|test\.\w+)$|^(src|weblets|e2e|scripts)\b/.test(file),
  );
  check(strays.length === 0, `The package holds what it should not: ${strays.join(', ')}`);
  const { exports, dependencies } = readPackage(root);
  check(!dependencies, 'The package is whole in itself: its parts belong to devDependencies.');
  for (const [path, target] of Object.entries(exports))
    for (const file of typeof target === 'string' ? [target] : Object.values(target))
      check(existsSync(join(root, file)), `"${path}" leads to ${file}, which is not there.`);
  const manifest = readFileSync(join(root, 'custom-elements.json'), 'utf8');
  const tags = [...manifest.matchAll(/"tagName": "([\w-]+)"/g)].map(([, tag]) => tag).sort();
  check(
    tags.join() === 'tf-grid,tf-node-map,tf-vm',
    `custom-elements.json has other elements than the public ones: ${tags.join(', ')}`,
  );
}

/** @param {string} root @param {string} app */
function checkImports(root, app) {
  const { name, exports } = readPackage(root);
  const modules = Object.entries(exports)
    .filter(([, target]) => typeof target !== 'string')
    .map(([path]) => name + path.slice(1));
  const script = `
    for (const name of ${JSON.stringify(modules)}) await import(name);
    const dom = ['window', 'document', 'customElements', 'HTMLElement'];
    const made = dom.filter((name) => name in globalThis);
    if (made.length > 0) throw new Error('Globals were made: ' + made.join(', '));`;
  writeFileSync(join(app, 'imports.mjs'), script);
  run(process.execPath, ['imports.mjs'], app);
  check(modules.length > 5, 'The package has hardly an export.');
}

/** @param {string} app */
function checkTypes(app) {
  const samples = 'scripts/package/samples';
  for (const name of ['react', 'vue', 'svelte', 'csstype', '@types', '@vue', '@babel'])
    if (existsSync(join('node_modules', name)))
      symlinkSync(resolve('node_modules', name), join(app, 'node_modules', name), 'dir');
  const names = readdirSync(samples);
  for (const name of names) cpSync(join(samples, name), join(app, name));
  writeFileSync(join(app, 'package.json'), '{ "type": "module" }\n');
  const { Bundler, NodeNext } = ts.ModuleResolutionKind;
  for (const moduleResolution of [Bundler, NodeNext]) {
    const program = ts.createProgram(
      names.map((name) => join(app, name)),
      {
        module: moduleResolution === NodeNext ? ts.ModuleKind.NodeNext : ts.ModuleKind.ESNext,
        moduleResolution,
        target: ts.ScriptTarget.ES2022,
        lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
        jsx: ts.JsxEmit.ReactJSX,
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        types: [],
        // The package's own types are looked into as well; those of the frameworks are not ours.
        skipLibCheck: false,
        preserveSymlinks: true,
      },
    );
    const found = ts
      .getPreEmitDiagnostics(program)
      .filter(
        ({ file }) =>
          !file ||
          file.fileName.includes('tfgrid-weblets') ||
          names.some((name) => file.fileName.endsWith(`/app/${name}`)),
      );
    check(
      found.length === 0,
      ts.formatDiagnostics(found, {
        getCurrentDirectory: () => app,
        getCanonicalFileName: (file) => file,
        getNewLine: () => '\n',
      }),
    );
  }
}

try {
  const root = install();
  const app = join(folder, 'app');
  checkContents(root);
  checkImports(root, app);
  checkTypes(app);
  const { messages } = await publint({ pkgDir: root, pack: false, strict: true });
  const pkg = readPackage(root);
  for (const message of messages) check(false, formatMessage(message, pkg) ?? message.code);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

conclude({ checked, what: 'properties of the package', faults });
