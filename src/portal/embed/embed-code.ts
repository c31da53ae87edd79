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

/** What the code to copy is made of. */
export interface EmbedChoice {
  /** Where the weblets of this version are, without a slash at the end. */
  readonly folder: string;
  readonly files: readonly WebletFile[];
  /** Attributes of the element, in their order; '' stands for a bare name. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly style: EmbedStyle;
}

/** The script of the form, and the file that holds every weblet. */
export const ENTRY = 'vm.js';
export const ALL = 'all.js';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };
const attribute = ([name, value]: readonly [string, string]): string =>
  value === '' ? name : `${name}="${value.replace(/[&"<]/g, (character) => escapes[character]!)}"`;

/** The script and the tag a page needs for the form, with the hash of the script where it is known. */
export function embedCode({ folder, files, attributes, style }: EmbedChoice): string {
  const integrity = files.find(({ name }) => name === ENTRY)?.integrity;
  const script = [
    '<script',
    '  type="module"',
    `  src="${folder}/${ENTRY}"`,
    ...(integrity ? [`  integrity="${integrity}"`] : []),
    '  crossorigin="anonymous"',
    '></script>',
  ].join('\n');
  const tag = ['<tf-vm', ...attributes.map(attribute)].join(' ');
  return [script, ...styleCode(style), `${tag}></tf-vm>`, ''].join('\n\n');
}

/** Custom properties and colour scheme of a choice, by name. */
export function styleRules({ theme, accent, radius }: EmbedStyle): readonly [string, string][] {
  return [
    ...(theme === 'page' ? [] : [['color-scheme', theme] as [string, string]]),
    ...(accent ? [['--tf-accent', accent] as [string, string]] : []),
    ...(radius ? [['--tf-radius', radius] as [string, string]] : []),
  ];
}

function styleCode(style: EmbedStyle): string[] {
  const rules = styleRules(style).map(([name, value]) => `    ${name}: ${value};`);
  return rules.length === 0
    ? []
    : [['<style>', '  tf-vm {', ...rules, '  }', '</style>'].join('\n')];
}

/** What a strict policy of the embedding page has to allow. */
export const embedPolicy = (origin: string): string =>
  [
    `script-src ${origin}`,
    `connect-src ${origin}`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join(';\n');

/** An import map that pins every file of the split weblets by its hash. */
export function pinnedFiles(folder: string, files: readonly WebletFile[]): string {
  const split = files.filter(({ name }) => name.endsWith('.js') && name !== ALL);
  const integrity = Object.fromEntries(
    split.map((file) => [`${folder}/${file.name}`, file.integrity]),
  );
  return `<script type="importmap">\n${JSON.stringify({ integrity }, null, 2)}\n</script>\n`;
}
