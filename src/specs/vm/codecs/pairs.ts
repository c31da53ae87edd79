import { defaultVm, type VmSpec } from '../vm-spec.ts';
import { FIELDS, type VmDraft } from './fields.ts';

/** A piece of a link, a tag or a file that was left out, and why. */
export interface Ignored {
  readonly key: string;
  readonly value: string;
  readonly code: 'unknown' | 'invalid' | 'repeated';
}

export interface Decoded {
  readonly spec: VmSpec;
  readonly ignored: readonly Ignored[];
}

/** Said even when they are the default, so that a link keeps its meaning if a default changes. */
const ALWAYS = ['name', 'image', 'cpu', 'memory', 'disk'];

/** The spec as flat texts, without anything secret; defaults are left out. */
export function toPairs(spec: VmSpec): [key: string, value: string][] {
  const defaults = defaultVm();
  return FIELDS.flatMap(({ key, read }) => {
    const value = read(spec);
    const said = value !== undefined && (ALWAYS.includes(key) || value !== read(defaults));
    return said ? [[key, value]] : [];
  });
}

/** The default machine with the given texts applied; never throws, and tells what it left out. */
export function fromPairs(pairs: Iterable<readonly [string, string]>): Decoded {
  const given = new Map<string, string>();
  const ignored: Ignored[] = [];
  for (const [key, value] of pairs) {
    const known = FIELDS.some((field) => field.key === key);
    if (known && !given.has(key)) given.set(key, value);
    else ignored.push({ key, value, code: known ? 'repeated' : 'unknown' });
  }
  const draft = defaultVm() as VmDraft;
  for (const { key, write } of FIELDS) {
    const value = given.get(key);
    if (value === undefined || write(draft, value)) continue;
    ignored.push({ key, value, code: 'invalid' });
  }
  return { spec: draft, ignored };
}
