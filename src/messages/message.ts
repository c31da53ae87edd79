/** Words that change with a number: the forms CLDR names for a language, `{n}` being the number. */
export type Plural = { readonly other: string } & {
  readonly [Rule in Intl.LDMLPluralRule]?: string;
};

/** One text a person reads. Names in braces are filled in by `say`. */
export type Message = string | Plural;
export type Catalogue = Readonly<Record<string, Message>>;

type Hole<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Hole<Rest>
  : never;
type HoleOf<M> = M extends string ? Hole<M> : 'n' | Hole<M[keyof M] & string>;

/** What a message must be given: `n` of a plural is a number, everything else a number or a text. */
export type Params<M> = {
  readonly [Name in HoleOf<M>]: M extends string
    ? string | number
    : Name extends 'n'
      ? number
      : string | number;
};

/** The arguments after the key: none for a message without holes. */
export type Args<M> = [HoleOf<M>] extends [never] ? [] : [params: Params<M>];

/** The same messages in another language: texts stay texts, plurals stay plurals. */
export type Translation<C extends Catalogue> = {
  readonly [Key in keyof C]: C[Key] extends string ? string : Plural;
};

/**
 * The words of a message. Numbers are written as the locale writes them; an unknown hole stays
 * visible, braces and all, so that it is found.
 *
 * @param locale a BCP 47 tag
 */
export function say(
  message: Message,
  params: Readonly<Record<string, string | number>>,
  locale: string,
): string {
  const text =
    typeof message === 'string'
      ? message
      : (message[pluralRules(locale).select(Number(params['n']))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = params[name];
    if (value === undefined) return hole;
    return typeof value === 'number' ? numberFormat(locale).format(value) : value;
  });
}

/** Remembers what a function made for a locale: `Intl` objects are slow to build. */
export function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}

const pluralRules = perLocale((locale) => new Intl.PluralRules(locale));
const numberFormat = perLocale((locale) => new Intl.NumberFormat(locale));
