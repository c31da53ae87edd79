/** The languages there are words in; English is the source and always there. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** A language we have words in, and the full tag that numbers and dates follow (`de-CH`). */
export interface Locale {
  readonly language: Language;
  readonly tag: string;
}

const english: Locale = { language: 'en', tag: 'en' };

/** @returns the first wanted tag that there are words for, else English */
export function chooseLocale(wanted: Iterable<string>): Locale {
  for (const tag of wanted) {
    const language = languages.find((known) => known === tag.split('-')[0]?.toLowerCase());
    if (language && isTag(tag)) return { language, tag };
  }
  return english;
}

/** Every element asks for its locale, and `Intl` takes its time: one answer for each text. */
const known = new Map<string, boolean>();

function isTag(text: string): boolean {
  const is = known.get(text) ?? isCanonical(text);
  known.set(text, is);
  return is;
}

/** `lang` attributes hold whatever a page's author typed; `Intl` throws on some of it. */
function isCanonical(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
