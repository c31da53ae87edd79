import type { FarmId, NodeId } from '../../../model/ids.ts';
import { REGIONS } from '../../regions.ts';
import { formatSize, parseSize } from '../../size.ts';
import { CUSTOM_IMAGE, findImage, imageChoice, type VmKind } from '../images.ts';
import { PRESETS, PRESET_NAMES } from '../presets.ts';
import { POLICIES, type EnvVar, type GeoPoint, type VmDisk, type VmSpec } from '../vm-spec.ts';

/** A spec being put together. */
export type VmDraft = Mutable<VmSpec>;
type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends number | string | boolean
    ? T
    : { -readonly [K in keyof T]: Mutable<T[K]> };

/**
 * One flat name for one part of the spec, the same in a link and as an attribute.
 * `write` answers false when the text is not a value of this field.
 */
export interface VmField {
  readonly key: string;
  /** Undefined when the spec says nothing here. */
  readonly read: (spec: VmSpec) => string | undefined;
  readonly write: (draft: VmDraft, text: string) => boolean;
}

/** A kind of value: from text, undefined when the text is not one, and to text. */
interface Kind<T> {
  readonly parse: (text: string) => T | undefined;
  readonly format: (value: T) => string;
}

const TEXT: Kind<string> = { parse: (text) => text, format: (value) => value };

const SIZE: Kind<number> = { parse: parseSize, format: formatSize };

function count<T extends number>(): Kind<T> {
  const parse = (text: string) => (/^\s*\d{1,10}\s*$/.test(text) ? (Number(text) as T) : undefined);
  return { parse, format: String };
}

const TRUE = ['', 'true', 'yes', 'on', '1'];
const FALSE = ['false', 'no', 'off', '0'];
const FLAG: Kind<boolean> = {
  parse: (text) => {
    const word = text.trim().toLowerCase();
    return TRUE.includes(word) || (FALSE.includes(word) ? false : undefined);
  },
  format: String,
};

function oneOf<T extends string>(values: readonly T[]): Kind<T> {
  const parse = (text: string) => values.find((value) => value === text.trim().toLowerCase());
  return { parse, format: (value) => value };
}

const COUNTRY: Kind<string> = {
  parse: (text) => /^\s*([a-z]{2})\s*$/i.exec(text)?.[1]?.toUpperCase(),
  format: (value) => value,
};

const POINT: Kind<GeoPoint> = {
  parse: (text) => {
    const parts = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
    const [lat = NaN, lon = NaN] = parts;
    return parts.length === 2 && Number.isFinite(lat + lon) ? { lat, lon } : undefined;
  },
  format: ({ lat, lon }) => `${lat},${lon}`,
};

/** Lists are joined with commas, parts with colons; both are escaped inside a part. */
function listOf<T>({ parse, format }: Kind<T>): Kind<readonly T[]> {
  return {
    parse: (text) => {
      const items = text === '' ? [] : text.split(',').map(parse);
      return items.every((item) => item !== undefined) ? items : undefined;
    },
    format: (items) => items.map(format).join(','),
  };
}

const escape = (part: string) => part.replace(/[%,:]/g, encodeURIComponent);
function unescape(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** "store:50GB:/data"; the place may be left out. */
const DISK: Kind<VmDisk> = {
  parse: (text) => {
    const [name, size, mountpoint, ...rest] = text.split(':').map(unescape);
    const bytes = parseSize(size ?? '');
    if (name === undefined || bytes === undefined || rest.length > 0) return undefined;
    return { name: name.trim(), size: bytes, mountpoint: mountpoint ?? `/mnt/${name.trim()}` };
  },
  format: ({ name, size, mountpoint }) =>
    [escape(name), formatSize(size), escape(mountpoint)].join(':'),
};

/** The name only; the value is a secret. */
const ENV: Kind<EnvVar> = {
  parse: (text) => {
    const key = unescape(text);
    return key === undefined ? undefined : { key, value: '' };
  },
  format: ({ key }) => escape(key),
};

/** A field that is one property of the spec, or of its network or placement. */
function own<K extends keyof VmSpec>(
  key: string,
  kind: Kind<NonNullable<VmSpec[K]>>,
  name: K,
): VmField {
  return property(key, kind, (spec) => spec, name);
}
function network<K extends keyof VmSpec['network']>(
  key: string,
  kind: Kind<NonNullable<VmSpec['network'][K]>>,
  name: K,
): VmField {
  return property(key, kind, (spec) => spec.network, name);
}
function placement<K extends keyof VmSpec['placement']>(
  key: string,
  kind: Kind<NonNullable<VmSpec['placement'][K]>>,
  name: K,
): VmField {
  return property(key, kind, (spec) => spec.placement, name);
}

function property<P, K extends keyof P>(
  key: string,
  { parse, format }: Kind<NonNullable<P[K]>>,
  of: (spec: VmSpec) => P,
  name: K,
): VmField {
  return {
    key,
    read: (spec) => {
      const value = of(spec)[name];
      return value === undefined || value === null ? undefined : format(value);
    },
    write: (draft, text) => {
      const value = parse(text);
      if (value !== undefined) of(draft)[name] = value;
      return value !== undefined;
    },
  };
}

/** "ubuntu-24.04", "micro/alpine-3", "full/custom" or the address of an flist. */
function writeImage(draft: VmDraft, text: string): boolean {
  const wanted = text.trim();
  const [, prefix, id = ''] = /^(?:(full|micro)\/)?(.*)$/s.exec(wanted.toLowerCase()) ?? [];
  const kind = (prefix as VmKind | undefined) ?? draft.image.kind;
  const address = wanted.startsWith('https:');
  if (address || id === CUSTOM_IMAGE) {
    draft.image = { kind, id: CUSTOM_IMAGE, flist: address ? wanted : '', entrypoint: '' };
    return true;
  }
  const kinds: readonly VmKind[] = prefix ? [kind] : ['full', 'micro'];
  const image = kinds.map((each) => findImage(each, id)).find((each) => each !== undefined);
  if (image) draft.image = imageChoice(image);
  return image !== undefined;
}

/** A part of an image that only an own one has; those of the list are in the list. */
function ofCustom(name: 'flist' | 'entrypoint'): VmField {
  return {
    key: name,
    read: ({ image }) => (image.id === CUSTOM_IMAGE && image[name] ? image[name] : undefined),
    write: ({ image }, text) => {
      if (name === 'flist' && image.id !== CUSTOM_IMAGE) {
        Object.assign(image, { id: CUSTOM_IMAGE, entrypoint: '' });
      }
      if (image.id === CUSTOM_IMAGE) image[name] = text;
      return image.id === CUSTOM_IMAGE;
    },
  };
}

const preset: VmField = {
  key: 'preset',
  read: () => undefined,
  write: (draft, text) => {
    const name = oneOf(PRESET_NAMES).parse(text);
    if (name) Object.assign(draft, PRESETS[name]);
    return name !== undefined;
  },
};

/**
 * In the order in which they are written to a draft: a preset before the figures it sets, the
 * image before its parts. SSH keys and values of the environment have no field on purpose.
 */
export const FIELDS: readonly VmField[] = [
  own('name', TEXT, 'name'),
  preset,
  { key: 'image', read: ({ image }) => `${image.kind}/${image.id}`, write: writeImage },
  ofCustom('flist'),
  ofCustom('entrypoint'),
  own('cpu', count<number>(), 'cpu'),
  own('memory', SIZE, 'memory'),
  own('disk', SIZE, 'rootfs'),
  own('data', listOf(DISK), 'disks'),
  network('ipv4', FLAG, 'ipv4'),
  network('ipv6', FLAG, 'ipv6'),
  network('planetary', FLAG, 'planetary'),
  network('mycelium', FLAG, 'mycelium'),
  network('range', TEXT, 'ipRange'),
  network('network', TEXT, 'name'),
  own('env', listOf(ENV), 'env'),
  own('dedicated', FLAG, 'dedicated'),
  own('certified', FLAG, 'certified'),
  placement('policy', oneOf(POLICIES), 'policy'),
  placement('country', COUNTRY, 'country'),
  placement('region', oneOf(REGIONS), 'region'),
  placement('farm', count<FarmId>(), 'farm'),
  placement('node', count<NodeId>(), 'node'),
  placement('near', POINT, 'near'),
  own('description', TEXT, 'description'),
];
