import manifest from '../../../custom-elements.json' with { type: 'json' };
import type { Language } from '../../messages/language.ts';
import { webletReference as german } from '../../messages/de/weblet-reference.ts';

/** One thing a page may use: its name, its type or usual value, and what it means. */
export interface ReferenceRow {
  readonly name: string;
  /** Of what type it is, or what stands where it is not set. */
  readonly kind: string;
  readonly meaning: string;
}

/** Everything that one element offers to pages. */
export interface ElementReference {
  readonly attributes: readonly ReferenceRow[];
  /** Without those that the attributes have under the same name. */
  readonly properties: readonly ReferenceRow[];
  readonly methods: readonly ReferenceRow[];
  readonly events: readonly ReferenceRow[];
  readonly slots: readonly ReferenceRow[];
  readonly parts: readonly ReferenceRow[];
  readonly tokens: readonly ReferenceRow[];
}

/** What the manifest of the package says of anything. */
interface Entry {
  readonly name?: string;
  readonly kind?: string;
  readonly attribute?: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Entry[];
  readonly members?: readonly Entry[];
  readonly events?: readonly Entry[];
  readonly slots?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
}

const declarations: readonly Declaration[] = manifest.modules.flatMap(
  (module) => module.declarations as readonly Declaration[],
);

/** The tags that the package has. */
export const TAGS: readonly string[] = declarations.flatMap(({ tagName }) => tagName ?? []);

/** What the manifest says of an element, in a language. Nothing for a tag that is not public. */
export function referenceOf(tag: string, language: Language): ElementReference {
  const found = declarations.find(({ tagName }) => tagName === tag) ?? {};
  const rows = (entries: readonly Entry[] = []): readonly ReferenceRow[] =>
    entries.map(({ name = '', type, default: usual, description = '' }) => ({
      name,
      kind: usual ?? type?.text ?? '',
      meaning: inLanguage(description.replace(/\s+/g, ' '), language),
    }));
  const members = found.members ?? [];
  return {
    attributes: rows(found.attributes?.map(({ default: _, ...entry }) => entry)),
    properties: rows(members.filter(({ kind, attribute }) => kind === 'field' && !attribute)),
    methods: rows(members.filter(({ kind }) => kind === 'method')),
    events: rows(found.events),
    slots: rows(found.slots),
    parts: rows(found.cssParts),
    tokens: rows(found.cssProperties),
  };
}

const inLanguage = (text: string, language: Language): string =>
  language === 'de' ? (german[text] ?? text) : text;
