import { defaultVm, type VmSpec } from '../vm-spec.ts';
import type { VmDraft } from './fields.ts';
import type { Decoded, Ignored } from './pairs.ts';
import { isRecord, readParts } from './read-parts.ts';

/** Name and version of the format; a change that old readers cannot read raises the number. */
export const VM_SCHEMA = 'tfgrid-vm/1';

/**
 * The spec as JSON text. Values of the environment are secrets: they are left out, and the
 * variable marked, unless asked for.
 */
export function toJson(spec: VmSpec, { secrets = false } = {}): string {
  const env = secrets ? spec.env : spec.env.map(({ key }) => ({ key, secret: true }));
  return JSON.stringify({ schema: VM_SCHEMA, ...spec, env }, null, 2);
}

/** The spec of a JSON text; any text will do. Parts it cannot read keep their default. */
export function fromJson(text: string): Decoded {
  const ignored: Ignored[] = [];
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    given = undefined;
  }
  const leave = (key: string, value: unknown, code: Ignored['code']) =>
    ignored.push({ key, value: shortText(value), code });
  if (!isRecord(given) || given['schema'] !== VM_SCHEMA) {
    leave('schema', isRecord(given) ? given['schema'] : text, 'invalid');
    return { spec: defaultVm(), ignored };
  }
  const { schema: _, ...parts } = given;
  const draft = defaultVm() as VmDraft;
  readParts(draft, parts, ({ path, value, code }) => leave(path, value, code));
  draft.env = draft.env.map(({ key, value }) => ({ key, value }));
  return { spec: draft, ignored };
}

function shortText(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value).slice(0, 80);
}
