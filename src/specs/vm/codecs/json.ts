import { defaultVm, type EnvVar, type VmSpec } from '../vm-spec.ts';
import type { VmDraft } from './fields.ts';
import type { Decoded, Ignored } from './pairs.ts';

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

/** Every part a spec can have, to read by; lists hold one item for all. */
const SHAPE: VmSpec = {
  ...defaultVm(),
  disks: [{ name: '', size: 0, mountpoint: '' }],
  network: { ...defaultVm().network, name: '' },
  sshKeys: [''],
  env: [{ key: '', value: '', secret: true } as EnvVar],
  placement: {
    policy: 'cheapest',
    country: '',
    region: 'europe',
    farm: 0 as never,
    node: 0 as never,
    near: { lat: 0, lon: 0 },
  },
  description: '',
};

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
  readInto(draft, parts, SHAPE as unknown as Tree, '', leave);
  draft.env = draft.env.map(({ key, value }) => ({ key, value }));
  return { spec: draft, ignored };
}

function shortText(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value).slice(0, 80);
}

type Tree = Record<string, unknown>;
type Leave = (key: string, value: unknown, code: Ignored['code']) => void;

function isRecord(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readInto(target: Tree, given: Tree, shape: Tree, path: string, leave: Leave): void {
  for (const [key, value] of Object.entries(given)) {
    const where = path + key;
    if (!Object.hasOwn(shape, key)) {
      leave(where, value, 'unknown');
      continue;
    }
    const read = readAs(value, shape[key], target[key], where, leave);
    if (read === undefined) leave(where, value, 'invalid');
    else target[key] = read;
  }
}

/** The value if it is of the shape's kind, else undefined. */
function readAs(
  value: unknown,
  shape: unknown,
  start: unknown,
  path: string,
  leave: Leave,
): unknown {
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return undefined;
    return value.flatMap((item: unknown, i) => {
      const read = readAs(item, shape[0], blank(shape[0]), `${path}.${i}`, leave);
      if (read === undefined) leave(`${path}.${i}`, item, 'invalid');
      return read === undefined ? [] : [read];
    });
  }
  if (isRecord(shape)) {
    if (!isRecord(value)) return undefined;
    const target = isRecord(start) ? start : (blank(shape) as Tree);
    readInto(target, value, shape, `${path}.`, leave);
    return target;
  }
  if (typeof value !== typeof shape) return undefined;
  return typeof value !== 'number' || Number.isFinite(value) ? value : undefined;
}

/** An item of a list before anything is read: empty texts and zeros. */
function blank(shape: unknown): unknown {
  return isRecord(shape) ? { ...shape } : shape;
}
