import type { Language } from './language.ts';
import type { Catalogue, Translation } from './message.ts';

type Loader<C> = () => Promise<C>;

/** The areas of all code that was loaded so far. */
const known = new Set<Area<Catalogue>>();

/**
 * Fetches the words of all code that was loaded so far, so that nothing is drawn in another language
 * first. Nothing to do in English, which is in the bundle. Never rejects: English stands in.
 */
export async function loadKnownWords(language: Language): Promise<void> {
  if (language === 'en') return;
  await Promise.allSettled([...known].map((area) => area.load(language)));
}

/**
 * The words of one part of the product. English is the type source and is usually in the bundle;
 * the other languages (and English, where it is given as a loader) come when first asked for.
 */
export class Area<C extends Catalogue> {
  readonly #ready = new Map<Language, C>();
  readonly #loaders: Readonly<Record<Language, Loader<unknown>>>;

  constructor(
    english: C | Loader<C>,
    others: Readonly<Record<Exclude<Language, 'en'>, Loader<Translation<C>>>>,
  ) {
    const isLoader = typeof english === 'function';
    this.#loaders = { en: isLoader ? english : () => Promise.resolve(english), ...others };
    if (!isLoader) this.#ready.set('en', english);
    known.add(this);
  }

  /** The words in this language, else in English; undefined while neither has been loaded. */
  in(language: Language): C | undefined {
    return this.#ready.get(language) ?? this.#ready.get('en');
  }

  /** True when `in` answers in this very language. */
  has(language: Language): boolean {
    return this.#ready.has(language);
  }

  /** Fetches the words; rejects when they cannot be had, and the next call tries again. */
  async load(language: Language): Promise<void> {
    if (this.has(language)) return;
    // A translation has the same keys and kinds of message, which is all that readers rely on.
    this.#ready.set(language, (await this.#loaders[language]()) as C);
  }
}
