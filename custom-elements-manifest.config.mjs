/**
 * Which elements a page may use and what they offer, for `npm run manifest`: `custom-elements.json`
 * is part of the package, its types are made from it, and `/embed` documents it.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * @typedef {{ text: string }} Type
 * @typedef {{ name: string, description?: string, type?: Type, fieldName?: string }} Attribute
 * @typedef {{ kind: string, name: string, description?: string, type?: Type, privacy?: string, attribute?: string }} Member
 * @typedef {{ name?: string, description?: string, type?: Type }} Event
 * @typedef {{ name: string, description: string, default: string }} CssProperty
 * @typedef {{
 *   name: string, kind: string, tagName?: string, customElement?: boolean, privacy?: string,
 *   members?: Member[], attributes?: Attribute[], events?: Event[], superclass?: object,
 *   cssProperties?: CssProperty[],
 * }} Declaration
 * @typedef {{ kind: string, path: string, summary?: string, declarations: Declaration[], exports?: { declaration: { module?: string } }[] }} Module
 */

/** @param {Member} member */
const isPublic = ({ name, privacy = 'public' }) => privacy === 'public' && !name.startsWith('#');

/** @param {string} path of a source @returns {string} of its module in the package */
const packed = (path) => `dist/package/${/(?:tf-)?([\w-]+)\.ts$/.exec(path)?.[1] ?? ''}.js`;

/** Measures and colours that every element takes from the page. @returns {Promise<CssProperty[]>} */
async function tokens() {
  const source = readFileSync(new URL('src/elements/tokens.ts', import.meta.url), 'utf8');
  // The one thing it imports asks a page, of which there is none here.
  const alone = source.replace(/^import .*$/m, 'const userFontSize = () => 16;');
  const { outputText } = ts.transpileModule(alone, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  /** @typedef {readonly [number, number, number]} Oklch */
  /** @type {unknown} */
  const module = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
  const { colours, measures, meanings, cssColour } =
    /** @type {{ colours: Record<string, { light: Oklch, dark: Oklch }>, measures: Record<string, string>, meanings: Record<string, string>, cssColour: (colour: Oklch) => string }} */ (
      module
    );
  /** @param {string} name @param {string} usual @returns {CssProperty} */
  const property = (name, usual) => {
    const description = meanings[name];
    if (!description) throw new Error(`src/elements/tokens.ts does not say what ${name} is.`);
    return { name: `--tf-${name}`, description, default: usual };
  };
  return [
    ...Object.entries(measures).map(([name, usual]) => property(name, usual)),
    property('font', 'inherit'),
    ...Object.entries(colours).map(([name, { light, dark }]) =>
      property(name, `light-dark(${cssColour(light)}, ${cssColour(dark)})`),
    ),
  ];
}

const cssProperties = await tokens();

/** @param {Declaration} element */
function describe(element) {
  const fields = (element.members ?? []).filter(isPublic);
  for (const attribute of element.attributes ?? []) {
    const field = fields.find(({ attribute: name }) => name === attribute.name);
    if (field) {
      field.type ??= attribute.type ?? { text: 'string' };
      field.description ??= attribute.description ?? '';
      attribute.description ??= field.description;
      attribute.type ??= field.type;
    } else {
      // Presets are properties of the same name (`weblets/vm/preset-properties.ts`).
      const { name, description = '', type = { text: 'string' } } = attribute;
      attribute.fieldName = name;
      fields.push({ kind: 'field', name, attribute: name, description, type });
    }
  }
  element.members = fields;
  // What is dispatched without a name in the JSDoc is there under its name as well.
  element.events = (element.events ?? []).filter(({ name }) => name);
  element.superclass = { name: 'HTMLElement' };
  if (element.tagName !== 'tf-grid') element.cssProperties = cssProperties;
}

const publicOnly = {
  name: 'public-only',
  /** @param {{ customElementsManifest: { modules: Module[] } }} phase */
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.path = packed(module.path);
      module.declarations = module.declarations.filter(({ customElement }) => customElement);
      module.exports = (module.exports ?? []).filter(({ declaration }) => declaration.module);
      for (const found of module.exports) found.declaration.module = module.path;
      module.declarations.forEach(describe);
      if (module.declarations.length > 0) continue;
      module.summary = 'Loads the weblets that a page uses, when it uses them.';
      module.exports = [];
    }
    manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['weblets/autoloader.ts', 'weblets/grid.ts', 'weblets/*/tf-{vm,node-map}.ts'],
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
