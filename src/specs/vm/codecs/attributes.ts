import type { VmSpec } from '../vm-spec.ts';
import { FIELDS } from './fields.ts';
import { fromPairs, toPairs, type Decoded } from './pairs.ts';

/** Names that preset a `<tf-vm>`. */
export const VM_ATTRIBUTES: readonly string[] = FIELDS.map(({ key }) => key);

/** Attributes that every element may have and that say nothing about the machine. */
const GLOBAL =
  /^(id|class|style|slot|part|exportparts|title|lang|dir|hidden|inert|tabindex|role|is|nonce|on.*|data-.*|aria-.*)$/;

/** The spec that an element's attributes ask for; any names and values will do. */
export function fromAttributes(attributes: Iterable<readonly [string, string]>): Decoded {
  return fromPairs([...attributes].filter(([name]) => !GLOBAL.test(name)));
}

/** Attributes that ask for the spec, secrets and SSH keys left out; "" stands for a bare name. */
export function toAttributes(spec: VmSpec): [name: string, value: string][] {
  return toPairs(spec).map(([name, value]) => [name, value === 'true' ? '' : value]);
}
