/**
 * Types of the package. Data (specs, events, the port to the grid) have those of their sources;
 * elements and their tags in React, Vue and Svelte are written from `custom-elements.json`, so that
 * nobody needs Lit's types to use them.
 */
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/**
 * @typedef {{ name: string, attribute?: string, description?: string, type: { text: string }, readonly?: boolean }} Field
 * @typedef {{ name: string, description?: string, type: { text: string } }} FiredEvent
 * @typedef {{ name: string, tagName: string, description?: string, members: Field[], events: FiredEvent[] }} ElementDeclaration
 */

/** Where the types come from that the elements mention. @type {Record<string, string>} */
const sources = {
  VmSpec: 'src/specs/vm/vm-spec.ts',
  VmSpecPart: 'src/specs/vm/codecs/part.ts',
  Grid: 'src/ports/grid.ts',
  MapView: 'weblets/node-map/engine/camera.ts',
  Measure: 'weblets/node-map/measures.ts',
  ColourBy: 'weblets/node-map/measures.ts',
  TfErrorEvent: 'weblets/error-event.ts',
  TfReadyEvent: 'weblets/vm/events.ts',
  TfDeployRequestEvent: 'weblets/vm/events.ts',
  TfDeployedEvent: 'weblets/vm/events.ts',
  TfMapReadyEvent: 'weblets/node-map/events.ts',
  TfNodeSelectEvent: 'weblets/node-map/events.ts',
  TfMapRegionEvent: 'weblets/node-map/events.ts',
  TfMapViewEvent: 'weblets/node-map/events.ts',
  TfMapChoiceEvent: 'weblets/node-map/events.ts',
};

/** What may be set where something else is read. @type {Record<string, string>} */
const settable = { VmSpec: 'VmSpecPart | null' };

/** @param {string} file @returns {string} the specifier of its types, from the package's folder */
const specifier = (file) => `./types/${file.replace(/\.ts$/, '.js')}`;

/** @param {string} folder writes the types of `sources`, and of all that these mention */
function emitSources(folder) {
  /** @type {unknown} */
  const read = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { config } = /** @type {{ config?: object }} */ (read);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, '.');
  const outDir = resolve(folder, 'types');
  const program = ts.createProgram([...new Set(Object.values(sources))], {
    ...options,
    allowJs: false,
    checkJs: false,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: process.cwd(),
    outDir,
  });
  /** @type {Map<string, string>} */
  const emitted = new Map();
  program.emit(undefined, (file, text) => emitted.set(resolve(file), text));
  // Only what is reached by way of types: a class may use more than it shows.
  const queue = Object.values(sources).map((file) =>
    resolve(outDir, file.replace(/\.ts$/, '.d.ts')),
  );
  for (const file of queue) {
    const text = emitted.get(file);
    if (text === undefined) throw new Error(`No types were written for ${relative(outDir, file)}.`);
    const mentioned = [...text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/g)];
    for (const [, path = ''] of mentioned) {
      const found = resolve(dirname(file), `${path}.d.ts`);
      if (!queue.includes(found)) queue.push(found);
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text.replace(/((?:from |import\()['"]\.[^'"]+)\.ts(['"])/g, '$1.js$2'));
  }
}

/** @returns {ElementDeclaration[]} */
function elements() {
  /** @type {unknown} */
  const parsed = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const { modules } = /** @type {{ modules: { declarations: ElementDeclaration[] }[] }} */ (parsed);
  return modules.flatMap(({ declarations }) => declarations);
}

/** @param {string | undefined} text @param {string} indent */
const comment = (text, indent) =>
  text ? `${indent}/** ${text.replaceAll('\n', ' ').replaceAll('*/', '* /')} */\n` : '';

/** @param {string} type @returns {string} */
const written = (type) => settable[type] ?? type;

/** @param {ElementDeclaration} element */
function classOf({ name, tagName, description, members }) {
  const fields = members.map(({ name: field, description: about, type, readonly, attribute }) => {
    const doc = comment(about, '  ');
    if (readonly) return `${doc}  get ${field}(): ${type.text};\n`;
    const more = attribute ? ' | null | undefined' : ' | undefined';
    return `${doc}  get ${field}(): ${type.text}${attribute && tagName === 'tf-vm' ? ' | undefined' : ''};\n  set ${field}(value: ${written(type.text)}${more});\n`;
  });
  const update = `${comment('Settles when everything that was set has been drawn.', '  ')}  readonly updateComplete: Promise<boolean>;\n`;
  return `${comment(description, '')}export declare class ${name} extends HTMLElement {\n${fields.join('')}${update}}\n`;
}

/** @param {ElementDeclaration} element what its tag takes, by property and by attribute */
function propertiesOf({ name, members }) {
  const lines = members
    .filter(({ readonly }) => !readonly)
    .flatMap(({ name: field, attribute, type, description }) => {
      const text = written(type.text);
      const loose =
        text === 'number'
          ? 'number | string'
          : text === 'boolean'
            ? "boolean | 'true' | 'false' | ''"
            : text;
      const names = attribute && attribute !== field ? [field, attribute] : [field];
      return names.map(
        (key) =>
          `${comment(description, '  ')}  '${key}'?: ${attribute ? loose : text} | undefined;\n`,
      );
    });
  return `export interface ${name}Properties {\n${lines.join('')}}\n`;
}

/** @param {ElementDeclaration} element */
const eventsOf = ({ name, events }) =>
  `export interface ${name}Events {\n${events
    .map((event) => `${comment(event.description, '  ')}  '${event.name}': ${event.type.text};\n`)
    .join('')}}\n`;

/** @param {string} text @returns {string} `tf-deployed` as `TfDeployed` */
const camel = (text) => text.replace(/(^|-)\w/g, (found) => found.replace('-', '').toUpperCase());

/** @param {ElementDeclaration} element @param {(name: string) => string[]} spell @returns {string} handlers as a framework spells them */
const handlersOf = ({ name, events }, spell) =>
  events
    .flatMap((event) =>
      spell(event.name).map((key) => `'${key}'?: (event: ${name}Events['${event.name}']) => void;`),
    )
    .join(' ');

/** @param {ElementDeclaration[]} all @param {(element: ElementDeclaration) => string} type */
const tagsOf = (all, type) =>
  all.map((found) => `    '${found.tagName}': ${type(found)};\n`).join('');

/** @param {ElementDeclaration[]} all */
const importOf = (all) =>
  `import type { ${all.flatMap(({ name }) => [name, `${name}Properties`, `${name}Events`]).join(', ')} } from './index.js';\n`;

/** @param {string} folder of the package */
export function writeTypes(folder) {
  emitSources(folder);
  const all = elements();
  /** @param {string} file @param {string} text */
  const write = (file, text) => writeFileSync(join(folder, file), text);

  const imports = Object.entries(sources).map(
    ([name, file]) => `import type { ${name} } from '${specifier(file)}';\n`,
  );
  const exported = `export type { ${Object.keys(sources).join(', ')} };\n`;
  const tags = `declare global {\n  interface HTMLElementTagNameMap {\n${tagsOf(all, ({ name }) => name)}  }\n}\n`;
  write(
    'index.d.ts',
    [
      ...imports,
      exported,
      ...all.flatMap((found) => [classOf(found), propertiesOf(found), eventsOf(found)]),
      tags,
    ].join(''),
  );
  for (const { name, tagName } of all)
    write(
      `${tagName.slice('tf-'.length)}.d.ts`,
      `export { ${name}, type ${name}Properties, type ${name}Events } from './index.js';\n`,
    );
  write('autoloader.d.ts', "import './index.js';\nexport {};\n");

  write(
    'react.d.ts',
    `import type { DetailedHTMLProps, HTMLAttributes } from 'react';\n${importOf(all)}
declare module 'react' {\n  namespace JSX {\n    interface IntrinsicElements {\n${tagsOf(
      all,
      (found) =>
        `Omit<DetailedHTMLProps<HTMLAttributes<${found.name}>, ${found.name}>, keyof ${found.name}Properties> & ${found.name}Properties & { ${handlersOf(found, (name) => [`on${name}`])} }`,
    )}    }\n  }\n}\nexport {};\n`,
  );
  write(
    'vue.d.ts',
    `import type { HTMLAttributes, ReservedProps } from 'vue';\n${importOf(all)}
declare module 'vue' {\n  interface GlobalComponents {\n${tagsOf(
      all,
      (found) =>
        `new () => { $props: Omit<HTMLAttributes, keyof ${found.name}Properties> & ReservedProps & ${found.name}Properties & { ${handlersOf(found, (name) => [`on${camel(name)}`])} } }`,
    )}  }\n}\nexport {};\n`,
  );
  write(
    'svelte.d.ts',
    `import type { HTMLAttributes } from 'svelte/elements';\n${importOf(all)}
declare module 'svelte/elements' {\n  interface SvelteHTMLElements {\n${tagsOf(
      all,
      (found) =>
        `Omit<HTMLAttributes<${found.name}>, keyof ${found.name}Properties> & ${found.name}Properties & { ${handlersOf(found, (name) => [`on${name}`, `on:${name}`])} }`,
    )}  }\n}\nexport {};\n`,
  );
}
