import type { ReactiveController, ReactiveElement } from 'lit';
import type { Area } from '../messages/area.ts';
import { formats, type Formats } from '../messages/format.ts';
import { chooseLocale, type Locale } from '../messages/language.ts';
import { say, type Args, type Catalogue, type Message } from '../messages/message.ts';

type CatalogueOf<A> = A extends Area<infer C> ? C : never;
type Together<U> = (U extends unknown ? (part: U) => void : never) extends (all: infer I) => void
  ? I
  : never;
type All<Areas extends readonly unknown[]> = Together<CatalogueOf<Areas[number]>>;

/**
 * The words and formats of an element, in the language of the nearest `lang` around it, else of the
 * browser. Redraws its host when the language changes or words arrive.
 *
 * Words that cannot be fetched leave the English ones standing.
 */
export class Words<Areas extends readonly Area<Catalogue>[]> implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #areas: readonly Area<Catalogue>[];
  #locale: Locale = chooseLocale([]);

  constructor(host: ReactiveElement, ...areas: Areas) {
    this.#host = host;
    this.#areas = areas;
    host.addController(this);
  }

  /** The words of a message: `t('copy')`, `t('nodesFit', { n: 3 })`. */
  readonly t = <Key extends keyof All<Areas> & string>(
    key: Key,
    ...args: Args<All<Areas>[Key]>
  ): string => {
    for (const area of this.#areas) {
      const message: Message | undefined = area.in(this.#locale.language)?.[key];
      if (message !== undefined) return say(message, args[0] ?? {}, this.#locale.tag);
    }
    return '';
  };

  /** The language and the full tag in use. */
  get locale(): Locale {
    return this.#locale;
  }

  get format(): Formats {
    return formats(this.#locale.tag);
  }

  /** False only while words that are not in the bundle are on their way. */
  get ready(): boolean {
    return this.#areas.every((area) => area.in(this.#locale.language));
  }

  hostConnected(): void {
    listening.add(this.#follow);
    observer ??= new MutationObserver(() => listening.forEach((follow) => follow()));
    observer.observe(document.documentElement, { subtree: true, attributeFilter: ['lang'] });
    this.#follow();
  }

  hostDisconnected(): void {
    listening.delete(this.#follow);
    if (listening.size === 0) observer?.disconnect();
  }

  readonly #follow = (): void => {
    const before = this.#locale.tag;
    this.#locale = localeAt(this.#host);
    if (before !== this.#locale.tag) this.#host.requestUpdate();
    const { language } = this.#locale;
    const missing = this.#areas.filter((area) => !area.has(language));
    if (missing.length === 0) return;
    void Promise.allSettled(missing.map((area) => area.load(language))).then(() =>
      this.#host.requestUpdate(),
    );
  };
}

const listening = new Set<() => void>();
/** Made with the first listener: a server that only imports has none. */
let observer: MutationObserver | undefined;

/** The language of the nearest `lang` around an element, through shadow roots, else the browser's. */
export function localeAt(element: Element): Locale {
  return chooseLocale([...declaredLanguage(element), ...navigator.languages]);
}

function declaredLanguage(element: Element): string[] {
  const near = element.closest('[lang]:not([lang=""])');
  if (near instanceof HTMLElement) return [near.lang];
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? declaredLanguage(root.host) : [];
}
