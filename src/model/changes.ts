/** One thing before and after: absent where it was not there. */
interface Difference<Key, Value> {
  readonly key: Key;
  readonly before?: Value;
  readonly after?: Value;
}

/** What is different between two tables, in the order of the first and then of what came. */
export function changesBetween<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  after: ReadonlyMap<Key, Value>,
  same: (one: Value, other: Value) => boolean,
): readonly Difference<Key, Value>[] {
  const changes: Difference<Key, Value>[] = [];
  for (const [key, old] of before) {
    const now = after.get(key);
    if (now === undefined) changes.push({ key, before: old });
    else if (old !== now && !same(old, now)) changes.push({ key, before: old, after: now });
  }
  for (const [key, now] of after) if (!before.has(key)) changes.push({ key, after: now });
  return changes;
}

/** A table with its changes made: those between two tables, made on the first, give the second. */
export function withChanges<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  changes: readonly Difference<Key, Value>[],
): ReadonlyMap<Key, Value> {
  const after = new Map(before);
  for (const { key, after: now } of changes)
    if (now === undefined) after.delete(key);
    else after.set(key, now);
  return after;
}
