/** What canonical JSON can say. Object properties that are undefined are left out. */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | bigint
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue | undefined };

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The one text of a value: keys sorted by UTF-16 code unit, no white space, a bigint as
 * `{"$n":"123"}`, and a key that begins with `$` with a second one before it. Equal values have
 * equal texts in every engine, so the text can be hashed and signed.
 * Throws TypeError for what JSON cannot hold: NaN, infinities, undefined in a list, functions.
 */
export function renderCanonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'bigint':
      return `{"$n":"${value.toString()}"}`;
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`Not a JSON number: ${String(value)}`);
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? renderList(value as readonly unknown[]) : renderObject(value as Readonly<Record<string, unknown>>);
    default:
      throw new TypeError(`Not a JSON value: ${typeof value}`);
  }
}

type CanonicalObject = Readonly<Record<string, CanonicalValue | undefined>>;

const renderList = (list: readonly unknown[]): string =>
  `[${list.map(renderCanonical).join(',')}]`;

function renderObject(object: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of Object.keys(object).sort(byCodeUnit)) {
    const value = object[key];
    if (value === undefined) continue;
    const name = key.startsWith('$') ? `$${key}` : key;
    text += `${text && ','}${JSON.stringify(name)}:${renderCanonical(value)}`;
  }
  return `{${text}}`;
}

/**
 * The value of a canonical text, bigints included. Throws SyntaxError for text that is not JSON or
 * has a tag that canonical JSON does not know. It does not check that the text is canonical.
 */
export function parseCanonical(text: string): CanonicalValue {
  // Without a tag there is nothing to revive, which is most texts.
  if (!text.includes('"$')) return JSON.parse(text) as CanonicalValue;
  return JSON.parse(text, (_key, value: CanonicalValue) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? revive(value as CanonicalObject)
      : value,
  ) as CanonicalValue;
}

function revive(object: CanonicalObject): CanonicalValue {
  const keys = Object.keys(object);
  if (!keys.some((key) => key.startsWith('$'))) return object;
  const number = object['$n'];
  if (keys.length === 1 && typeof number === 'string' && /^-?(0|[1-9]\d*)$/.test(number)) {
    return BigInt(number);
  }
  return Object.fromEntries(
    keys.map((key) => {
      if (!key.startsWith('$')) return [key, object[key]];
      if (!key.startsWith('$$')) throw new SyntaxError(`Unknown tag in canonical JSON: ${key}`);
      return [key.slice(1), object[key]];
    }),
  );
}
