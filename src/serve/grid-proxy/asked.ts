/** The question cannot be answered as it was put: its status and the text of `error`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: 400 | 404 | 405 | 500 | 502,
    message: string,
  ) {
    super(message);
  }
}

const bad = (name: string, text: string, expected: string): never => {
  throw new Refusal(400, `bad request: ${name} is not ${expected}: "${text}"`);
};

/** The parameters of one question, read as what they must be; names that nobody asks for are ignored. */
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

  whole(name: string): number | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : this.#wholeOf(name, text);
  }

  wholes(name: string): readonly number[] | undefined {
    return this.texts(name)?.map((text) => this.#wholeOf(name, text));
  }

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
