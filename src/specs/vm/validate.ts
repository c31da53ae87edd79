import type { CodeParams, FieldError } from '../field-error.ts';
import { REGIONS } from '../regions.ts';
import { parseSshKey, type SshKeyProblem } from '../ssh-public-key.ts';
import { CUSTOM_IMAGE, findImage } from './images.ts';
import { LIMITS } from './limits.ts';
import { POLICIES, type VmSpec } from './vm-spec.ts';

export type VmErrorCode =
  | 'required'
  | 'not-a-number'
  /** Params: step. */
  | 'not-whole'
  /** Params: min. */
  | 'too-small'
  | 'too-short'
  /** Params: max. */
  | 'too-large'
  | 'too-long'
  /** Letters, digits, underscores; a letter first. */
  | 'name-pattern'
  /** Letters and digits; a letter first. */
  | 'alphanumeric'
  /** Params: name. */
  | 'reserved'
  /** Params: value. */
  | 'duplicate'
  | 'unknown'
  | 'flist-address'
  | 'one-line'
  /** A zero byte or half a character: no node would get what was typed. */
  | 'broken-text'
  | 'mountpoint-absolute'
  | 'mountpoint-root'
  | 'ip-range'
  | 'ssh-required'
  /** "Nearest" without a place to measure from. */
  | 'place-required'
  | SshKeyProblem;
export type VmError = FieldError<VmErrorCode>;

/** Words a workload or network may not be called (protocol D.1). */
const RESERVED = ['ygg', 'pub', 'mycelium'];
const U32_MAX = 2 ** 32 - 1;

/**
 * Everything that forbids to deploy the spec; empty when it may be deployed. The rules are the
 * intersection of the dashboard's form, the SDK's models and Zero-OS (protocol D.1–D.3, I.4).
 * Never throws, whatever the numbers and texts are.
 */
export function validateVm(spec: VmSpec): VmError[] {
  const errors: VmError[] = [];
  const check = (path: string, found: Found) => {
    if (found) errors.push({ path, code: found[0], params: found[1] ?? {} });
  };
  check('name', nameError(spec.name, /^[A-Za-z]\w*$/, 'name-pattern'));
  checkImage(spec, check);
  check('cpu', numberError(spec.cpu, LIMITS.cpu));
  check('memory', numberError(spec.memory, LIMITS.memory));
  check('rootfs', numberError(spec.rootfs, LIMITS.rootfs));
  checkDisks(spec, check);
  check('network.ipRange', isPrivate16(spec.network.ipRange) ? undefined : ['ip-range']);
  checkNetworkName(spec, check);
  checkKeys(spec, check);
  checkEnv(spec, check);
  checkPlacement(spec, check);
  const description = spec.description ?? '';
  check('description', textError(description) ?? lengthError(description, LIMITS.description));
  return errors;
}

type Found = readonly [VmErrorCode, CodeParams?] | undefined;
type Check = (path: string, found: Found) => void;

interface Range {
  readonly min: number;
  readonly max: number;
  /** Values are multiples of it; absent: any value. */
  readonly step?: number;
}

function numberError(value: number, { min, max, step }: Range): Found {
  if (!Number.isFinite(value)) return ['not-a-number'];
  if (value < min) return ['too-small', { min }];
  if (value > max) return ['too-large', { max }];
  return step !== undefined && value % step !== 0 ? ['not-whole', { step }] : undefined;
}

function lengthError(text: string, { min, max }: Range): Found {
  if (text.length < min) return text === '' ? ['required'] : ['too-short', { min }];
  return text.length > max ? ['too-long', { max }] : undefined;
}

function nameError(name: string, pattern: RegExp, code: VmErrorCode): Found {
  if (name !== '' && !pattern.test(name)) return [code];
  if (RESERVED.includes(name.toLowerCase())) return ['reserved', { name }];
  return lengthError(name, LIMITS.name);
}

function alphanumericError(name: string): Found {
  return nameError(name, /^[A-Za-z][A-Za-z0-9]*$/, 'alphanumeric');
}

function checkImage({ image }: VmSpec, check: Check): void {
  if (image.id !== CUSTOM_IMAGE) {
    const listed = findImage(image.kind, image.id);
    const same = listed?.flist === image.flist && listed.entrypoint === image.entrypoint;
    check('image.id', same ? undefined : ['unknown']);
    return;
  }
  check('image.flist', image.flist === '' ? ['required'] : flistError(image.flist));
  check('image.entrypoint', /[\r\n\0]/.test(image.entrypoint) ? ['one-line'] : undefined);
}

function flistError(address: string): Found {
  if (!URL.canParse(address) || /\s/.test(address)) return ['flist-address'];
  const { protocol, pathname, username, search, hash } = new URL(address);
  const plain = protocol === 'https:' && username + search + hash === '';
  return plain && /[^/]\.flist$/.test(pathname) ? undefined : ['flist-address'];
}

function checkDisks({ name: machine, disks }: VmSpec, check: Check): void {
  const names = new Set([machine]);
  const places = new Set<string>();
  disks.forEach(({ name, size, mountpoint }, i) => {
    check(`disks.${i}.name`, alphanumericError(name) ?? duplicate(names, name));
    check(`disks.${i}.size`, numberError(size, LIMITS.disk));
    check(
      `disks.${i}.mountpoint`,
      mountError(mountpoint) ?? duplicate(places, trimmed(mountpoint)),
    );
  });
}

function checkNetworkName({ name: machine, network, disks }: VmSpec, check: Check): void {
  if (network.name === undefined) return;
  const names = new Set([machine, ...disks.map(({ name }) => name)]);
  check('network.name', alphanumericError(network.name) ?? duplicate(names, network.name));
}

function duplicate(seen: Set<string>, value: string): Found {
  if (seen.has(value)) return ['duplicate', { value }];
  seen.add(value);
  return undefined;
}

function trimmed(mountpoint: string): string {
  return mountpoint.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
}

function mountError(mountpoint: string): Found {
  if (mountpoint === '') return ['required'];
  // eslint-disable-next-line no-control-regex -- these are what a path may not hold
  if (!mountpoint.startsWith('/') || /[\x00-\x1f\x7f]|\/\.\.?(\/|$)/.test(mountpoint)) {
    return ['mountpoint-absolute'];
  }
  return trimmed(mountpoint) === '/' ? ['mountpoint-root'] : undefined;
}

/** A /16 of 10/8, 172.16/12 or 192.168/16 in canonical text (protocol I.4). */
function isPrivate16(range: string): boolean {
  const [, a, b] = /^(\d{1,3})\.(\d{1,3})\.0\.0\/16$/.exec(range) ?? [];
  if (a === undefined || b === undefined) return false;
  const first = Number(a);
  const second = Number(b);
  if (String(first) !== a || String(second) !== b || second > 255) return false;
  if (first === 172) return second >= 16 && second < 32;
  return first === 10 || (first === 192 && second === 168);
}

function checkKeys({ sshKeys, image }: VmSpec, check: Check): void {
  // An own image may have nobody to log in to; the listed ones are reached by SSH only.
  if (sshKeys.length === 0 && image.id !== CUSTOM_IMAGE) check('sshKeys', ['ssh-required']);
  const seen = new Set<string>();
  sshKeys.forEach((line, i) => {
    const key = parseSshKey(line);
    const path = `sshKeys.${i}`;
    if (typeof key === 'string') check(path, line.trim() === '' ? ['required'] : [key]);
    else check(path, duplicate(seen, line.trim().split(/\s+/, 2).join(' ')));
  });
}

function checkEnv({ env }: VmSpec, check: Check): void {
  const keys = new Set<string>();
  env.forEach(({ key, value }, i) => {
    const pattern = key === '' || /^[A-Za-z]\w*$/.test(key);
    check(
      `env.${i}.key`,
      (pattern ? undefined : (['name-pattern'] as const)) ??
        // The keys of the SSH field travel under this name.
        (key === 'SSH_KEY' ? (['reserved', { name: key }] as const) : undefined) ??
        lengthError(key, LIMITS.envKey) ??
        duplicate(keys, key),
    );
    check(`env.${i}.value`, value === '' ? ['required'] : textError(value));
  });
}

function textError(text: string): Found {
  return /\0|\p{Surrogate}/u.test(text) ? ['broken-text'] : undefined;
}

function checkPlacement({ placement }: VmSpec, check: Check): void {
  const { policy, country, region, farm, node, near } = placement;
  const id = { min: 1, max: U32_MAX, step: 1 };
  check('placement.policy', POLICIES.includes(policy) ? undefined : ['unknown']);
  if (country !== undefined) {
    check('placement.country', /^[A-Z]{2}$/.test(country) ? undefined : ['unknown']);
  }
  if (region !== undefined) {
    check('placement.region', REGIONS.includes(region) ? undefined : ['unknown']);
  }
  if (farm !== undefined) check('placement.farm', numberError(farm, id));
  if (node !== undefined) check('placement.node', numberError(node, id));
  if (policy === 'nearest' && !near) check('placement.near', ['place-required']);
  if (near) {
    check('placement.near.lat', numberError(near.lat, { min: -90, max: 90 }));
    check('placement.near.lon', numberError(near.lon, { min: -180, max: 180 }));
  }
}
