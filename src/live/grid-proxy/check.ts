/**
 * Checks what came over the wire, field by field, and names the first one that is not what it must
 * be. A checked value has its type; what no check asks for is not looked at.
 */
export type Check<T> = (value: unknown, path: string) => T;

/** A field is missing or of another kind. */
export class WireFault extends Error {
  override readonly name = 'WireFault';
  constructor(
    /** As in "[3].location.city"; '' is the whole answer. */
    readonly path: string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`${path}: expected ${expected}, found ${found}`);
  }
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string' || typeof value === 'number') {
    const text = JSON.stringify(value);
    return `${typeof value} ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`;
  }
  return typeof value;
}

function fail(path: string, expected: string, value: unknown): never {
  throw new WireFault(path, expected, kindOf(value));
}

const primitive =
  <T>(expected: string, is: (value: unknown) => boolean): Check<T> =>
  (value, path) =>
    is(value) ? (value as T) : fail(path, expected, value);

export const text = primitive<string>('text', (value) => typeof value === 'string');
export const flag = primitive<boolean>('true or false', (value) => typeof value === 'boolean');
export const number = primitive<number>('a number', (value) => Number.isFinite(value));
/** A count, an id, an instant, a size: whole, not negative, exact. */
export const whole = primitive<number>(
  'a whole number',
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
);

/** A whole number that a column of so many bytes can hold. */
export const fitting = (bytes: 1 | 2 | 4): Check<number> => {
  const most = 2 ** (8 * bytes) - 1;
  return (value, path) => {
    const number = whole(value, path);
    return number <= most ? number : fail(path, `a whole number up to ${most}`, value);
  };
};

/** One of these words. */
export const oneOf = <const T extends string>(...words: readonly T[]): Check<T> =>
  primitive<T>(words.join(' or '), (value) => (words as readonly unknown[]).includes(value));

/** What `check` says, or `otherwise` where there is nothing (null: Go's word for an empty list). */
export const or =
  <T, U>(check: Check<T>, otherwise: U): Check<T | U> =>
  (value, path) =>
    value === undefined || value === null ? otherwise : check(value, path);

export const list =
  <T>(check: Check<T>): Check<T[]> =>
  (value, path) =>
    Array.isArray(value)
      ? value.map((item, index) => check(item, `${path}[${index}]`))
      : fail(path, 'a list', value);

/** A list, empty where Go wrote null. */
export const some = <T>(check: Check<T>): Check<T[]> => or(list(check), []);

type Fields = Readonly<Record<string, Check<unknown>>>;
export type Checked<F> = { readonly [K in keyof F]: F[K] extends Check<infer T> ? T : never };

/** An object with at least these fields. */
export const record =
  <F extends Fields>(fields: F): Check<Checked<F>> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      fail(path, 'an object', value);
    const found: Record<string, unknown> = {};
    for (const [name, check] of Object.entries(fields))
      found[name] = check(
        (value as Record<string, unknown>)[name],
        path ? `${path}.${name}` : name,
      );
    return found as Checked<F>;
  };

/** An object whose names are anything, as those of countries. */
export const mapOf =
  <T>(check: Check<T>): Check<Readonly<Record<string, T>>> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      fail(path, 'an object', value);
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, check(each, `${path}.${name}`)]),
    );
  };
