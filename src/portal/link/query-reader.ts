import type { IgnoredPart } from './ignored-part.ts';

/** Which grid, and which moment of a simulated world: the business of no page. */
const GRID: ReadonlySet<string> = new Set(
  'grid proxy seed nodes from at rate tft fault'.split(' '),
);

/** Undefined refuses the text. */
type Parse<T> = (text: string) => T | undefined;

/** Reads the query of an address name by name, and remembers what it left out and why. */
export class QueryReader {
  readonly #given: readonly (readonly [key: string, value: string])[];
  readonly #asked = new Set<string>();
  readonly #refused: IgnoredPart[] = [];

  /** @param query with or without "?"; any text will do */
  constructor(query: string) {
    this.#given = [...new URLSearchParams(query)];
  }

  /** The value of a name that has one; undefined where it is not given, or makes no sense. */
  one<T>(key: string, parse: Parse<T>): T | undefined {
    const [first, ...others] = this.#take(key);
    for (const value of others) this.#refuse(key, value, 'repeated');
    if (first === undefined) return undefined;
    const value = parse(first);
    if (value === undefined) this.#refuse(key, first, 'invalid');
    return value;
  }

  /** All values of a name, separated by commas or blanks or given again and again, each once. */
  many<T>(key: string, parse: Parse<T>): readonly T[] {
    const words = this.#take(key).flatMap((text) => text.split(/[\s,]+/).filter(Boolean));
    const values = words.map((word) => {
      const value = parse(word);
      if (value === undefined) this.#refuse(key, word, 'invalid');
      return value;
    });
    return [...new Set(values.filter((value) => value !== undefined))];
  }

  /** Pairs that nobody asked for so far, without those about the grid. */
  get rest(): readonly (readonly [key: string, value: string])[] {
    return this.#given.filter(([key]) => !this.#asked.has(key) && !GRID.has(key));
  }

  /** What was left out; all that nobody asked for is unknown. */
  get ignored(): readonly IgnoredPart[] {
    return [...this.refused, ...this.rest.map(([key, value]) => unknown(key, value))];
  }

  /** What was asked for and made no sense. */
  get refused(): readonly IgnoredPart[] {
    return this.#refused;
  }

  /** Nothing behind the equals sign says nothing. */
  #take(key: string): readonly string[] {
    this.#asked.add(key);
    return this.#given.flatMap(([name, value]) => (name === key && value !== '' ? [value] : []));
  }

  #refuse(key: string, value: string, code: IgnoredPart['code']): void {
    this.#refused.push({ key, value, code });
  }
}

const unknown = (key: string, value: string): IgnoredPart => ({ key, value, code: 'unknown' });

/** Takes one of some words. */
export const oneOf =
  <T extends string>(known: readonly T[]): Parse<T> =>
  (text) =>
    known.find((word) => word === text);

/** Takes a whole number from `least` up. */
export const wholeNumber =
  (least = 1, most = Number.MAX_SAFE_INTEGER): Parse<number> =>
  (text) => {
    const value = Number(text);
    return /^\d{1,15}$/.test(text) && value >= least && value <= most ? value : undefined;
  };

/** Takes "yes" for on and "no" for off. */
export const yesOrNo: Parse<boolean> = (text) =>
  text === 'yes' ? true : text === 'no' ? false : undefined;
