import { REGIONS } from '../../regions.ts';
import { defaultVm, POLICIES, type EnvVar, type VmSpec } from '../vm-spec.ts';

/** What is the matter with a value: no such field, or not of its kind. */
export interface Misfit {
  /** Names joined with dots: `disks.0.size`. */
  readonly path: string;
  readonly value: unknown;
  readonly code: 'unknown' | 'invalid';
  /** The kind that belongs there, as JavaScript calls it, or the words to choose from. */
  readonly expected: string;
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

/** Fields that take one of a few words. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'image.kind': ['full', 'micro'],
  'placement.policy': POLICIES,
  'placement.region': REGIONS,
};

export type Tree = Record<string, unknown>;
type Note = (misfit: Misfit) => void;

export function isRecord(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What kind of value something is, as JavaScript calls it; `null`, `NaN` and `Infinity` are their own. */
export function kindOf(value: unknown): string {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value)))
    return String(value);
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Writes every part that fits into `target`, a spec, and notes those that do not. */
export function readParts(target: object, given: Tree, note: Note): void {
  readInto(target as Tree, given, SHAPE as unknown as Tree, '', note);
}

function readInto(target: Tree, given: Tree, shape: Tree, path: string, note: Note): void {
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const where = path + key;
    if (!Object.hasOwn(shape, key)) {
      note({ path: where, value, code: 'unknown', expected: '' });
      continue;
    }
    const read = readAs(value, shape[key], target[key], where, note);
    if (read !== undefined) target[key] = read;
  }
}

/** The value if it is of the shape's kind, else undefined, and noted. */
function readAs(value: unknown, shape: unknown, start: unknown, path: string, note: Note): unknown {
  const expected = CHOICES[path]?.join(' | ') ?? kindOf(shape);
  if (kindOf(value) !== kindOf(shape) || CHOICES[path]?.includes(value as string) === false) {
    note({ path, value, code: 'invalid', expected });
    return undefined;
  }
  if (Array.isArray(shape)) {
    return (value as unknown[]).flatMap((item, i) => {
      const read = readAs(item, shape[0], blank(shape[0]), `${path}.${i}`, note);
      return read === undefined ? [] : [read];
    });
  }
  if (isRecord(shape)) {
    const target = isRecord(start) ? start : (blank(shape) as Tree);
    readInto(target, value as Tree, shape, `${path}.`, note);
    return target;
  }
  return value;
}

/** An item of a list before anything is read: empty texts and zeros. */
function blank(shape: unknown): unknown {
  return isRecord(shape) ? { ...shape } : shape;
}
