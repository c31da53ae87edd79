import type { VmSpec } from '../vm-spec.ts';
import { fromPairs, toPairs, type Decoded } from './pairs.ts';

/** The spec as the query of a link (without "?"), its secrets and SSH keys left out. */
export function toQuery(spec: VmSpec): string {
  return new URLSearchParams(toPairs(spec)).toString();
}

/** The spec of a query, with or without "?"; any text will do. */
export function fromQuery(query: string | URLSearchParams): Decoded {
  return fromPairs(new URLSearchParams(query));
}

/** What a link carries of a spec: no SSH keys, and of the environment only the names. */
export function withoutSecrets(spec: VmSpec): VmSpec {
  return { ...spec, sshKeys: [], env: spec.env.map(({ key }) => ({ key, value: '' })) };
}
