/** A file of the weblets, as their manifest describes it. */
export interface WebletFile {
  readonly name: string;
  /** Bytes after compression. */
  readonly gzip: number;
  /** For the `integrity` attribute. */
  readonly integrity: string;
}

/** How the element is to look, as far as that differs from its design. */
export interface EmbedStyle {
  readonly theme: 'page' | 'light' | 'dark';
  /** '' leaves the design's. */
  readonly accent: string;
  readonly radius: string;
}

/** The weblets there are, by the name of their file and tag. */
export const WEBLETS = ['vm', 'node-map'] as const;
export type WebletName = (typeof WEBLETS)[number];

/** What the code to copy is made of. */
export interface EmbedChoice {
  /** Which element; the form for machines where nothing else is said. */
  readonly weblet?: WebletName | undefined;
  /** Where the weblets of this version are, without a slash at the end. */
  readonly folder: string;
  readonly files: readonly WebletFile[];
  /** Attributes of the element, in their order; '' stands for a bare name. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly style: EmbedStyle;
}

/** The file that holds every weblet. */
export const ALL = 'all.js';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };
const attribute = ([name, value]: readonly [string, string]): string =>
  value === '' ? name : `${name}="${value.replace(/[&"<]/g, (character) => escapes[character]!)}"`;

/** The script and the tag a page needs for a weblet, with the hash of the script where it is known. */
export function embedCode({
  weblet = 'vm',
  folder,
  files,
  attributes,
  style,
}: EmbedChoice): string {
  const entry = `${weblet}.js`;
  const integrity = files.find(({ name }) => name === entry)?.integrity;
  const script = [
    '<script',
    '  type="module"',
    `  src="${folder}/${entry}"`,
    ...(integrity ? [`  integrity="${integrity}"`] : []),
    '  crossorigin="anonymous"',
    '></script>',
  ].join('\n');
  const tag = [`<tf-${weblet}`, ...attributes.map(attribute)].join(' ');
  return [script, ...styleCode(weblet, style), `${tag}></tf-${weblet}>`, ''].join('\n\n');
}

/** Custom properties and colour scheme of a choice, by name. */
export function styleRules({ theme, accent, radius }: EmbedStyle): readonly [string, string][] {
  return [
    ...(theme === 'page' ? [] : [['color-scheme', theme] as [string, string]]),
    ...(accent ? [['--tf-accent', accent] as [string, string]] : []),
    ...(radius ? [['--tf-radius', radius] as [string, string]] : []),
  ];
}

function styleCode(weblet: WebletName, style: EmbedStyle): string[] {
  const rules = styleRules(style).map(([name, value]) => `    ${name}: ${value};`);
  return rules.length === 0
    ? []
    : [['<style>', `  tf-${weblet} {`, ...rules, '  }', '</style>'].join('\n')];
}

/** What a strict policy of the embedding page has to allow. */
export const embedPolicy = (origin: string): string =>
  [
    `script-src ${origin}`,
    `connect-src ${origin}`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join(';\n');

/** What a page needs for a weblet of which every file is pinned by its hash: an import map first. */
export function pinnedCode(choice: EmbedChoice, names: readonly string[]): string {
  const { folder, files } = choice;
  const pinned = files.filter(({ name }) => names.includes(name));
  const integrity = Object.fromEntries(
    pinned.map((file) => [`${folder}/${file.name}`, file.integrity]),
  );
  const map = `<script type="importmap">\n${JSON.stringify({ integrity }, null, 2)}\n</script>`;
  return `${map}\n\n${embedCode(choice)}`;
}

/** Bytes after compression of some files; undefined where one of them is not known. */
export function sizeOf(files: readonly WebletFile[], names: readonly string[]): number | undefined {
  const sizes = names.map((wanted) => files.find(({ name }) => name === wanted)?.gzip);
  return sizes.reduce<number | undefined>(
    (sum, size) => (sum === undefined || size === undefined ? undefined : sum + size),
    names.length > 0 ? 0 : undefined,
  );
}

/** Ways to write a page. */
export const FRAMEWORKS = ['html', 'react', 'vue', 'svelte'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** Height kept free for a weblet that is still to come, about as much as its form or map takes. */
const HEIGHTS: Readonly<Record<WebletName, string>> = { vm: '1200px', 'node-map': '600px' };

/** A tag with words in it for as long as there is no weblet, and the place that it will take. */
export function fallbackCode(weblet: WebletName, words: string): string {
  const tag = `tf-${weblet}`;
  const rules = ['    display: block;', `    min-block-size: ${HEIGHTS[weblet]};`];
  // A form has its height when it is drawn; a map gets its legend with its first picture.
  const until = weblet === 'vm' ? ':not(:defined)' : '';
  const style = ['<style>', `  ${tag}${until} {`, ...rules, '  }', '</style>'].join('\n');
  return `${style}\n\n<${tag}>${words.replace(/[&<]/g, (found) => escapes[found]!)}</${tag}>\n`;
}

/** The same tag as a page of a framework writes it, with one property and one event. */
export function frameworkCode(
  framework: Exclude<Framework, 'html'>,
  weblet: WebletName,
  attributes: EmbedChoice['attributes'],
): string {
  const tag = `tf-${weblet}`;
  const given = attributes
    .map(attribute)
    .map((text) => ` ${text}`)
    .join('');
  const events: Readonly<Record<typeof framework, string>> = {
    react: 'ontf-error={(event) => console.warn(event.message)}',
    vue: '@tf-error="({ message }) => console.warn(message)"',
    svelte: 'ontf-error={(event) => console.warn(event.message)}',
  };
  const off =
    weblet === 'vm' ? { name: 'mycelium', value: 'false' } : { name: 'listed', value: 'true' };
  const property =
    framework === 'vue' ? `:${off.name}="${off.value}"` : `${off.name}={${off.value}}`;
  const line = `<${tag}${given} ${property} ${events[framework]}`;
  const load = `import 'tfgrid-weblets/${weblet}';`;
  const types = `import type {} from 'tfgrid-weblets/${framework}';`;
  switch (framework) {
    case 'react':
      return `${load}\n${types}\n\nexport const Page = () => (\n  ${line} />\n);\n`;
    case 'vue':
      return [
        '// vite.config.ts: vue({ template: { compilerOptions: {',
        "//   isCustomElement: (tag) => tag.startsWith('tf-') } } })",
        `<script setup lang="ts">\n${load}\n${types}\n</script>\n`,
        `<template>\n  ${line} />\n</template>\n`,
      ].join('\n');
    case 'svelte':
      return `<script lang="ts">\n  ${load}\n  ${types}\n</script>\n\n${line}></${tag}>\n`;
  }
}
