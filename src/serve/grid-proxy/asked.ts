import { Refusal } from './refusal.ts';

const bad = (name: string, text: string, expected: string): never => {
  throw new Refusal(400, `bad request: ${name} is not ${expected}: "${text}"`);
};

/**
 * The parameters of one question, read as what they must be: undefined where one is absent or empty,
 * a Refusal with status 400 where it is something else. Names that nobody asks for are ignored.
 */
export class Asked {
  readonly #query: URLSearchParams;

  constructor(query: URLSearchParams) {
    this.#query = query;
  }

  text(name: string): string | undefined {
    const value = this.#query.get(name);
    return value === null || value === '' ? undefined : value;
  }

  /** Values separated by commas, or the name given more than once. */
  texts(name: string): readonly string[] | undefined {
    const values = this.#query
      .getAll(name)
      .flatMap((value) => value.split(','))
      .map((value) => value.trim())
      .filter(Boolean);
    return values.length > 0 ? values : undefined;
  }

  /** A whole number from 0 on. */
  whole(name: string): number | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : this.#wholeOf(name, text);
  }

  /** Whole numbers, written as `texts` are. */
  wholes(name: string): readonly number[] | undefined {
    return this.texts(name)?.map((text) => this.#wholeOf(name, text));
  }

  /** A number from 0 on, whole or not. */
  amount(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = Number(text);
    return Number.isFinite(value) && value >= 0 ? value : bad(name, text, 'an amount');
  }

  flag(name: string): boolean | undefined {
    const text = this.text(name)?.toLowerCase();
    if (text === undefined) return undefined;
    if (text === 'true' || text === '1') return true;
    return text === 'false' || text === '0' ? false : bad(name, text, 'true or false');
  }

  /** One or more of some words. */
  words<const T extends string>(name: string, allowed: readonly T[]): readonly T[] | undefined {
    return this.texts(name)?.map((text) => {
      const found = allowed.find((word) => word === text);
      return found ?? bad(name, text, `one of ${allowed.join(', ')}`);
    });
  }

  word<const T extends string>(name: string, allowed: readonly T[]): T | undefined {
    return this.words(name, allowed)?.[0];
  }

  #wholeOf(name: string, text: string): number {
    const value = Number(text);
    return /^\d+$/.test(text) && Number.isSafeInteger(value)
      ? value
      : bad(name, text, 'a whole number');
  }
}

/** The same object without what is undefined. */
export const given = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What every list understands (protocol F.2). */
export interface Paging {
  readonly page: number;
  readonly size: number;
  readonly count: boolean;
  readonly randomize: boolean;
  readonly sortBy: string | undefined;
  readonly descending: boolean;
  readonly select: readonly string[] | undefined;
}

const USUAL_SIZE = 50;

/** Which page, how sorted and how written; the first 50 when nothing is said. @throws {Refusal} */
export function pagingOf(asked: Asked): Paging {
  const page = asked.whole('page') ?? 1;
  const size = asked.whole('size') ?? USUAL_SIZE;
  if (page < 1) throw new Refusal(400, 'bad request: page must be at least 1');
  if (size < 1) throw new Refusal(400, 'bad request: size must be at least 1');
  return {
    page,
    size,
    count: asked.flag('ret_count') ?? false,
    randomize: asked.flag('randomize') ?? false,
    sortBy: asked.text('sort_by'),
    descending: asked.word('sort_order', ['asc', 'desc']) === 'desc',
    select: asked.texts('select'),
  };
}

/** What is sorted by, where that is one of the columns; nothing when it is left open. @throws {Refusal} */
export function sortOf<Column extends string>(
  { sortBy, descending }: Paging,
  columns: readonly Column[],
): { readonly sort?: { readonly by: Column; readonly descending: boolean } } {
  if (sortBy === undefined) return {};
  const by = columns.find((column) => column === sortBy);
  if (!by) throw cannotSort(sortBy);
  return { sort: { by, descending } };
}

/** The refusal of a column that nothing is sorted by. */
export const cannotSort = (by: string): Refusal =>
  new Refusal(400, `bad request: cannot sort by "${by}"`);
