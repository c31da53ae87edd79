const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The one text of a value: keys sorted by UTF-16 code unit, no white space, a bigint as
 * `{"$n":"123"}`, and a key that begins with `$` with a second one before it. Equal values have
 * equal texts in every engine, so the text can be hashed and signed.
 * Throws TypeError for what JSON cannot hold: NaN, infinities, undefined in a list, functions, and
 * objects of a class, such as bytes and dates.
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
      return Array.isArray(value) ? renderList(value) : renderObject(value as JsonObject);
    default:
      throw new TypeError(`Not a JSON value: ${typeof value}`);
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

const renderList = (list: readonly unknown[]): string =>
  `[${Array.from(list, (item) => renderCanonical(item)).join(',')}]`;

function renderObject(object: JsonObject): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('Not a JSON value: an object of a class');
  }
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
export function parseCanonical(text: string): unknown {
  // Without a tag there is nothing to revive, which is most texts.
  if (!text.includes('"$')) return JSON.parse(text);
  return JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? revive(value as JsonObject)
      : value,
  );
}

function revive(object: JsonObject): unknown {
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
