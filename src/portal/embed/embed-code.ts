/** A file of the weblets, as their manifest describes it. */
export interface WebletFile {
  readonly name: string;
  /** For the `integrity` attribute. */
  readonly integrity: string;
}

/** What the code to copy is made of. */
export interface EmbedChoice {
  /** Where the weblets of this version are, without a slash at the end. */
  readonly folder: string;
  readonly files: readonly WebletFile[];
  /** Attributes of the element, in their order. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

const entry = 'vm.js';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };
const attribute = ([name, value]: readonly [string, string]): string =>
  `${name}="${value.replace(/[&"<]/g, (character) => escapes[character]!)}"`;

/** The script and the tag a page needs for the form, with the hash of the script where it is known. */
export function embedCode({ folder, files, attributes }: EmbedChoice): string {
  const integrity = files.find(({ name }) => name === entry)?.integrity;
  const script = [
    '<script',
    '  type="module"',
    `  src="${folder}/${entry}"`,
    ...(integrity ? [`  integrity="${integrity}"`] : []),
    '  crossorigin="anonymous"',
    '></script>',
  ].join('\n');
  const tag = ['<tf-vm', ...attributes.map(attribute)].join(' ');
  return `${script}\n\n${tag}></tf-vm>\n`;
}

/** What a strict policy of the embedding page has to allow. */
export const embedPolicy = (origin: string): string =>
  [
    `script-src ${origin}`,
    `connect-src ${origin}`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join(';\n');
