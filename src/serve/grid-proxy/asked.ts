import { FEATURES, NODE_STATUS } from '../../model/inventory.ts';
import { Refusal } from './refusal.ts';

/** Parameters that every list understands, which are read apart from its filters. */
const PAGING = ['size', 'page', 'ret_count', 'randomize', 'sort_by', 'sort_order', 'balance'];

const WHOLE = /^\d+$/;
const AMOUNT = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const FLAGS: Readonly<Record<string, boolean>> = Object.fromEntries<boolean>([
  ...['on', '1', 't', 'T', 'TRUE', 'true', 'True'].map((word) => [word, true] as const),
  ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map((word) => [word, false] as const),
]);

/**
 * The parameters of one question, read as released proxies read them (protocol F.2): undefined where
 * one is absent or empty, the last one where a name is given more than once. What cannot be read and
 * what nobody asked for is refused by `finish`.
 */
export class Asked {
  readonly #query: URLSearchParams;
  readonly #known = new Set<string>();
  /** What is wrong with filters, and with paging. */
  readonly #wrong = { filter: [] as string[], paging: [] as string[] };
  readonly #invalid: Refusal[] = [];

  constructor(query: URLSearchParams) {
    this.#query = query;
  }

  text(name: string): string | undefined {
    return this.#values(name).at(-1);
  }

  /** Values separated by commas; of a name given more than once the last ones. */
  texts(name: string): readonly string[] | undefined {
    return this.text(name)?.split(',');
  }

  /** A whole number from 0 on. */
  whole(name: string): number | undefined {
    return this.#read(name, (text) => (WHOLE.test(text) ? Number(text) : undefined));
  }

  /** Whole numbers separated by commas, or the name given more than once. */
  wholes(name: string): readonly number[] | undefined {
    const values = this.#values(name);
    if (values.length === 0) return undefined;
    return values.flatMap((value, index) => {
      const numbers = value.split(',');
      if (!numbers.every((each) => WHOLE.test(each)))
        this.#complain(name, `error converting value for index ${index} of "${name}"`);
      return numbers.map(Number);
    });
  }

  /** Any number. */
  amount(name: string): number | undefined {
    return this.#read(name, (text) => (AMOUNT.test(text) ? Number(text) : undefined));
  }

  flag(name: string): boolean | undefined {
    return this.#read(name, (text) => FLAGS[text]);
  }

  /**
   * States of nodes, in lower case. Released proxies hand any other word to their database, which
   * fails.
   *
   * @param doing what the proxy is then said to have failed to do
   */
  statuses(name: string, doing: string): readonly string[] | undefined {
    const words = this.texts(name);
    if (words?.some((word) => !NODE_STATUS.some((status) => status === word)))
      this.#invalid.push(
        new Refusal(500, `${doing}: ERROR: syntax error at or near ")" (SQLSTATE 42601)`),
      );
    return words;
  }

  /** Features of nodes, all of them known ones. */
  features(name: string): readonly string[] | undefined {
    const words = this.texts(name);
    const unknown = words?.find((word) => !FEATURES.some((feature) => feature === word));
    if (unknown !== undefined)
      this.#invalid.unshift(new Refusal(400, `${unknown} is not a valid node feature`));
    return words;
  }

  /**
   * To be called when everything was read that is known here.
   *
   * @param strict refuse parameters that nobody read
   * @throws {Refusal} 400
   */
  finish(strict: boolean): void {
    const { filter, paging } = this.#wrong;
    if (strict)
      for (const name of new Set(this.#query.keys()))
        if (!this.#known.has(name) && this.#values(name).length > 0)
          filter.push(`invalid path "${name}"`);
    const [first, ...others] = strict && filter.length > 0 ? filter : paging;
    if (first === undefined) return;
    const more = others.length === 1 ? '1 other error' : `${others.length} other errors`;
    const also = others.length > 0 ? ` (and ${more})` : '';
    throw new Refusal(400, `failed to decode params: schema: ${first}${also}`);
  }

  /** Refuses words that could be read and mean nothing. @throws {Refusal} 400 or 500 */
  valid(): void {
    const [why] = this.#invalid;
    if (why) throw why;
  }

  #values(name: string): readonly string[] {
    this.#known.add(name);
    return this.#query.getAll(name).filter(Boolean);
  }

  #read<T>(name: string, parse: (text: string) => T | undefined): T | undefined {
    const text = this.text(name);
    const value = text === undefined ? undefined : parse(text);
    if (text !== undefined && value === undefined)
      this.#complain(name, `error converting value for "${name}"`);
    return value;
  }

  #complain(name: string, what: string): void {
    this.#wrong[PAGING.includes(name) ? 'paging' : 'filter'].push(what);
  }
}

/** The same object without what is undefined. */
export const given = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What every list understands (protocol F.2). */
export interface Paging {
  /** Counted from 1; 0 is the first one too. */
  readonly page: number;
  /** 0 is an empty page. */
  readonly size: number;
  readonly count: boolean;
  readonly randomize: boolean;
  readonly sortBy: string | undefined;
  readonly descending: boolean;
  /** USD; prices come with the staking discount it earns. */
  readonly balance: number | undefined;
  /** Only newer proxies know it. */
  readonly select: readonly string[] | undefined;
}

const USUAL_SIZE = 50;

/** What a list has: its name in refusals, and what it can be sorted by. */
export interface Sortable {
  readonly record: string;
  readonly columns: readonly string[];
  /** It may be asked for some fields only, as newer proxies can. */
  readonly selects: boolean;
}

/**
 * Which page, how sorted and how written; the first 50 when nothing is said. Called after the
 * filters were read: it refuses what is left over.
 *
 * @param list undefined where nothing is sorted and what is unknown is ignored
 * @throws {Refusal} 400
 */
export function pagingOf(asked: Asked, list?: Sortable): Paging {
  const order = asked.text('sort_order');
  const paging = {
    page: Math.max(1, asked.whole('page') ?? 1),
    size: asked.whole('size') ?? USUAL_SIZE,
    count: asked.flag('ret_count') ?? false,
    randomize: asked.flag('randomize') ?? false,
    sortBy: asked.text('sort_by'),
    descending: order?.toLowerCase() === 'desc',
    balance: asked.amount('balance'),
    select: list?.selects ? asked.texts('select') : undefined,
  };
  asked.finish(list !== undefined);
  if (!list) return paging;
  const { sortBy } = paging;
  if (sortBy !== undefined && !list.columns.includes(sortBy))
    throw new Refusal(400, `"${sortBy}" is not a sort field for ${list.record} type`);
  if (order !== undefined && !['asc', 'desc'].includes(order.toLowerCase()))
    throw new Refusal(400, `"${order}" is not a valid sort order`);
  asked.valid();
  return paging;
}

/** What is sorted by, where that is one of the columns; nothing when it is left open. */
export function sortOf<Column extends string>(
  { sortBy, descending }: Paging,
  columns: readonly Column[],
): { readonly sort?: { readonly by: Column; readonly descending: boolean } } {
  const by = columns.find((column) => column === sortBy);
  return by === undefined ? {} : { sort: { by, descending } };
}
